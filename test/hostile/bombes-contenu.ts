import {
  partiesXlsx,
  rangee,
  relation,
  relations,
  typesXlsx,
} from '../domain/classeur/garde/classeur-minimal.ts';
import { zipALaMain } from '../domain/classeur/garde/zip-a-la-main.ts';
import { MO, TETE, cellule, classeur, feuille, fill, liens, ods, partie, table, xlsx } from './outils.ts';
import type { Bombe } from './outils.ts';

/** Cells that hold something, as small as they can be written. */
const DENSE = fill(7.7 * MO, `<row>${'<c t="s"/>'.repeat(250)}</row>`);
const SIFFLEMENTS = [
  ' ',
  '1 ',
  '1.',
  '1,',
  '-',
  '%',
  "'",
  '(',
  'e1',
  '\u202f',
  '1 000 ',
  'jours ',
  '//',
  '12/',
].map((motif) => fill(32_000, motif));
const ligneDe = (texte: string, i: number): string =>
  rangee(i + 2, ['TEL-DECROCHE', ...new Array<string>(7).fill(texte)]);
const entete = partiesXlsx().find(({ nom }) => nom.endsWith('sheet1.xml'))!;
const indicateurs = (rangees: string): Uint8Array =>
  xlsx({ ...entete, contenu: String(entete.contenu).replace('</sheetData>', `${rangees}</sheetData>`) });

/** Sound packages whose XML is what harms: in number, in depth, in length, in what has to be looked for. */
export const BOMBES_CONTENU: Readonly<Record<string, Bombe>> = {
  'a million empty rows (.xlsx)': ['FICHIER-BOMBE', () => xlsx(feuille('<row/>'.repeat(1_000_000)))],
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
    'refuse',
    () =>
      ods(
        table(
          `<table:table-row table:number-rows-repeated="1000000">${cellule('X').replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="16384"')}</table:table-row>`,
        ),
      ),
  ],
  'three sheets as dense as can be': [
    'FICHIER-BOMBE',
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
    'FICHIER-BOMBE',
    () =>
      xlsx(
        classeur(1, () => 1),
        liens(1),
        feuille(DENSE),
        partie('xl/sharedStrings.xml', `<sst>${fill(7.7 * MO, '<si/>')}</sst>`),
        partie('xl/styles.xml', `<styleSheet><cellXfs>${fill(7.7 * MO, '<xf/>')}</cellXfs></styleSheet>`),
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
  'elements in one another': ['FICHIER-BOMBE', () => xlsx(partie('xl/workbook.xml', fill(7 * MO, '<a>')))],
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
  'a sheet with a name of 7 MB': [
    'refuse',
    () =>
      xlsx(
        classeur(
          1,
          () => 1,
          () => fill(7 * MO, 'Indicateurs '),
        ),
      ),
  ],
  'a sheet with a name of 100 kB, full of mistakes': [
    'refuse',
    () =>
      zipALaMain([
        ...partiesXlsx({
          rangees: Array.from({ length: 1_500 }, (_, i) =>
            rangee(i + 2, ['X', 'Y', 'a', 'b', 'c', 'd', 'e', 'f']),
          ).join(''),
        }).filter(({ nom }) => nom !== 'xl/workbook.xml'),
        classeur(
          1,
          () => 1,
          () => fill(100_000, 'Indicateurs '),
        ),
      ]),
  ],
  'a cell of 7 MB in each column': ['refuse', () => indicateurs(ligneDe(fill(0.7 * MO, 'é à '), 0))],
  'cells that are hard to read': [
    'refuse',
    () =>
      indicateurs(
        Array.from({ length: 25 }, (_, i) => ligneDe(SIFFLEMENTS[i % SIFFLEMENTS.length]!, i)).join(''),
      ),
  ],
  'numbers of 30 000 digits': [
    'refuse',
    () => indicateurs(Array.from({ length: 30 }, (_, i) => ligneDe(fill(30_000, '9'), i)).join('')),
  ],
  'numbers beyond all numbers': [
    'refuse',
    () =>
      indicateurs(
        ['1e308', '1e999', '-1e308', '1e-320', '9'.repeat(300)]
          .map((v, i) =>
            rangee(i + 2, ['TEL-DECROCHE', '%', ...new Array<string>(4).fill(`<c><v>${v}</v></c>`)]),
          )
          .join(''),
      ),
  ],
  '2 000 lines of mistakes': [
    'refuse',
    () =>
      indicateurs(
        Array.from({ length: 1_990 }, (_, i) => ligneDe('<b>&amp;', i).replaceAll('<b>', '')).join(''),
      ),
  ],
  'repeated spaces (.ods)': [
    'refuse',
    () =>
      ods(
        table(
          fill(
            7.7 * MO,
            `<table:table-row><table:table-cell office:value-type="string"><text:p>${'<text:s text:c="100"/>'.repeat(50)}</text:p></table:table-cell></table:table-row>`,
          ),
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
        ...['workbook', 'styles', 'sharedStrings'].map((nom) =>
          partie(`xl/${nom}.xml`, `<a><si><t>Ā${fill(7.7 * MO, 'lorem ipsum ')}</t></si></a>`),
        ),
      ),
  ],
  'all the cells that elements allow': [
    'refuse',
    () => indicateurs(fill(2.4 * MO, `<row>${'<c t="s"/>'.repeat(250)}</row>`)),
  ],
  'cells in all the sheets allowed': [
    'refuse',
    () =>
      xlsx(
        classeur(200, (i) => i + 1),
        liens(200),
        ...Array.from({ length: 200 }, (_, i) =>
          feuille(`<row>${'<c t="s"/>'.repeat(250)}</row>`.repeat(7), i + 1),
        ),
        partie('xl/sharedStrings.xml', '<sst><si><t>Code</t></si></sst>'),
      ),
  ],
};
