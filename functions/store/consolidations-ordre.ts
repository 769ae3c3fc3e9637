import type { Consolidation } from '../../domain/consolidation/types.ts';

type Versions = Consolidation['versions'];

/**
 * Whether what a run read is older than what another read: some site further back, and none further on. Versions are counters of the
 * filings, so no clock is asked. Sites that only one of them knows tell nothing: a roster grows and shrinks.
 */
export function isDepasse(versions: Versions, autres: Versions): boolean {
  const communs = Object.keys(versions).filter((site) => Object.hasOwn(autres, site));
  const ecarts = communs.map((site) => (versions[site] ?? 0) - (autres[site] ?? 0));
  return ecarts.some((ecart) => ecart < 0) && ecarts.every((ecart) => ecart <= 0);
}
