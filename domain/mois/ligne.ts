import type { Cellule, Classeur, LigneIndicateur, LigneMois } from '../classeur/types.ts';
import { texte } from '../depot/cellules.ts';
import type { Indicateur } from '../referentiels/types.ts';

/** A line of a month as a line of `Indicateurs`, with nothing in the columns that months do not have: what holds of one figure holds of the other. */
export function asLigneIndicateur(mois: LigneMois): LigneIndicateur {
  const vide: Cellule<never> = {
    valeur: null,
    lu: null,
    adresse: mois.code.adresse,
    lecture: { etat: 'vide' },
  };
  const { ligne, code, indicateur, unite, numerateur, denominateur, valeur, effectif } = mois;
  return {
    ligne,
    code,
    indicateur,
    unite,
    numerateur,
    denominateur,
    valeur,
    effectif,
    sens: vide,
    cible: vide,
    precedent: vide,
    situation: vide,
    commentaire: vide,
    action: vide,
  };
}

/** Months by indicator of the référentiel, in the order of the sheet; unknown codes are left out. */
export function groupMois(
  { mois = [] }: Classeur,
  indicateurs: ReadonlyMap<string, Indicateur>,
): ReadonlyMap<Indicateur, readonly LigneMois[]> {
  const groupes = new Map<Indicateur, LigneMois[]>();
  for (const ligne of mois) {
    const indicateur = indicateurs.get(texte(ligne.code) ?? '');
    if (!indicateur) continue;
    groupes.set(indicateur, [...(groupes.get(indicateur) ?? []), ligne]);
  }
  return groupes;
}
