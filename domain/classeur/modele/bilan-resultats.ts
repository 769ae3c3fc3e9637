import type { DateIso } from '../../temps/trimestre.ts';
import type { ActionModele } from '../types.ts';
import { SITUATIONS } from './situation.ts';

export type CleBilan =
  'remplies' | 'atteintes' | 'manqueesMuettes' | 'vides' | 'inverses' | 'textes' | 'incompletes' | 'retards';

/** What the summary looks at in a line of indicator. */
export interface VueBilan {
  readonly situation: string;
  readonly numerateur: number | null;
  readonly denominateur: number | null;
  readonly commentaire: string;
  readonly action: string;
}

const isVide = (texte: string): boolean => texte.trim() === '';
const isClose = ({ etat }: ActionModele): boolean => etat === 'Réalisée' || etat === 'Abandonnée';

const isIncomplete = (action: ActionModele): boolean =>
  !isVide(action.action) &&
  (action.numero === '' || isVide(action.responsable) || action.echeance === null || action.etat === '');

/** What the formulas of the summary give now, for readers that do not compute. Tests hold it to LibreOffice's results. */
export function resultatsBilan(
  lignes: readonly VueBilan[],
  actions: readonly ActionModele[],
  fin: DateIso,
  horsTrimestre: readonly string[],
): Readonly<Record<CleBilan, string | number>> {
  const count = (garde: (ligne: VueBilan) => boolean): number => lignes.filter(garde).length;
  const situation = (mot: string): number => count((ligne) => ligne.situation === mot);
  const dues = count((ligne) => !horsTrimestre.includes(ligne.situation));
  const atteintes = situation(SITUATIONS.atteinte);
  return {
    remplies: `${dues - situation(SITUATIONS.aRemplir)} sur ${dues}`,
    atteintes: `${atteintes} sur ${atteintes + situation(SITUATIONS.nonAtteinte)}`,
    manqueesMuettes: count(
      (l) => l.situation === SITUATIONS.nonAtteinte && isVide(l.commentaire) && isVide(l.action),
    ),
    vides: count((l) => l.situation === SITUATIONS.aRemplir && isVide(l.commentaire)),
    inverses: count((l) => l.numerateur !== null && l.denominateur !== null && l.numerateur > l.denominateur),
    // What this writes in the columns of figures is a number.
    textes: 0,
    incompletes: actions.filter(isIncomplete).length,
    retards: actions.filter((a) => a.echeance !== null && a.echeance <= fin && !isClose(a)).length,
  };
}
