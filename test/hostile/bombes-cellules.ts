import { partiesXlsx, rangee } from '../domain/classeur/garde/classeur-minimal.ts';
import { zipALaMain } from '../domain/classeur/garde/zip-a-la-main.ts';
import { MO, classeur, feuille, fill, indicateurs, liens, ods, partie, table, xlsx } from './outils.ts';
import type { Bombe } from './outils.ts';

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

/** Sound workbooks whose cells and names are what harms: long, many, hard to read. */
export const BOMBES_CELLULES: Readonly<Record<string, Bombe>> = {
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
