/**
 * What outlives the window: a small store by key, in this browser profile. Values are what structured cloning takes
 * (objects, bytes). Losing it loses no workbook: only what waited to be sent, and what spares a call.
 */
export interface Coffre {
  get<T>(cle: string): Promise<T | undefined>;
  put(cle: string, valeur: unknown): Promise<void>;
  remove(cle: string): Promise<void>;
  /** Values whose key begins by `prefixe`, in the order of keys. */
  list<T>(prefixe: string): Promise<readonly T[]>;
}
