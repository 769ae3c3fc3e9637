import { readUnite } from '../lecture/index.ts';
import type { UniteMesure } from '../lecture/index.ts';

/** What the catalogue says of an indicator's unit; undefined for a code that it does not have. */
export type UniteOf = (code: string) => { readonly unite: string; readonly tauxFaible: boolean } | undefined;

/** Unit that the figures of a line are read in: the catalogue's, else that of its cell `Unité`. */
export function expectUnite(
  { valeur: code }: { readonly valeur: string | null },
  { valeur: ecrite }: { readonly valeur: string | null },
  uniteOf: UniteOf | undefined,
): UniteMesure {
  const lue = ecrite === null ? null : (readUnite(ecrite) ?? ecrite);
  return (code === null ? undefined : uniteOf?.(code)) ?? { unite: lue, tauxFaible: false };
}
