import { precedentsOf } from '../../../domain/depot/index.ts';
import type { Lieu } from '../../client/index.ts';
import type { Dependances } from './dependances.ts';
import type { Savoir } from './examen.ts';
import { dayOf } from './jour.ts';

/** What the pane knows now of a site and quarter, beside their workbook. */
export const createSavoir =
  ({ store, now }: Pick<Dependances, 'store' | 'now'>) =>
  (lieu: Lieu | null): Savoir => {
    const { connaissance } = store.getState();
    const connue = connaissance?.lieu.site === lieu?.site && connaissance?.lieu.trimestre === lieu?.trimestre;
    return {
      aujourdHui: dayOf(now()),
      avant: connaissance && connue ? precedentsOf(connaissance.precedente?.contenu ?? null) : null,
    };
  };
