import { capitalize, formatEnLettres } from '../nombre/index.ts';
import type { IndicateurPublie, Situation } from './types.ts';

/**
 * « Cinq objectifs sur sept sont atteints. » Counts only the indicators that have both a comparable target and a figure:
 * what could not be measured is neither a success nor a failure. Targets to confirm are said to be so: the sentence is read without
 * them.
 */
export function formatResume(juges: readonly Juge[]): string {
  const aConfirmer = juges.filter(
    ({ situation, cibleOrigine }) => isJuge(situation) && cibleOrigine === 'propose',
  ).length;
  const phrase = formatAtteints(juges.map(({ situation }) => situation));
  if (aConfirmer === 0) return phrase;
  const total = juges.filter(({ situation }) => isJuge(situation)).length;
  return `${phrase} ${total === 1 ? 'Cet objectif est à confirmer.' : countAConfirmer(aConfirmer, total)}`;
}

/** What is read of an indicator to count it. */
type Juge = Pick<IndicateurPublie, 'situation' | 'cibleOrigine'>;

const isJuge = (situation: Situation): boolean => situation === 'atteint' || situation === 'non-atteint';

function countAConfirmer(n: number, total: number): string {
  if (n === total) return 'Ces objectifs sont à confirmer.';
  return `${capitalize(formatEnLettres(n))} de ces objectifs ${n === 1 ? 'est' : 'sont'} à confirmer.`;
}

function formatAtteints(situations: readonly Situation[]): string {
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
