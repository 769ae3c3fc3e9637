import { strFromU8, unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { writeModele } from '../../../../domain/classeur/modele/index.ts';
import type { DonneesModele } from '../../../../domain/classeur/types.ts';
import { CATALOGUE } from './donnees.ts';

/** Reads with another library than the one that writes. */
export async function openExcelJs(octets: Uint8Array): Promise<ExcelJS.Workbook> {
  const classeur = new ExcelJS.Workbook();
  await classeur.xlsx.load(octets.slice().buffer as ArrayBuffer);
  return classeur;
}

export const ecrire = (donnees: DonneesModele): Promise<Uint8Array> => writeModele(donnees, CATALOGUE);

/** The parts of the archive, as texts. */
export function partsOf(octets: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(octets)).map(([chemin, contenu]) => [chemin, strFromU8(contenu)]));
}

/** Row of a code in the sheet `Indicateurs`. */
export function ligneDe(feuille: ExcelJS.Worksheet, code: string): ExcelJS.Row {
  let trouvee: ExcelJS.Row | undefined;
  feuille.eachRow((ligne) => {
    if (ligne.getCell(1).value === code) trouvee = ligne;
  });
  if (trouvee === undefined) throw new Error(`Pas de ligne ${code}`);
  return trouvee;
}

/** Text of a cell, its formula's result when it has one. */
export function valeurDe(cellule: ExcelJS.Cell): unknown {
  const { value } = cellule;
  return value !== null && typeof value === 'object' && 'formula' in value ? value.result : value;
}
