import type { LigneAction } from '../../classeur/types.ts';
import { texte } from '../../depot/cellules.ts';
import { findActionsLiees } from '../../depot/liens.ts';
import { etatOf, isDeposable } from '../../depot/plan.ts';
import { buildMesure, mesureValeur } from '../../depot/mesure.ts';
import { roundFraction } from '../../nombre/index.ts';
import { judgeSituation, viewCible } from '../../tableau/situation.ts';
import { lignesConnues, cibleDuReferentiel } from '../outils/lignes.ts';
import { mesure } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/**
 * S4: 63 % of calls for a target of 90 % « fait l’objet d’un plan d’action ». A comment, or an action that somebody
 * answers for by a date, is what the public is told beside a missed target.
 */
export const cibleNonAtteinte = defineRegle({
  code: 'CIBLE-NON-ATTEINTE',
  severite: 'a-justifier',
  explication:
    'La cible n’est pas atteinte, et ni un commentaire ni une action avec un responsable et une échéance ne l’accompagne.',
  message: ({ parametres }) =>
    `${mesure(parametres.valeur, parametres.unite)} pour une cible d’${parametres.sens} ${mesure(parametres.cible, parametres.unite)} : avant la publication, expliquez-le en ${parametres.commentaire}, ou indiquez en ${parametres.action} le numéro d’une action qui a un responsable et une échéance.`,
  check: (classeur, contexte) =>
    lignesConnues(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const cible = cibleDuReferentiel(classeur, contexte, indicateur);
      const valeur = mesureValeur(buildMesure(ligne, indicateur), indicateur);
      // The very comparison that will be published.
      const situation = judgeSituation(valeur, viewCible(cible, indicateur).comparable, indicateur);
      if (cible === null || valeur === null || situation !== 'non-atteint') return [];
      if (texte(ligne.commentaire) !== null || findActionsLiees(ligne, classeur).some(isReponse)) return [];
      const parametres = {
        code: indicateur.code,
        valeur: roundFraction(valeur, 2),
        cible: cible.valeur,
        unite: indicateur.unite,
        sens: indicateur.sens === 'hausse' ? 'au moins' : 'au plus',
        commentaire: ligne.commentaire.adresse.cellule,
        action: ligne.action.adresse.cellule,
      };
      return [
        signale(ligne.valeur, parametres, 'un commentaire, ou une action avec responsable et échéance'),
      ];
    }),
});

/** An action that answers a missed target: something, done by somebody, by a date, and not given up. */
function isReponse(action: LigneAction): boolean {
  const abandonnee = etatOf(action) === 'Abandonnée';
  return (
    isDeposable(action) &&
    texte(action.responsable) !== null &&
    action.echeance.valeur !== null &&
    !abandonnee
  );
}
