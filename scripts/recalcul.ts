/**
 * Makes the oracle of the workbook's formulas again: `npx node scripts/recalcul.ts`, after a change of a formula, a column or
 * the catalogue. Needs LibreOffice, which computes a workbook written without any result.
 */
import { writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeModele } from '../domain/classeur/modele/index.ts';
import { CATALOGUE, modeleIndreEtLoire } from '../test/domain/classeur/modele/donnees.ts';
import { convertWithLibreOffice } from './libreoffice.ts';

const FIXTURE = new URL('../test/domain/classeur/modele/fixtures/recalcule.xlsx', import.meta.url);

/** Takes the cached results out, so that what is saved is what LibreOffice computed. */
function dropResults(octets: Uint8Array): Uint8Array {
  const parties = Object.entries(unzipSync(octets)).map(([nom, contenu]) => {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(nom)) return [nom, contenu] as const;
    const sansResultats = strFromU8(contenu)
      .replace(/(<f(?: [^>]*)?>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1')
      .replace(/(<c [^>]*?) t="str"([^>]*><f)/g, '$1$2');
    return [nom, strToU8(sansResultats)] as const;
  });
  return zipSync(Object.fromEntries(parties));
}

const recalcule = convertWithLibreOffice(
  dropResults(await writeModele(modeleIndreEtLoire(), CATALOGUE)),
  'xlsx',
);
if (recalcule) {
  writeFileSync(FIXTURE, recalcule);
  console.log('recalcule.xlsx est à jour.');
} else {
  console.error('LibreOffice est absent de cette machine : installez libreoffice-calc, puis relancez.');
  process.exitCode = 1;
}
