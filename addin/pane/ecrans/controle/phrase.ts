import type { Constat } from '../../../../domain/controle/types.ts';

/** « Feuille « Indicateurs », cellule G16 (ACC-COURTOISIE) : » and its variants. */
const LIEU = /^Feuille «[^»]*»(?:, (?:cellule|ligne) [^:(]*?)?(?:\s*\([^)]*\))?\s:\s/u;

/** The sentence without the place that it begins with: the line shows it above, and jumps to it. */
export function phraseSansLieu({ message }: Pick<Constat, 'message'>): string {
  const phrase = message.replace(LIEU, '');
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
