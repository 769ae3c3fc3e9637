import type { Delai, Maillon } from './types.ts';

const MOTS: Readonly<Record<Maillon, string>> = {
  'rendez-vous': 'attente du rendez-vous',
  instruction: 'instruction',
  production: 'production du titre',
  remise: 'remise au demandeur',
};

const INCONNU = 'à confirmer';

/**
 * What a delay counts, in one sentence: « Délai compté : instruction ; début : dépôt de la demande ; fin : décision. » What no source
 * says is « à confirmer », and never left for the reader to suppose.
 */
export function formatDelai({ maillons, debut, fin }: Delai): string {
  const etapes =
    maillons === null
      ? []
      : [maillons.length === 0 ? `étapes ${INCONNU}` : maillons.map((maillon) => MOTS[maillon]).join(', ')];
  const bornes =
    debut === null && fin === null
      ? [`début et fin ${INCONNU}`]
      : [`début\u00a0: ${debut ?? INCONNU}`, `fin\u00a0: ${fin ?? INCONNU}`];
  return `Délai compté\u00a0: ${[...etapes, ...bornes].join('\u202f; ')}.`;
}
