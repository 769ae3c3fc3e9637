import type { Classeur, LigneAction } from '../../../domain/classeur/types.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { dayOf } from '../services/jour.ts';
import { memo } from './memo.ts';
import { selectClasseur } from './selecteurs.ts';
import type { Etat } from './types.ts';

/** How near a due day is told as soon due, in days. */
export const BIENTOT_JOURS = 30;

export interface ActionsRangees {
  /** Due before today and still open, the latest first. */
  readonly enRetard: readonly LigneAction[];
  /** Open, and due today or in the next 30 days. */
  readonly bientot: readonly LigneAction[];
  /** The other open ones, without date last. */
  readonly ouvertes: readonly LigneAction[];
  readonly closes: readonly LigneAction[];
}

const CLOSES: ReadonlySet<string> = new Set(['Réalisée', 'Abandonnée']);
const JOUR_MS = 86_400_000;

const shiftJour = (jour: DateIso, n: number): DateIso =>
  new Date(Date.parse(jour) + n * JOUR_MS).toISOString().slice(0, 10) as DateIso;

/** Sorts the plan of a workbook on a day; lines without text nor number are spare lines. */
function rankActions(classeur: Classeur | null, jour: DateIso): ActionsRangees {
  const actions = (classeur?.actions ?? []).filter(
    ({ action, numero }) => action.lu !== null || numero.lu !== null,
  );
  const limite = shiftJour(jour, BIENTOT_JOURS);
  const isClose = ({ etat }: LigneAction): boolean => CLOSES.has(etat.valeur ?? '');
  const isAvant = ({ echeance }: LigneAction, borne: DateIso): boolean =>
    echeance.valeur !== null && echeance.valeur < borne;
  const parEcheance = (a: LigneAction, b: LigneAction): number =>
    (a.echeance.valeur ?? '9999') < (b.echeance.valeur ?? '9999') ? -1 : 1;
  const ouvertes = actions.filter((action) => !isClose(action)).sort(parEcheance);
  const lendemain = shiftJour(limite, 1);
  return {
    enRetard: ouvertes.filter((action) => isAvant(action, jour)),
    bientot: ouvertes.filter((action) => !isAvant(action, jour) && isAvant(action, lendemain)),
    ouvertes: ouvertes.filter((action) => !isAvant(action, lendemain)),
    closes: actions.filter(isClose),
  };
}

const ranger = memo(rankActions);

/** The plan of the open workbook, as it stands today. */
export const selectActions = (etat: Etat): ActionsRangees => ranger(selectClasseur(etat), dayOf(new Date()));
