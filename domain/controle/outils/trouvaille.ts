import { FEUILLES } from '../../classeur/contrat.ts';
import type { Cellule, Classeur } from '../../classeur/types.ts';
import type { Correction, Trouvaille } from '../types.ts';

/** What a rule found at a cell: what was read comes from the cell itself, so that it is never told twice. */
export function signale(
  cellule: Cellule<unknown>,
  parametres: Trouvaille['parametres'],
  attendu: string | null,
  plus: Pick<Trouvaille, 'correction' | 'severite'> = {},
): Trouvaille {
  return { parametres, adresse: cellule.adresse, lu: cellule.lu, attendu, ...plus };
}

/** What a rule found missing from the list of indicators, where no cell can be pointed at. */
export function signaleIndicateurs(
  classeur: Classeur,
  parametres: Trouvaille['parametres'],
  attendu: string,
): Trouvaille {
  const { nom, tableau } = FEUILLES.indicateurs;
  // The sheet may have been renamed: its lines know under which name.
  const { feuille = nom } = classeur.indicateurs[0]?.code.adresse ?? {};
  return { parametres, adresse: { feuille, tableau: tableau.nom, cellule: '' }, lu: null, attendu };
}

/** The correction that writes `valeur` in a cell. Only for what cannot lose anything. */
export function corrige(
  cellule: Cellule<unknown>,
  valeur: string | number | null,
  libelle: string,
): Correction {
  return { feuille: cellule.adresse.feuille, adresse: cellule.adresse.cellule, valeur, libelle };
}
