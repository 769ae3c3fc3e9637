import type { Constat } from '../controle/types.ts';
import type { CodeIndicateur } from '../referentiels/types.ts';

/**
 * What is said afterwards of a line that its filing left to be justified, without filing again: a comment, an action that
 * answers it, or both. Kept beside the version that it is of, and never changed: a later one is added to it.
 */
export interface Justification {
  /** Indicator of the line. */
  readonly code: CodeIndicateur;
  /** Version that carries the line; a later version has its own findings. */
  readonly version: number;
  /** For the public, as the workbook's own comment; null when an action answers alone. */
  readonly commentaire: string | null;
  /** N° of an action of that version's plan; null when a comment answers alone. */
  readonly action: string | null;
  /** Function of who justifies, never a name. */
  readonly auteur: string;
  /** Instant, ISO 8601 UTC. */
  readonly le: string;
}

/** Indicator that a finding is about; null for one that is about no line. */
export const codeDuConstat = ({ parametres }: Pick<Constat, 'parametres'>): CodeIndicateur | null =>
  typeof parametres.code === 'string' ? parametres.code : null;

/**
 * True when a finding to be justified was answered afterwards. An action answers a missed target, which it will mend; a
 * large change of a figure asks for words.
 */
export const isJustifie = (
  constat: Pick<Constat, 'code' | 'parametres'>,
  justifications: readonly Pick<Justification, 'code' | 'commentaire' | 'action'>[],
): boolean =>
  justifications.some(
    ({ code, commentaire, action }) =>
      code === codeDuConstat(constat) &&
      (commentaire !== null || (action !== null && constat.code === 'CIBLE-NON-ATTEINTE')),
  );

/** Findings of a version that are still to be justified. */
export const resteAJustifier = <C extends Pick<Constat, 'code' | 'severite' | 'parametres'>>(
  constats: readonly C[],
  justifications: readonly Justification[],
): readonly C[] =>
  constats.filter((constat) => constat.severite === 'a-justifier' && !isJustifie(constat, justifications));
