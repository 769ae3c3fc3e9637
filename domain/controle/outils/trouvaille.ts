import { FEUILLES } from '../../classeur/contrat.ts';
import type { Cellule, Classeur } from '../../classeur/types.ts';
import type { Correction, Trouvaille } from '../types.ts';

/** Lines that one find may list: as many as a rule may have finds. */
const LIGNES_MAX = 200;

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

/**
 * Finds of one rule that say the same of several lines of a sheet, as one: read once, mended line by line. One alone stays as
 * it is. `parametres` are those that all have in common.
 */
export function groupLignes(
  trouvailles: readonly Trouvaille[],
  parametres: Trouvaille['parametres'] = {},
): readonly Trouvaille[] {
  const [premiere, seconde] = trouvailles;
  if (!premiere || !seconde) return trouvailles;
  const lignes = trouvailles.slice(0, LIGNES_MAX).map(({ parametres: { code = '' }, adresse }) => ({
    code: String(code),
    adresse: adresse?.cellule ?? '',
  }));
  const { adresse, attendu } = premiere;
  return [{ parametres: { ...parametres, lignes: trouvailles.length }, adresse, lignes, lu: null, attendu }];
}

/** The correction that writes `valeur` in a cell. Only for what cannot lose anything. */
export function corrige(
  cellule: Cellule<unknown>,
  valeur: string | number | null,
  libelle: string,
): Correction {
  return { feuille: cellule.adresse.feuille, adresse: cellule.adresse.cellule, valeur, libelle };
}
