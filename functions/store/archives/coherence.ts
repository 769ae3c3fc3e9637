import type { Item } from '../base.ts';
import { PREFIXE_AUDIT, PREFIXE_VERSION } from '../cles.ts';

/** What the HEAD of each kind of partition counts: versions, or changes of a directory, of which only the audit is kept. */
const COMPTES: Readonly<Record<string, string>> = {
  S: PREFIXE_VERSION,
  PUB: PREFIXE_VERSION,
  ANN: PREFIXE_AUDIT,
  SIG: PREFIXE_VERSION,
};
const rangOf = (SK: string): number => Number(SK.slice(SK.lastIndexOf('#') + 1));

/**
 * Whether the HEAD of a partition and what it counts tell the same story: as many versions as it says, one after the other.
 * A partition read while somebody files may be told in two halves; it is then read again.
 */
export function isCoherente(items: readonly Item[]): boolean {
  const heads = items.filter(({ SK }) => SK === 'HEAD');
  const sansHead = items.some(({ PK, SK }) => String(SK).startsWith(PREFIXE_VERSION) && !hasHead(heads, PK));
  return !sansHead && heads.every((head) => isSuivie(head, items));
}

const hasHead = (heads: readonly Item[], PK: unknown): boolean => heads.some((head) => head['PK'] === PK);

function isSuivie(head: Item, items: readonly Item[]): boolean {
  const prefixe = COMPTES[String(head['PK']).split('#')[0] ?? ''];
  if (prefixe === undefined) return true;
  const rangs = items
    .filter(({ PK, SK }) => PK === head['PK'] && String(SK).startsWith(prefixe))
    .map(({ SK }) => rangOf(String(SK)))
    .sort((a, b) => a - b);
  return head['version'] === rangs.length && rangs.every((rang, i) => rang === i + 1);
}
