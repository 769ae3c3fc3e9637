import { writeXlsx } from 'hucre/xlsx';
import type { Indicateur } from '../../referentiels/types.ts';
import type { DonneesModele } from '../types.ts';
import { finishArchive } from './archive.ts';
import { LIGNE_ENTETE } from './cadre.ts';
import { describeModele } from './description.ts';
import { escapeTextes } from './textes-xlsx.ts';

/**
 * Writes the quarterly workbook of a site as .xlsx bytes: blank, or with the figures of `donnees.saisies`. Same input, same bytes: there
 * is no clock here.
 *
 * @param indicateurs definitions of the lines, by code.
 * @throws RangeError when the quarter is malformed, a code has no definition, no line is asked, or a text does not fit a cell.
 */
export async function writeModele(
  donnees: DonneesModele,
  indicateurs: ReadonlyMap<string, Indicateur>,
): Promise<Uint8Array> {
  const { sheets, ...reste } = describeModele(donnees, indicateurs);
  const octets = await writeXlsx({ ...reste, sheets: sheets.map(escapeTextes) });
  const premiere = LIGNE_ENTETE + 1;
  return finishArchive(
    octets,
    new Map([
      ['xl/worksheets/sheet2.xml', premiere],
      ['xl/worksheets/sheet3.xml', premiere],
      ['xl/worksheets/sheet4.xml', premiere],
    ]),
  );
}
