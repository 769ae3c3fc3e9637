import { relation, relations, typesXlsx } from '../domain/classeur/garde/classeur-minimal.ts';
import {
  MO,
  TETE,
  cellule,
  classeur,
  feuille,
  fill,
  indicateurs,
  liens,
  ods,
  partie,
  table,
  xlsx,
} from './outils.ts';
import type { Bombe } from './outils.ts';

/** Cells that hold something, as small as they can be written. */
const DENSE = fill(3 * MO, `<row>${'<c t="s"/>'.repeat(250)}</row>`);

/** Sound packages whose XML is what harms: in number, in depth, in what has to be looked for. */
export const BOMBES_CONTENU: Readonly<Record<string, Bombe>> = {
  'a million empty rows (.xlsx)': [
    'FICHIER-TROP-DE-CELLULES',
    () => xlsx(feuille('<row/>'.repeat(1_000_000))),
  ],
  '100 000 empty rows with a height (.xlsx)': [
    'refuse',
    () =>
      indicateurs(
        Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 20}" ht="15" customHeight="1"/>`).join(''),
      ),
  ],
  'a million empty rows (.ods)': [
    'refuse',
    () =>
      ods(
        table(
          '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
        ),
      ),
  ],
  'a million empty rows, one by one (.ods)': ['refuse', () => ods(table(fill(6 * MO, '<table:table-row/>')))],
  'a million full rows (.ods)': [
    'FICHIER-TROP-DE-CELLULES',
    () =>
      ods(
        table(
          `<table:table-row table:number-rows-repeated="1000000">${cellule('X').replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="16384"')}</table:table-row>`,
        ),
      ),
  ],
  'full rows in 30 sheets (.ods)': [
    'FICHIER-TROP-DE-CELLULES',
    () =>
      ods(
        Array.from({ length: 30 }, (_, i) =>
          table(
            `<table:table-row table:number-rows-repeated="1999">${cellule('aaaa').replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="1024"')}</table:table-row>`,
            `T${i}`,
          ),
        ).join(''),
      ),
  ],
  'a long text in all the cells of a table (.ods)': [
    'FICHIER-TROP-DE-CELLULES',
    () =>
      ods(
        table(
          `<table:table-row>${['Code', 'Valeur', 'Numérateur', 'Dénominateur', 'Effectif'].map(cellule).join('')}</table:table-row><table:table-row table:number-rows-repeated="1999">${cellule(fill(40_000, 'é à ')).replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="13"')}</table:table-row>`,
        ),
      ),
  ],
  'a formula of 7 MB that all cells share (.xlsx)': [
    'refuse',
    () =>
      xlsx(
        feuille(
          `<row><c><f t="shared" si="0" ref="A1:Z9">${fill(7 * MO, '+A1')}</f><v>0</v></c></row>` +
            `<row>${'<c><f t="shared" si="0"/><v>0</v></c>'.repeat(250)}</row>`.repeat(30),
        ),
      ),
  ],
  'a formula of 7 MB whose result is in doubt (.ods)': [
    'refuse',
    () =>
      ods(
        table(
          `<table:table-row>${['Code', 'Valeur', 'Numérateur', 'Dénominateur', 'Effectif'].map(cellule).join('')}</table:table-row><table:table-row>${cellule('TEL-DECROCHE')}<table:table-cell table:formula="of:=${fill(7 * MO, '+[.A1]')}" office:value-type="float" office:value="0"/></table:table-row>`,
        ),
      ),
  ],
  'a formula as long as is looked into, that all cells share (.xlsx)': [
    'FICHIER-TROP-DE-CELLULES',
    () =>
      xlsx(
        feuille(
          `<row><c><f t="shared" si="0" ref="A1:Z9">${fill(32_000, '+A1')}</f><v>0</v></c></row>` +
            `<row>${'<c><f t="shared" si="0"/><v>0</v></c>'.repeat(250)}</row>`.repeat(30),
        ),
      ),
  ],
  'three sheets as dense as can be': [
    'FICHIER-TROP-DE-CELLULES',
    () =>
      xlsx(
        classeur(3, (i) => i + 1),
        liens(3),
        feuille(DENSE, 1),
        feuille(DENSE, 2),
        feuille(DENSE, 3),
      ),
  ],
  'dense sheets, strings and styles': [
    'FICHIER-TROP-DE-CELLULES',
    () =>
      xlsx(
        classeur(1, () => 1),
        liens(1),
        feuille(DENSE),
        partie('xl/sharedStrings.xml', `<sst>${fill(3 * MO, '<si/>')}</sst>`),
        partie('xl/styles.xml', `<styleSheet><cellXfs>${fill(3 * MO, '<xf/>')}</cellXfs></styleSheet>`),
      ),
  ],
  'one part named as 100 000 sheets': [
    'FICHIER-TROP-DE-PARTIES',
    () =>
      xlsx(
        classeur(100_000, () => 1),
        {
          ...liens(1),
          contenu: relations(
            ...Array.from({ length: 20_000 }, () => relation('rId9', 'x', 'y')),
            relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
          ),
        },
      ),
  ],
  'one part and its tables named as 10 000 sheets': [
    'FICHIER-TROP-DE-PARTIES',
    () =>
      xlsx(
        classeur(10_000, () => 1),
        liens(1),
        partie(
          'xl/worksheets/_rels/sheet1.xml.rels',
          `<Relationships>${fill(4 * MO, '<Relationship Type="a/table" Target="t"/>')}</Relationships>`,
        ),
      ),
  ],
  '60 000 sheets and as many ranges (.ods)': [
    'FICHIER-TROP-DE-PARTIES',
    () =>
      ods(
        Array.from({ length: 60_000 }, (_, i) => `<table:table table:name="${i}"/>`).join('') +
          Array.from(
            { length: 60_000 },
            (_, i) => `<table:database-range table:name="${i}" table:target-range-address="${i}.A1:B2"/>`,
          ).join(''),
      ),
  ],
  'more columns than there are (.ods)': [
    'refuse',
    () =>
      ods(
        table(
          fill(4 * MO, '<table:table-column/>') +
            `<table:table-row>${fill(3.8 * MO, '<table:table-cell office:value-type="float" office:value="1"/>')}</table:table-row>`,
        ),
      ),
  ],
  'elements in one another': [
    'FICHIER-TROP-DE-CELLULES',
    () => xlsx(partie('xl/workbook.xml', fill(7 * MO, '<a>'))),
  ],
  'an attribute of 8 MB': [
    'refuse',
    () => xlsx(partie('xl/workbook.xml', `<workbook a="${fill(7.7 * MO, '&amp;')}"/>`)),
  ],
  '200 000 attributes': [
    'FICHIER-BOMBE',
    () =>
      xlsx(
        partie(
          'xl/workbook.xml',
          `<workbook ${Array.from({ length: 200_000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
        ),
      ),
  ],
  'one part in every role': [
    'FICHIER-ABIME',
    () =>
      xlsx(
        partie(
          'xl/workbook.xml',
          `<workbook xmlns:r="r"><sheet name="a" r:id="rId1"/>${fill(3.5 * MO, '<c t="s"/>')}</workbook>`,
        ),
        {
          nom: 'xl/_rels/workbook.xml.rels',
          contenu: relations(
            relation('rId1', 'worksheet', 'workbook.xml'),
            relation('rId2', 'styles', 'workbook.xml'),
            relation('rId3', 'sharedStrings', 'workbook.xml'),
          ),
        },
      ),
  ],
  'as many relationships as elements allow': [
    'refuse',
    () =>
      xlsx(
        partie(
          'xl/_rels/workbook.xml.rels',
          `<Relationships>${fill(5 * MO, '<Relationship/>')}</Relationships>`,
        ),
      ),
  ],
  'as many content types as elements allow': [
    'refuse',
    () =>
      xlsx(
        partie(
          '[Content_Types].xml',
          `${typesXlsx().replace(TETE, '').replace('</Types>', '')}${fill(7.6 * MO, '<Default Extension=""/>')}</Types>`,
        ),
      ),
  ],
  'all the text allowed, two bytes a letter': [
    'refuse',
    () =>
      xlsx(
        ...['workbook', 'sharedStrings'].map((nom) =>
          partie(`xl/${nom}.xml`, `<a><si><t>Ā${fill(7.7 * MO, 'lorem ipsum ')}</t></si></a>`),
        ),
      ),
  ],
};
