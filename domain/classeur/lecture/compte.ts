import type { CelluleBrute } from './brut.ts';
import type { Lu } from './lu.ts';
import { illisible } from './lu.ts';
import { readMesure } from './mesure.ts';

const ATTENDU = 'un nombre entier, par exemple 120 ou 36\u202f859';

/**
 * Reads a whole number. 12,5, a percentage and « 12 jours » are not counts; a negative one is read, since saying that it cannot be is
 * a rule's work.
 */
export function readCompte(cellule: CelluleBrute): Lu<number> {
  const lu = readMesure(cellule, { unite: 'nombre', tauxFaible: false });
  if (lu.lecture.etat === 'illisible' && cellule.valeur.genre === 'texte') return illisible(ATTENDU);
  if (lu.valeur === null) return lu;
  const autreUnite = lu.uniteLue !== undefined && lu.uniteLue !== 'nombre';
  return Number.isSafeInteger(lu.valeur) && !autreUnite ? lu : illisible(ATTENDU);
}
