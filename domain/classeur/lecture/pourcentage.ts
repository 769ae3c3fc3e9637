import type { CelluleBrute } from './brut.ts';
import type { Lu } from './lu.ts';
import { illisible } from './lu.ts';
import { readMesure } from './mesure.ts';

const ATTENDU = 'un pourcentage de 0\u202f% à 100\u202f%, par exemple 50\u202f%';

/** Reads a share of work done, 0 to 100. `1` in an ordinary cell may be 1 % or 100 %: two readings, none taken. */
export function readPourcentage(cellule: CelluleBrute): Lu<number> {
  const lu = readMesure(cellule, { unite: '%', tauxFaible: false });
  if (lu.lecture.etat === 'illisible') return illisible(ATTENDU);
  if (lu.valeur === null) return lu;
  const autreUnite = lu.uniteLue !== undefined && lu.uniteLue !== '%';
  return autreUnite || lu.valeur < 0 || lu.valeur > 100 ? illisible(ATTENDU) : lu;
}
