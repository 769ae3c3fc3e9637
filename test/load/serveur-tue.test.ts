import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { readVerrou } from '../../infra/local/moteur/verrou.ts';
import { openPoste } from '../../infra/local/poste/poste.ts';
import { until } from '../fabriques/attendre.ts';
import { appels, fileOf } from '../fabriques/classeurs.ts';
import { sha } from '../fabriques/depots.ts';
import { RONDES, dureeDe } from './rondes.ts';

const RACINE = fileURLToPath(new URL('../..', import.meta.url));
/** One file, so that twenty starts are not twenty compilations. Under the checkout, where the engine's binary is found. */
const SERVEUR = join(RACINE, '.cache', 'test-load', `serveur-${process.pid}.mjs`);
const LIEU = { site: '37-PREF', trimestre: '2020-T4' } as const;
const DEPOSANTS = 3;

interface Accuse {
  readonly cle: string;
  readonly decroches: number;
  readonly version: number;
}

let dossier: string;
const classeurs: { readonly decroches: number; readonly octets: Uint8Array }[] = [];
beforeAll(async () => {
  await build({
    entryPoints: [join(RACINE, 'test/load/serveur.ts')],
    outfile: SERVEUR,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
  });
  dossier = mkdtempSync(join(tmpdir(), 'transparence-serveur-tue-'));
  for (let decroches = 601; decroches <= 612; decroches += 1)
    classeurs.push({ decroches, octets: await fileOf(LIEU.site, LIEU.trimestre, appels(decroches)) });
});
afterAll(() => {
  rmSync(dossier, { recursive: true, force: true });
  rmSync(SERVEUR, { force: true });
});

async function start() {
  const enfant = spawn(process.execPath, [SERVEUR, dossier], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const fin = new Promise((resolve) => enfant.once('exit', resolve));
  let dit = '';
  for await (const morceau of enfant.stdout) {
    dit += String(morceau);
    if (dit.includes('\n')) break;
  }
  const [, port] = /port (\d+)/.exec(dit) ?? [];
  return { adresse: `http://127.0.0.1:${port}`, pid: enfant.pid!, fin };
}

interface Envoi {
  readonly cle: string;
  readonly rang: number;
}

/** The server lives and gave no receipt: busy, for instance. */
class SansRecu extends Error {}

async function post(adresse: string, { cle, rang }: Envoi): Promise<Accuse> {
  const { octets, decroches } = classeurs[rang % classeurs.length]!;
  const headers = { 'Idempotency-Key': cle };
  const reponse = await fetch(adresse, { method: 'POST', body: new Uint8Array(octets), headers });
  const corps = await reponse.text();
  if (!reponse.ok) throw new SansRecu(corps);
  const dit = JSON.parse(corps) as { etat: string; recu: { version: number } };
  if (dit.etat !== 'depose' && dit.etat !== 'deja-recu') throw new SansRecu(corps);
  return { cle, decroches, version: dit.recu.version };
}

/** Files until the server no longer answers, the same again when it gives no receipt; what was left without an answer is sent again by the next round. */
async function fileUntilDeath(adresse: string, qui: string, reste: Envoi | null, accuses: Accuse[]) {
  const newEnvoi = (n: number): Envoi => ({
    cle: `${qui}-${n}`,
    rang: sha(`${qui}-${n}`).charCodeAt(0) + n,
  });
  let envoi = reste ?? newEnvoi(0);
  for (let n = 1; ;) {
    try {
      accuses.push(await post(adresse, envoi));
      envoi = newEnvoi(n);
      n += 1;
    } catch (erreur) {
      if (!(erreur instanceof SansRecu)) return envoi;
    }
  }
}

describe('the server killed under load', () => {
  it(`${RONDES} times, every other time with its engine: all that was acknowledged is there`, async () => {
    const accuses: Accuse[] = [];
    let restes: (Envoi | null)[] = Array.from({ length: DEPOSANTS }, () => null);
    for (let i = 0; i < RONDES; i += 1) {
      const { adresse, pid, fin } = await start();
      const avant = accuses.length;
      const deposants = restes.map((reste, qui) => fileUntilDeath(adresse, `${i}-${qui}`, reste, accuses));
      await wait(dureeDe(i));
      // A slow machine too must have acknowledged something.
      await until('deux dépôts accusés', () => accuses.length >= avant + 2);
      const moteur = readVerrou(dossier)?.moteurPid;
      process.kill(pid, 'SIGKILL');
      if (i % 2 === 1 && moteur) process.kill(moteur, 'SIGKILL');
      restes = await Promise.all(deposants);
      await fin;
    }
    const poste = await openPoste(dossier, 'commande');
    try {
      const versions = await poste.service.versions(LIEU);
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, i) => i + 1));
      const audit = (await poste.service.audit(LIEU)).lignes;
      expect(audit.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
        versions.map(({ version }) => version),
      );
      for (const { decroches, version } of accuses) {
        const { contenu, fichier } = await poste.service.readVersion({ ...LIEU, version });
        const ligne = contenu.lignes.find(({ code }) => code === 'TEL-DECROCHE');
        expect(ligne?.mesure).toMatchObject({ numerateur: String(decroches) });
        const { octets } = await poste.service.readOriginal({ ...LIEU, version });
        expect(octets.length).toBe(fichier.taille);
      }
      const parCle = new Map(accuses.map(({ cle, version }) => [cle, version]));
      expect(accuses.every(({ cle, version }) => parCle.get(cle) === version)).toBe(true);
      expect(accuses.length).toBeGreaterThanOrEqual(2 * RONDES);
      if (process.env['MESURE']) console.log(`${accuses.length} accusés, ${versions.length} versions`);
    } finally {
      await poste.close();
    }
  });
});
