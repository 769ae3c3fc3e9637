import { formatDate } from '../../../domain/nombre/index.ts';
import type { IndicateurPublie } from '../../../domain/tableau/types.ts';
import { printable } from './glyphes.ts';

/** Actions of one missed target, as the template reads them. */
export interface GroupeActions {
  readonly libelle: string;
  readonly actions: readonly {
    readonly action: string;
    readonly responsable: string;
    readonly echeance: string;
  }[];
}

/** What is being done, one group a missed target that has actions, in the order of the tableau. */
export function actionsDuModele(indicateurs: readonly IndicateurPublie[]): readonly GroupeActions[] {
  return indicateurs
    .filter((i) => i.situation === 'non-atteint' && i.actions.length > 0)
    .map((i) => ({
      libelle: printable(i.libelle),
      actions: i.actions.map((a) => ({
        action: printable(a.action),
        responsable: printable(a.responsable ?? 'à désigner'),
        echeance: a.echeance ? formatDate(a.echeance) : 'à fixer',
      })),
    }));
}
