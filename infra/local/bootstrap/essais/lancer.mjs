import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from '../processus.mjs';
import { RAPPORT } from './rapporteur.mjs';
import { renderBilan } from './bilan.mjs';
import { MARQUE, killRestes, takeRestes } from './restes.mjs';

const ICI = (fichier) => fileURLToPath(new URL(fichier, import.meta.url));
/** What asks Jest for something else than running tests. */
const AUTRE_CHOSE = new Set([
  '--help',
  '-h',
  '--version',
  '-v',
  '--listTests',
  '--showConfig',
  '--clearCache',
]);

/** A browser that closes leaves a helper for a moment: this long, in milliseconds, is no leftover. */
const DELAI_MS = 15_000;

/** Ends what the run left, should we be killed before we can. @returns its own end */
function startGardien(node, marque) {
  const gardien = spawn(node, [ICI('gardien.mjs'), marque], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  gardien.unref();
  return () => gardien.kill('SIGKILL');
}

const readSuites = (fichier) =>
  existsSync(fichier)
    ? readFileSync(fichier, 'utf8')
        .trimEnd()
        .split('\n')
        .map((ligne) => JSON.parse(ligne))
    : [];

/** One run of Jest, in a process of its own, with all that it starts. */
async function runLancement({ nom, args }, { node, racine, jest, rest, env, delai = DELAI_MS }) {
  const marque = randomUUID();
  const dossier = mkdtempSync(join(tmpdir(), 'transparence-essais-'));
  const rapport = join(dossier, 'suites.jsonl');
  const release = startGardien(node, marque);
  const debut = Date.now();
  try {
    // Paths come first: after `--selectProjects`, Jest would take them for names of projects.
    const options = ['--passWithNoTests', '--reporters=default', `--reporters=${ICI('rapporteur.mjs')}`];
    const fin = await runNode(node, [...jest, ...rest, ...options, ...args], {
      cwd: racine,
      env: { ...env, [MARQUE]: marque, [RAPPORT]: rapport },
    });
    const secondes = Math.round((Date.now() - debut) / 1000);
    if (fin.signal || fin.arrete) await killRestes(marque);
    return { nom, ...fin, secondes, suites: readSuites(rapport), restes: await takeRestes(marque, delai) };
  } finally {
    release();
    rmSync(dossier, { recursive: true, force: true });
  }
}

/**
 * Runs every run, even when an earlier one failed, then says of all of them what failed.
 * @param {readonly { nom: string, args: readonly string[] }[]} lancements name of each run, and its own arguments of Jest
 * @param {{ node: string, racine: string, jest: readonly string[], rest: readonly string[], env: NodeJS.ProcessEnv, delai?: number }} contexte
 *   `jest`: arguments of Node that start Jest; `rest`: what the person typed; `delai`: milliseconds that what closes may take
 * @returns {Promise<number>} exit code: the worst of all runs; 1 when no test was run or a process was left
 */
export async function runEssais(lancements, contexte) {
  const faits = [];
  for (const lancement of lancements) {
    const fait = await runLancement(lancement, contexte);
    faits.push(fait);
    if (fait.arrete) break;
  }
  if (contexte.rest.some((arg) => AUTRE_CHOSE.has(arg))) return Math.max(...faits.map(({ code }) => code));
  const { texte, code } = renderBilan(faits, contexte.rest);
  console.log(texte);
  return code;
}
