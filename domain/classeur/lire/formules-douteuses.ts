import { isRenvoi, referencesOf } from '../formules/renvoi.ts';
import type { CelluleBrute, Lu } from '../lecture/index.ts';
import { ambigueAvec } from '../lecture/index.ts';
import type { Grille } from './fichier.ts';

/** Cells of its own sheet beyond which what a formula reads is not looked at. */
const CELLULES_MAX = 500;

/**
 * What the cells that a formula reads hold: `vides` when all of them are blank, `remplies` when one is not; null when they cannot be
 * told, as those of another sheet, which a pane does not see.
 */
function contentOf(source: string, feuille: string, grille: Grille): 'vides' | 'remplies' | null {
  const { plages, tout } = referencesOf(source, feuille);
  if (tout || plages.length === 0) return null;
  let reste = CELLULES_MAX;
  for (const plage of plages) {
    const { ligne, colonne, derniereLigne, derniereColonne } = plage;
    reste -= (derniereLigne - ligne + 1) * (derniereColonne - colonne + 1);
    if (plage.feuille.toLowerCase() !== feuille.toLowerCase() || !(reste >= 0)) return null;
    for (let l = ligne; l <= derniereLigne; l += 1)
      for (let c = colonne; c <= derniereColonne; c += 1)
        if (grille.rangees.get(l)?.has(c)) return 'remplies';
  }
  return 'vides';
}

/** A formula without result, whose cells are all blank, has nothing to give: the template's own formulas are like that. */
export function settleAbsent(brute: CelluleBrute, feuille: string, grille: Grille): CelluleBrute {
  if (brute.resultat !== 'absent' || brute.source === undefined) return brute;
  if (contentOf(brute.source, feuille, grille) !== 'vides') return brute;
  const { resultat: _absent, ...vide } = brute;
  return vide;
}

/** A 0 that a formula gives for want of anything is not a figure: whether it is one is asked. */
export function readDoute<T>(lu: Lu<T>, brute: CelluleBrute, feuille: string, grille: Grille): Lu<T> {
  const { source, calculee } = brute;
  if (lu.valeur !== 0 || !calculee || source === undefined) return lu;
  const contenu = contentOf(source, feuille, grille);
  if (contenu === 'remplies' || (contenu === null && !isRenvoi(source, feuille))) return lu;
  return ambigueAvec(
    'Tapez 0 à la place de la formule si c’est bien zéro ; sinon, videz la cellule et dites en commentaire pourquoi le chiffre manque.',
    '0',
    'vide, parce que la formule renvoie à une cellule vide',
  );
}
