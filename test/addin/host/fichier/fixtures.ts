import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import * as XLSX from '@e965/xlsx';
import { readRepertoire } from '../../../../domain/classeur/garde/repertoire.ts';

const read = (chemin: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/${chemin}`, import.meta.url)));

/** A workbook of two sheets as SheetJS writes it. */
function sheetJs(): Uint8Array {
  const classeur = XLSX.utils.book_new();
  const feuille = XLSX.utils.aoa_to_sheet([
    ['Bureau', 'Appels'],
    ['Accueil', 120],
    ['Titres', 250],
  ]);
  feuille['B6'] = { t: 'n', f: 'SUM(B2:B3)', v: 370 };
  feuille['!ref'] = 'A1:B6';
  XLSX.utils.book_append_sheet(classeur, feuille, 'Suivi');
  XLSX.utils.book_append_sheet(classeur, XLSX.utils.aoa_to_sheet([['Ne pas toucher']]), 'Notes');
  const octets = XLSX.write(classeur, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer;
  // It declares the type of a binary workbook for an extension that no part has, which the guards refuse.
  return patchParties(new Uint8Array(octets), {
    '[Content_Types].xml': (xml) => xml.replace(/<Default Extension="bin"[^>]*>/u, ''),
  });
}

/** Real files of several producers, with a cell to write, and the sheets that hold formulas reading it. */
export const CLASSEURS = [
  {
    nom: 'template (hucre)',
    read: () => read('classeurs/modele.xlsx'),
    feuille: 'Indicateurs',
    cellule: 'G7',
  },
  {
    nom: 'LibreOffice .xlsx',
    read: () => read('classeurs/libreoffice.xlsx'),
    feuille: 'Indicateurs',
    cellule: 'G7',
  },
  {
    nom: 'LibreOffice .ods',
    read: () => read('classeurs/libreoffice.ods'),
    feuille: 'Indicateurs',
    cellule: 'G7',
  },
  { nom: 'exceljs', read: () => read('hotes/suivi-exceljs.xlsx'), feuille: 'Suivi', cellule: 'B3' },
  {
    nom: 'LibreOffice .xlsx, foreign',
    read: () => read('hotes/suivi-libreoffice.xlsx'),
    feuille: 'Suivi',
    cellule: 'B3',
  },
  { nom: 'LibreOffice .ods, foreign', read: () => read('hotes/suivi.ods'), feuille: 'Suivi', cellule: 'B3' },
  { nom: 'SheetJS', read: sheetJs, feuille: 'Suivi', cellule: 'B3' },
] as const;

export const readFixture = read;

export { partiesOf } from './ouvrir.ts';

/** Packs parts again, one of them changed by a function; `mimetype` stays first and stored. */
export function patchParties(
  octets: Uint8Array,
  patches: Readonly<Record<string, (xml: string) => string | null>>,
): Uint8Array {
  const sortie: Zippable = {};
  const parties = unzipSync(octets);
  for (const [nom, contenu] of Object.entries(parties)) {
    const texte = patches[nom] ? patches[nom](strFromU8(contenu)) : undefined;
    if (texte === null) continue;
    sortie[nom] = [texte === undefined ? contenu : strToU8(texte), { level: nom === 'mimetype' ? 0 : 6 }];
  }
  for (const [nom, patch] of Object.entries(patches)) {
    if (!(nom in parties)) sortie[nom] = strToU8(patch('') ?? '');
  }
  return zipSync(sortie);
}

/** The compressed bytes of each entry with its method, in the order of the file, looked for by the guards' own reader. */
export const brutsOf = (octets: Uint8Array): Map<string, string> =>
  new Map(
    readRepertoire(octets)
      .toSorted((a, b) => a.debut - b.debut)
      .map(({ nom, debut, fin, methode }) => [
        nom,
        `${methode} ${Buffer.from(octets.subarray(debut, fin)).toString('base64')}`,
      ]),
  );

/** Names of the entries whose compressed bytes are not the same in both archives, or that one lacks. */
export function differences(avant: Uint8Array, apres: Uint8Array): readonly string[] {
  const [a, b] = [brutsOf(avant), brutsOf(apres)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((nom) => a.get(nom) !== b.get(nom)).toSorted();
}
