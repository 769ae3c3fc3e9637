import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import {
  SANS_CREATION_DE_TABLE,
  SANS_EFFETS,
  SANS_FORMES_DE_REPONSES,
  SANS_JSON_SCHEMA,
  SANS_LECTURE_DE_CLASSEUR,
  SANS_FLUX_D_EVENEMENTS,
  SANS_NAVIGATEUR,
} from './allegements.ts';
import { weighPaquet } from './poids.ts';
import type { Poids } from './poids.ts';
import type { Paquet } from './paquets.ts';

const RACINE = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Writes `<out>/<nom>/index.mjs` and what it reads beside it. The same sources give the same bytes, so that a deployment without
 * a change uploads nothing.
 * @returns what it weighs, and where it is
 */
export async function buildPaquet(
  paquet: Paquet,
  out: string,
): Promise<{ readonly poids: Poids; readonly dossier: string }> {
  const dossier = join(out, paquet.nom);
  rmSync(dossier, { recursive: true, force: true });
  mkdirSync(dossier, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: RACINE,
    entryPoints: [paquet.entree],
    outdir: dossier,
    entryNames: 'index',
    // Beside the entry: what is read by `import.meta.url` is there too.
    chunkNames: 'partie-[hash]',
    outExtension: { '.js': '.mjs' },
    // What one route alone needs (writing a workbook) is loaded by its first call, and not by every cold start.
    splitting: true,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    alias: { '@aws-sdk/credential-provider-node': join(RACINE, 'functions/lambda/identifiants.ts') },
    plugins: [
      SANS_FORMES_DE_REPONSES,
      SANS_CREATION_DE_TABLE,
      SANS_JSON_SCHEMA,
      ...(paquet.lit ? [] : [SANS_LECTURE_DE_CLASSEUR]),
      SANS_NAVIGATEUR,
      SANS_FLUX_D_EVENEMENTS,
      SANS_EFFETS,
    ],
    external: ['@myriaddreamin/*'],
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  copyRessources(paquet, dossier);
  return { poids: weighPaquet(metafile, RACINE), dossier };
}

function copyRessources({ ressources, modules }: Paquet, dossier: string): void {
  for (const [nom, source] of Object.entries(ressources)) {
    cpSync(join(RACINE, source), join(dossier, nom), { recursive: true });
  }
  for (const [module, parties] of Object.entries(modules)) {
    const source = join(RACINE, 'node_modules', module);
    const cible = join(dossier, 'node_modules', module);
    for (const partie of parties === 'tout' ? [''] : parties) {
      cpSync(join(source, partie), join(cible, partie), { recursive: true });
    }
  }
}
