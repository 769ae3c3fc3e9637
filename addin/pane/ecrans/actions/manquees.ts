import type { Classeur, LigneAction, LigneIndicateur } from '../../../../domain/classeur/types.ts';
import { texte } from '../../../../domain/depot/cellules.ts';
import {
  refuseReponse,
  siteDuClasseur,
  trimestreDuClasseur,
  viewAction,
} from '../../../../domain/depot/index.ts';
import { findActionsLiees } from '../../../../domain/depot/liens.ts';
import { buildMesure, mesureValeur } from '../../../../domain/depot/mesure.ts';
import type { RefusReponse } from '../../../../domain/depot/reponse.ts';
import { formatMesure, roundFraction } from '../../../../domain/nombre/index.ts';
import { cibleOf, findIndicateur, findSite } from '../../../../domain/referentiels/index.ts';
import { judgeSituation, viewCible } from '../../../../domain/tableau/situation.ts';

/** An indicator that misses its target, with the actions that answer it. */
export interface Manquee {
  readonly ligne: LigneIndicateur;
  readonly libelle: string;
  /** « 63 % ». */
  readonly valeur: string;
  /** « au moins 90 % ». */
  readonly cible: string;
  /** Those given up, or done before the quarter, are left out: they answer nothing. */
  readonly actions: readonly LigneAction[];
}

const FINIES: ReadonlySet<RefusReponse | null> = new Set(['abandonnee', 'realisee-avant']);

/** Indicators of a workbook whose target is missed, by the very comparison that is published, in the workbook's order. */
export function listManquees(classeur: Classeur): readonly Manquee[] {
  const departement = findSite(siteDuClasseur(classeur) ?? '')?.departement;
  if (departement === undefined) return [];
  const trimestre = trimestreDuClasseur(classeur);
  const isFinie = (action: LigneAction): boolean => FINIES.has(refuseReponse(viewAction(action), trimestre));
  return classeur.indicateurs.flatMap((ligne) => {
    const indicateur = findIndicateur(texte(ligne.code) ?? '');
    if (!indicateur) return [];
    const cible = viewCible(cibleOf(departement, indicateur.code), indicateur);
    const valeur = mesureValeur(buildMesure(ligne, indicateur), indicateur);
    if (valeur === null || judgeSituation(valeur, cible.comparable, indicateur) !== 'non-atteint') return [];
    return [
      {
        ligne,
        libelle: indicateur.libelle,
        valeur: formatMesure(roundFraction(valeur, indicateur.decimales), indicateur.unite),
        cible: cible.texte,
        actions: findActionsLiees(ligne, classeur).filter((action) => !isFinie(action)),
      },
    ];
  });
}
