import type { Indicateur, ReglageDepartement } from '../types.ts';
import type { Probleme } from './probleme.ts';

/** What is wrong in a local target: the définition bounds it when both have the same unit. */
function checkCibleLocale(
  { valeur, unite, origine }: ReglageDepartement['cibles'][string],
  indicateur: Indicateur | undefined,
): readonly string[] {
  const messages: string[] = [];
  if (origine !== 'local') messages.push('Une cible réglée par un département a l’origine « local ».');
  if (indicateur && unite === indicateur.unite) {
    const { min, max } = indicateur;
    if (valeur < min || (max !== null && valeur > max))
      messages.push(`Cible ${valeur} hors de l’échelle, de ${min} à ${max ?? 'l’infini'}.`);
  }
  return messages;
}

/** Checks what départements set for themselves; codes that do not exist are the matter of `liens.ts`. */
export function checkReglages(
  reglages: readonly ReglageDepartement[],
  indicateurs: readonly Indicateur[],
): readonly Probleme[] {
  return reglages.flatMap(({ departement, cibles }) =>
    Object.entries(cibles).flatMap(([code, cible]) => {
      const indicateur = indicateurs.find((candidat) => candidat.code === code);
      const chemin = `reglages/${departement}/cibles/${code}`;
      return checkCibleLocale(cible, indicateur).map((message) => ({ chemin, message }));
    }),
  );
}
