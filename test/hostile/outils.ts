import { partiesXlsx, relation, relations } from '../domain/classeur/garde/classeur-minimal.ts';
import type { EntreeVoulue } from '../domain/classeur/garde/zip-a-la-main.ts';
import { zipALaMain } from '../domain/classeur/garde/zip-a-la-main.ts';
import { suite } from './mutations.ts';

export const MO = 1024 * 1024;
export const TETE = '<?xml version="1.0" encoding="UTF-8"?>';

/**
 * A large part with some noise in a comment at its end: it then shrinks no more than an honest one, and only what it costs to read
 * can refuse it.
 */
const discret = (voulue: EntreeVoulue): EntreeVoulue => {
  const { contenu } = voulue;
  if (typeof contenu !== 'string' || contenu.length < MO || voulue.taille !== undefined) return voulue;
  const hexa = Buffer.from(bruit(Math.ceil(contenu.length / 120))).toString('hex');
  return { ...voulue, contenu: `${contenu}<!--${hexa}-->` };
};
export const zip = (parties: readonly EntreeVoulue[]): Uint8Array => zipALaMain(parties.map(discret));

export const xlsx = (...plus: readonly EntreeVoulue[]): Uint8Array => {
  const noms = new Set(plus.map(({ nom }) => nom));
  return zip([...partiesXlsx().filter(({ nom }) => !noms.has(nom)), ...plus]);
};
export const feuille = (rangees: string, n = 1): EntreeVoulue => ({
  nom: `xl/worksheets/sheet${n}.xml`,
  contenu: `${TETE}<worksheet><sheetData>${rangees}</sheetData></worksheet>`,
});
export const partie = (nom: string, contenu: string): EntreeVoulue => ({ nom, contenu: TETE + contenu });
/** A workbook that names `n` sheets, each of the given part. */
export const classeur = (
  n: number,
  id: (i: number) => number,
  nomOf = (i: number) => `F${i}`,
): EntreeVoulue =>
  partie(
    'xl/workbook.xml',
    `<workbook xmlns:r="r"><sheets>${Array.from({ length: n }, (_, i) => `<sheet name="${nomOf(i)}" sheetId="${i + 1}" r:id="rId${id(i)}"/>`).join('')}</sheets></workbook>`,
  );
export const liens = (n: number): EntreeVoulue => ({
  nom: 'xl/_rels/workbook.xml.rels',
  contenu: relations(
    ...Array.from({ length: n }, (_, i) =>
      relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`),
    ),
    relation(`rId${n + 1}`, 'styles', 'styles.xml'),
    relation(`rId${n + 2}`, 'sharedStrings', 'sharedStrings.xml'),
  ),
});

export const ODS_MIME: EntreeVoulue = {
  nom: 'mimetype',
  contenu: 'application/vnd.oasis.opendocument.spreadsheet',
  stockee: true,
};
export const ods = (dedans: string): Uint8Array =>
  zip([
    ODS_MIME,
    partie(
      'content.xml',
      `<office:document-content><office:body><office:spreadsheet>${dedans}</office:spreadsheet></office:body></office:document-content>`,
    ),
  ]);
export const table = (dedans: string, nom = 'Indicateurs'): string =>
  `<table:table table:name="${nom}">${dedans}</table:table>`;
export const cellule = (texte: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${texte}</text:p></table:table-cell>`;
export const fill = (taille: number, motif: string): string =>
  motif.repeat(Math.floor(taille / motif.length));
export function bruit(taille: number): Uint8Array {
  const hasard = suite(taille);
  return Uint8Array.from({ length: taille }, () => hasard(256));
}
const utf16 = (texte: string): number[] => [...texte].flatMap((c) => [c.charCodeAt(0), 0]);
export const ole2 = (flux: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(1016).fill(0),
    ...utf16(flux),
    ...new Array<number>(4096).fill(0),
  ]);

const FEUILLE = String(partiesXlsx().find(({ nom }) => nom.endsWith('sheet1.xml'))?.contenu);
/** A sheet with the header of the contract and these rows under it. */
export const indicateurs = (rangees: string): Uint8Array =>
  xlsx({
    nom: 'xl/worksheets/sheet1.xml',
    contenu: FEUILLE.replace('</sheetData>', `${rangees}</sheetData>`),
  });

/** How a file made to harm must end (`refuse`: it can be read, and the rules refuse it), and how to make it. */
export type Bombe = readonly [fin: string, make: () => Uint8Array];
