import type { CodeIndicateur } from '../referentiels/types.ts';
import type { EntreePublication } from './types.ts';

/**
 * Whether a published figure is that of a CERT in another préfecture. Who does not make a figure need not explain it: what is found of
 * it is said, and never blocks.
 */
export const isFaitAilleurs = (
  { consolidation }: Pick<EntreePublication, 'consolidation'>,
  code: CodeIndicateur,
): boolean =>
  consolidation.agregats.some((agregat) => agregat.code === code && agregat.confirmation === 'siege');

/** `leger` for such a figure, and nothing for any other. */
export const legerAilleurs = (
  entree: Pick<EntreePublication, 'consolidation'>,
  code: CodeIndicateur,
): { readonly leger?: true } => (isFaitAilleurs(entree, code) ? { leger: true } : {});
