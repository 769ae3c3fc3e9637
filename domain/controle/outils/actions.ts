import type { Classeur, LigneAction } from '../../classeur/types.ts';
import { actionsSaisies } from '../../depot/cellules.ts';
import { etatOf } from '../../depot/plan.ts';
import { formatDate } from '../../nombre/index.ts';
import type { DateIso } from '../../temps/trimestre.ts';

/** Actions neither done nor given up: those that still need somebody and a date. */
export function actionsOuvertes(classeur: Classeur): readonly LigneAction[] {
  return actionsSaisies(classeur.actions).filter((action) => {
    const etat = etatOf(action);
    return etat !== 'Réalisée' && etat !== 'Abandonnée';
  });
}

/** A day in French, « 15 janvier 2021 »; a text that is not a day is shown as it is, since a message never throws. */
export function jour(iso: string | number | undefined): string {
  const texteIso = String(iso);
  return /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/.test(texteIso) ? formatDate(texteIso as DateIso) : texteIso;
}
