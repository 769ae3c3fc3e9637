import type { Classeur } from '../classeur/types.ts';
import { asLigneIndicateur, groupMois } from '../mois/ligne.ts';
import type { CodeIndicateur, Indicateur } from '../referentiels/types.ts';
import { buildMesure } from './mesure.ts';
import type { MoisDepose } from './types.ts';

/** Months as filed, in the catalogue's order then the calendar's, so that sorting the sheet is not a correction. */
export function buildMois(
  classeur: Classeur,
  indicateurs: ReadonlyMap<CodeIndicateur, Indicateur>,
): readonly MoisDepose[] {
  const groupes = groupMois(classeur, indicateurs);
  return [...indicateurs.values()].flatMap((indicateur) =>
    (groupes.get(indicateur) ?? [])
      .flatMap((ligne): MoisDepose[] => {
        const mois = ligne.mois.valeur;
        if (mois === null) return [];
        const { code, version: definition, unite } = indicateur;
        const mesure = buildMesure(asLigneIndicateur(ligne), indicateur);
        return [{ code, definition, unite, mois, mesure, adresse: ligne.valeur.adresse }];
      })
      .toSorted((a, b) => (a.mois < b.mois ? -1 : 1)),
  );
}
