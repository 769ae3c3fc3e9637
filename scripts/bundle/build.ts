import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Paquet } from './paquets.ts';

const RACINE = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Some dependencies are CommonJS and ask for Node's own modules by `require`, which a module does not have. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/**
 * Writes `<out>/<nom>/index.mjs` and what it reads beside it. The same sources give the same bytes, so that a deployment without
 * a change uploads nothing.
 * @returns the size of the code in bytes, and where the bundle is
 */
export async function buildPaquet(
  paquet: Paquet,
  out: string,
): Promise<{ readonly code: number; readonly dossier: string }> {
  const dossier = join(out, paquet.nom);
  rmSync(dossier, { recursive: true, force: true });
  mkdirSync(dossier, { recursive: true });
  const fichier = join(dossier, 'index.mjs');
  await build({
    absWorkingDir: RACINE,
    entryPoints: [paquet.entree],
    outfile: fichier,
    bundle: true,
    minify: true,
    // Errors are found again by their names and by the names of functions in a stack.
    keepNames: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: REQUIRE },
    external: ['@myriaddreamin/*'],
    legalComments: 'none',
    logLevel: 'warning',
  });
  copyRessources(paquet, dossier);
  return { code: statSync(fichier).size, dossier };
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
