import type * as z from 'zod';
import type { Base } from './base.ts';
import { PREFIXE_AUDIT, cleAuditOf, placeAudit } from './cles.ts';
import { parseItem } from './items.ts';

/** A part of a list: what comes after a position, and so many at most. Absent: all of it. */
export interface Tranche<P> {
  readonly apres?: P | undefined;
  readonly limite?: number;
}

/** A page of an audit trail. */
export interface PageAudit<L> {
  readonly lignes: readonly L[];
  /** Place of the last line, for the next page; undefined when this page is the last. */
  readonly fin: string | undefined;
}

/** Lines of one partition in the order of the acts, or from the last one back. */
export async function readPageAudit<L extends { readonly v: number }>(
  base: Base,
  schema: z.ZodType<L>,
  {
    PK,
    apres,
    limite,
    descendant = false,
  }: Tranche<string> & { readonly PK: string; readonly descendant?: boolean },
): Promise<PageAudit<Omit<L, 'v'>>> {
  const items = await base.query({
    PK,
    prefixe: PREFIXE_AUDIT,
    descendant,
    ...(limite === undefined ? {} : { limite }),
    apres: apres === undefined ? undefined : cleAuditOf(PK, apres).SK,
  });
  const derniere = items.length === limite ? items.at(-1) : undefined;
  return {
    lignes: items.map((item) => parseItem(schema, item)),
    fin: derniere && placeAudit(String(derniere['SK'])),
  };
}
