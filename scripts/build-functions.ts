/**
 * Writes addin/custom-functions/functions.json, what Excel knows of the custom functions, from the comments of signatures.ts.
 * Committed, so that a build needs no generator. Run it after a change of a signature: `npx node scripts/build-functions.ts`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { typographie } from '../domain/controle/outils/phrase.ts';
import metadata from 'custom-functions-metadata';

const SIGNATURES = fileURLToPath(new URL('../addin/custom-functions/signatures.ts', import.meta.url));
const FICHIER = new URL('../addin/custom-functions/functions.json', import.meta.url);

/** French spacing in what the formula helper shows: the comments are written with ordinary spaces. */
const withTypographie = (cle: string, valeur: unknown): unknown =>
  cle === 'description' && typeof valeur === 'string' ? typographie(valeur) : valeur;

/**
 * The file as it is committed.
 * @throws Error with the generator's own sentences when a signature is not one that Excel takes.
 */
export async function buildFunctions(): Promise<string> {
  const { metadataJson, errors } = await metadata.generateCustomFunctionsMetadata(SIGNATURES);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return `${JSON.stringify(JSON.parse(metadataJson), withTypographie, 2)}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(FICHIER, await buildFunctions());
  console.log('addin/custom-functions/functions.json est à jour.');
}
