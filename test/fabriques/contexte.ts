import { buildContexte } from '../../domain/controle/index.ts';
import type { Contexte } from '../../domain/controle/index.ts';
import type { DateIso } from '../../domain/temps/trimestre.ts';

/** A check on 15 January 2021, when the fourth quarter of 2020 is filed, with nothing known of the quarter before. */
export function contexte(
  plus: {
    readonly attendu?: NonNullable<Contexte['attendu']>;
    readonly precedents?: Record<string, number>;
    readonly effectifsPrecedents?: Record<string, number>;
  } = {},
  aujourdHui: string = '2021-01-15',
): Contexte {
  return buildContexte({
    aujourdHui: aujourdHui as DateIso,
    precedents: new Map(Object.entries(plus.precedents ?? {})),
    effectifsPrecedents: new Map(Object.entries(plus.effectifsPrecedents ?? {})),
    ...(plus.attendu ? { attendu: plus.attendu } : {}),
  });
}
