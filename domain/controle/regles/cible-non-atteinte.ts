import type { Classeur, LigneIndicateur } from '../../classeur/types.ts';
import { texte } from '../../depot/cellules.ts';
import { trimestreDuClasseur } from '../../depot/identite.ts';
import { findActionsLiees } from '../../depot/liens.ts';
import { isDeposable } from '../../depot/plan.ts';
import { buildMesure, mesureValeur } from '../../depot/mesure.ts';
import { refuseReponse, viewAction } from '../../depot/reponse.ts';
import type { RefusReponse } from '../../depot/reponse.ts';
import { numberToFraction, roundFraction } from '../../nombre/index.ts';
import { judgeSituation, viewCible } from '../../tableau/situation.ts';
import { hasMot } from '../../texte/mot.ts';
import { lignesConnues, cibleDuReferentiel } from '../outils/lignes.ts';
import { mesure } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** What is said of the first linked action, when none of them answers. */
const REFUS: Readonly<Record<RefusReponse, string>> = {
  abandonnee: 'est abandonnée et n’y répond plus',
  'realisee-avant': 'était réalisée avant le trimestre et n’a pas suffi',
  'sans-responsable': 'n’a pas de responsable',
  'sans-echeance': 'n’a pas d’échéance',
};

/**
 * S4: 63 % of calls for a target of 90 % « fait l’objet d’un plan d’action ». A comment, or an action that somebody
 * answers for by a date, is what the public is told beside a missed target. The very demand of the publication.
 */
export const cibleNonAtteinte = defineRegle({
  code: 'CIBLE-NON-ATTEINTE',
  severite: 'a-justifier',
  explication:
    'La cible n’est pas atteinte, et ni un commentaire ni une action avec un responsable et une échéance ne l’accompagne.',
  message: ({ parametres }) => {
    const { valeur, cible, unite, depeu, refus, numero } = parametres;
    const lu = depeu === '' ? mesure(valeur, unite) : `${depeu} ${mesure(cible, unite)}`;
    const liee = refus === '' ? '' : ` L’action ${numero || 'liée'} ${REFUS[refus as RefusReponse]}.`;
    return `${lu} pour une cible d’${parametres.sens} ${mesure(cible, unite)} : avant la publication, expliquez-le en ${parametres.commentaire}, ou indiquez en ${parametres.action} le numéro d’une action qui a un responsable et une échéance.${liee}`;
  },
  check: (classeur, contexte) =>
    lignesConnues(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const cible = cibleDuReferentiel(classeur, contexte, indicateur);
      const valeur = mesureValeur(buildMesure(ligne, indicateur), indicateur);
      // The very comparison that will be published.
      const situation = judgeSituation(valeur, viewCible(cible, indicateur).comparable, indicateur);
      if (cible === null || valeur === null || situation !== 'non-atteint') return [];
      const refus = hasMot(texte(ligne.commentaire)) ? null : refuseActions(ligne, classeur);
      if (refus === null) return [];
      const hausse = indicateur.sens === 'hausse';
      const arrondie = roundFraction(valeur, 2);
      // 89,999 % would read 90 %, which is not under 90 %.
      const cachee = judgeSituation(numberToFraction(arrondie), cible.valeur, indicateur) !== situation;
      const parametres = {
        code: indicateur.code,
        valeur: arrondie,
        depeu: cachee ? (hausse ? 'un peu moins de' : 'un peu plus de') : '',
        cible: cible.valeur,
        unite: indicateur.unite,
        sens: hausse ? 'au moins' : 'au plus',
        commentaire: ligne.commentaire.adresse.cellule,
        action: ligne.action.adresse.cellule,
        ...refus,
      };
      return [
        signale(ligne.valeur, parametres, 'un commentaire, ou une action avec responsable et échéance'),
      ];
    }),
});

/** Null when a linked action answers; else why the first one does not, empty when no action that is filed is linked. */
function refuseActions(
  ligne: LigneIndicateur,
  classeur: Classeur,
): { readonly refus: RefusReponse | ''; readonly numero: string } | null {
  const trimestre = trimestreDuClasseur(classeur);
  const refusees = findActionsLiees(ligne, classeur)
    .filter(isDeposable)
    .map((action) => ({
      refus: refuseReponse(viewAction(action), trimestre),
      numero: texte(action.numero) ?? '',
    }));
  const [premiere] = refusees;
  if (!premiere) return { refus: '', numero: '' };
  if (refusees.some(({ refus }) => refus === null)) return null;
  return { refus: premiere.refus ?? '', numero: premiere.numero };
}
