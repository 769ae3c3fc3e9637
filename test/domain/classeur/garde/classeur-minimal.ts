import type { EntreeVoulue } from './zip-a-la-main.ts';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TETE = '<?xml version="1.0" encoding="UTF-8"?>';

export const typesXlsx = (principal = 'spreadsheetml.sheet.main+xml', plus = ''): string =>
  `${TETE}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.${principal}"/>${plus}</Types>`;

export const relations = (...lignes: readonly string[]): string =>
  `${TETE}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lignes.join('')}</Relationships>`;
export const relation = (id: string, type: string, cible: string, plus = ''): string =>
  `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${cible}"${plus}/>`;

const COLONNES = [
  'Code',
  'Unité',
  'Numérateur',
  'Dénominateur',
  'Valeur',
  'Effectif',
  'Commentaire',
  'Action',
];
const lettre = (i: number): string => String.fromCharCode(65 + i);

/** A row of inline texts and given cells. */
export const rangee = (ligne: number, cellules: readonly string[]): string =>
  `<row r="${ligne}">${cellules
    .map((c, i) =>
      c.startsWith('<c')
        ? c.replace('<c', `<c r="${lettre(i)}${ligne}"`)
        : `<c r="${lettre(i)}${ligne}" t="inlineStr"><is><t>${c}</t></is></c>`,
    )
    .join('')}</row>`;

export const ENTETE = rangee(1, COLONNES);

export interface Minimal {
  /** Rows of the sheet after its header. */
  readonly rangees?: string;
  readonly entete?: string;
  readonly feuille?: string;
  readonly styles?: string;
  readonly classeur?: string;
}

/** The parts of a small .xlsx, written by hand: one sheet, its header, the rows that a test wants. */
export function partiesXlsx(m: Minimal = {}): EntreeVoulue[] {
  const nom = m.feuille ?? 'Indicateurs';
  return [
    { nom: '[Content_Types].xml', contenu: typesXlsx() },
    { nom: '_rels/.rels', contenu: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      nom: 'xl/workbook.xml',
      contenu: `${TETE}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${TYPE}">${m.classeur ?? ''}<sheets><sheet name="${nom}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      nom: 'xl/_rels/workbook.xml.rels',
      contenu: relations(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('rId2', 'styles', 'styles.xml'),
      ),
    },
    {
      nom: 'xl/styles.xml',
      contenu: `${TETE}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${m.styles ?? ''}</styleSheet>`,
    },
    {
      nom: 'xl/worksheets/sheet1.xml',
      contenu: `${TETE}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${m.entete ?? ENTETE}${m.rangees ?? ''}</sheetData></worksheet>`,
    },
  ];
}
