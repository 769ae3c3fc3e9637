import type { Classeur, LigneMois } from '../../classeur/types.ts';
import { trimestreDuClasseur } from '../../depot/identite.ts';
import { buildMesure } from '../../depot/mesure.ts';
import { asLigneIndicateur, compareMois, groupMois } from '../../mois/index.ts';
import type { Comparaison } from '../../mois/index.ts';
import { moisOf } from '../../signal/mois.ts';
import type { Contexte } from '../types.ts';
import { lignesConnues } from './lignes.ts';
import type { LigneConnue } from './lignes.ts';

export interface TrimestreCompare extends Pick<LigneConnue, 'ligne' | 'indicateur'> {
  readonly comparaison: Comparaison;
}

/** Each indicator whose quarter and three months are there, and whether they agree. */
export function compareTrimestres(classeur: Classeur, contexte: Contexte): readonly TrimestreCompare[] {
  const trimestre = trimestreDuClasseur(classeur);
  if (trimestre === null || !classeur.mois?.length) return [];
  const groupes = groupMois(classeur, contexte.indicateurs);
  return lignesConnues(classeur, contexte).flatMap(({ ligne, indicateur }) => {
    const connus = groupes.get(indicateur) ?? [];
    const siens = moisOf(trimestre).flatMap((un) => connus.find(({ mois }) => mois.valeur === un) ?? []);
    const mesures = siens.map((un: LigneMois) => buildMesure(asLigneIndicateur(un), indicateur));
    const comparaison = compareMois(buildMesure(ligne, indicateur), mesures, indicateur);
    return comparaison ? [{ ligne, indicateur, comparaison }] : [];
  });
}
