import { capitalize, formatEnLettres } from '../nombre/index.ts';
import type { Situation } from './types.ts';

/**
 * « Cinq objectifs sur sept sont atteints. » Counts only the indicators that have both a comparable target and a figure:
 * what could not be measured is neither a success nor a failure.
 */
export function formatResume(situations: readonly Situation[]): string {
  const atteints = situations.filter((situation) => situation === 'atteint').length;
  const total = atteints + situations.filter((situation) => situation === 'non-atteint').length;
  if (total === 0) return 'Aucun objectif n’est fixé ou mesurable ce trimestre.';
  if (total === 1) {
    return `Le seul objectif mesurable ce trimestre ${atteints === 1 ? 'est' : 'n’est pas'} atteint.`;
  }
  if (atteints === 0) return `Aucun des ${formatEnLettres(total)} objectifs n’est atteint.`;
  if (atteints === total) return `Les ${formatEnLettres(total)} objectifs sont atteints.`;
  if (atteints === 1) return `Un objectif sur ${formatEnLettres(total)} est atteint.`;
  return `${capitalize(formatEnLettres(atteints))} objectifs sur ${formatEnLettres(total)} sont atteints.`;
}
