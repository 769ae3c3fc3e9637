import type { Classeur, LigneAction } from '../../../domain/classeur/types.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { dayOf } from '../services/jour.ts';
import { memo } from './memo.ts';
import { selectClasseur } from './selecteurs.ts';
import type { Etat } from './types.ts';

export interface ActionsRangees {
  /** Due before today and still open, the latest first. */
  readonly enRetard: readonly LigneAction[];
  readonly ouvertes: readonly LigneAction[];
  readonly closes: readonly LigneAction[];
}

const CLOSES: ReadonlySet<string> = new Set(['Réalisée', 'Abandonnée']);

/** Sorts the plan of a workbook on a day; lines without a text are spare lines. */
export function rankActions(classeur: Classeur | null, jour: DateIso): ActionsRangees {
  const actions = (classeur?.actions ?? []).filter(({ action }) => action.lu !== null);
  const isClose = ({ etat }: LigneAction): boolean => CLOSES.has(etat.valeur ?? '');
  const echue = ({ echeance }: LigneAction): boolean => echeance.valeur !== null && echeance.valeur < jour;
  const parEcheance = (a: LigneAction, b: LigneAction): number =>
    (a.echeance.valeur ?? '9999') < (b.echeance.valeur ?? '9999') ? -1 : 1;
  const ouvertes = actions.filter((action) => !isClose(action)).sort(parEcheance);
  return {
    enRetard: ouvertes.filter(echue),
    ouvertes: ouvertes.filter((action) => !echue(action)),
    closes: actions.filter(isClose),
  };
}

const ranger = memo(rankActions);

/** The plan of the open workbook, as it stands today. */
export const selectActions = (etat: Etat): ActionsRangees => ranger(selectClasseur(etat), dayOf(new Date()));
