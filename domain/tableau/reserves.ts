import type { Agregat } from '../consolidation/types.ts';
import { roundFraction } from '../nombre/index.ts';
import type { Indicateur, ReserveChiffre } from '../referentiels/types.ts';
import { formatTrimestre } from '../temps/trimestre.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import { exactValue } from './chiffre.ts';
import type { EntreeTableau } from './entree.ts';

type Contexte = Pick<EntreeTableau, 'certOf' | 'departement' | 'reserves' | 'entite'>;

/** What is known of the very figure of a quarter; undefined when its definition says it all. */
export function findReserve(
  agregat: Agregat | null,
  { code, decimales }: Indicateur,
  trimestre: Trimestre,
  { reserves = [] }: Pick<Contexte, 'reserves'>,
): ReserveChiffre | undefined {
  const exacte = exactValue(agregat);
  if (!exacte) return undefined;
  const valeur = roundFraction(exacte, decimales);
  return reserves.find(
    (reserve) => reserve.indicateur === code && reserve.trimestre === trimestre && reserve.valeur === valeur,
  );
}

/** A préfecture shows what it filed itself, and its CERT did not tell it. */
export function isNonConfirme(
  { titreCert }: Indicateur,
  { confirmation }: Agregat,
  { certOf, departement }: Contexte,
): boolean {
  if (titreCert === null || confirmation === 'siege') return false;
  return confirmation === 'sans-siege' || certOf(titreCert)?.siege !== departement.code;
}

/**
 * What must be read with a figure, wherever it is shown: sentences, none for most figures. A figure that is missing needs none.
 */
export function listReserves(
  agregat: Agregat | null,
  indicateur: Indicateur,
  trimestre: Trimestre,
  contexte: Contexte,
): readonly string[] {
  if (!agregat?.mesure) return [];
  const annuelle = indicateur.frequence.startsWith('annuelle');
  const dite = findReserve(agregat, indicateur, trimestre, contexte);
  return [
    ...(isNonConfirme(indicateur, agregat, contexte) ? ['Chiffre non confirmé par le CERT.'] : []),
    ...(annuelle ? [`Chiffre annuel, et non du seul ${formatTrimestre(trimestre)}.`] : []),
    ...(dite ? [dite.texte] : []),
  ];
}
