import type { LigneAction } from '../classeur/types.ts';
import { debutTrimestre } from '../temps/trimestre.ts';
import type { DateIso, Trimestre } from '../temps/trimestre.ts';
import { texte } from './cellules.ts';
import { etatOf } from './plan.ts';

/** What is looked at of an action, typed, filed or published alike. */
interface ActionVue {
  readonly responsable: string | null;
  readonly echeance: DateIso | null;
  readonly etat: string | null;
}

/** Why an action does not answer a missed target. */
export type RefusReponse = 'abandonnee' | 'realisee-avant' | 'sans-responsable' | 'sans-echeance';

/**
 * Why an action does not answer a target missed in `trimestre`; null when it does. S4: what is missed « fait l’objet d’un plan
 * d’action »: somebody answers for it, by a date. What was given up mends nothing. What was due and done before the quarter
 * began has had its effect: the target is missed all the same. `trimestre` is null while a workbook does not say it.
 */
export function refuseReponse(
  { responsable, echeance, etat }: ActionVue,
  trimestre: Trimestre | null,
): RefusReponse | null {
  if (etat === 'Abandonnée') return 'abandonnee';
  if (responsable === null || responsable.trim() === '') return 'sans-responsable';
  if (echeance === null) return 'sans-echeance';
  const avant = trimestre !== null && echeance < debutTrimestre(trimestre);
  return etat === 'Réalisée' && avant ? 'realisee-avant' : null;
}

/** An action as its line of the plan says it. */
export const viewAction = (action: LigneAction): ActionVue => ({
  responsable: texte(action.responsable),
  echeance: action.echeance.valeur,
  etat: etatOf(action),
});
