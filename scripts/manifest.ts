/**
 * Makes the manifest of one place from the committed one: `npx node scripts/manifest.ts --url https://transparence.exemple.fr/addin`,
 * or TRANSPARENCE_ADDIN_URL in the environment. Checks it, offline, and writes dist/manifest.xml.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { CONSTRUITS, STATIQUES } from '../addin/assets/statiques.ts';
import { COMMANDES } from '../addin/commands/index.ts';
import { IDENTIFIANTS } from '../addin/custom-functions/associer.ts';
import { checkManifest, moveManifest } from '../infra/manifest/index.ts';
import type { Entourage } from '../infra/manifest/index.ts';

const RACINE = new URL('../', import.meta.url);
const SORTIE = new URL('dist/manifest.xml', RACINE);

/** The committed manifest. */
export const readManifest = (): string => readFileSync(new URL('manifest.xml', RACINE), 'utf8');

/** What stands beside the manifest in this repository. */
export const readEntourage = (): Entourage => ({
  files: new Map([
    ...Object.entries(STATIQUES).map(([servi, chemin]): [string, Uint8Array] => [
      servi,
      readFileSync(new URL(chemin, RACINE)),
    ]),
    ...CONSTRUITS.map((chemin): [string, null] => [chemin, null]),
  ]),
  commandes: Object.keys(COMMANDES),
  fonctions: Object.keys(IDENTIFIANTS),
});

/** Exit code: 0 written, 1 the manifest has faults, 2 the address cannot be used. */
export function writeManifest(adresse: string | undefined): 0 | 1 | 2 {
  if (!adresse) {
    console.error(
      'Indiquez l’adresse du complément\u00a0: --url https://… ou la variable TRANSPARENCE_ADDIN_URL.',
    );
    return 2;
  }
  let xml: string;
  try {
    xml = moveManifest(readManifest(), adresse);
  } catch (erreur) {
    console.error(erreur instanceof RangeError ? erreur.message : erreur);
    return 2;
  }
  const defauts = checkManifest(xml, readEntourage());
  for (const { code, ligne, message } of defauts) console.error(`manifest.xml:${ligne} ${code} ${message}`);
  if (defauts.length > 0) return 1;
  mkdirSync(new URL('.', SORTIE), { recursive: true });
  writeFileSync(SORTIE, xml);
  console.log(`dist/manifest.xml est prêt pour ${adresse}.`);
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  process.exitCode = writeManifest(values.url ?? process.env['TRANSPARENCE_ADDIN_URL']);
}
