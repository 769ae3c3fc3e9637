import type { Indicateur } from '../referentiels/types.ts';

/**
 * From what size a change since the previous quarter is to be explained. To confirm with the référents: no source sets
 * these, and the XmR limits of a long series will replace them where there are enough points.
 *
 * A change is explained when it is both large for whoever reads it, and more than chance gives:
 *
 * - Large: 20 points of a percentage, 1 of a score out of 5. Of a rate under 1 % and of every other unit, double or half,
 *   since a point means nothing there; with a floor in the unit, so that 2 days becoming 1 is not an event.
 * - More than chance: the limit of a two-sided test at 1 in 1 000, on the counts of both quarters (two proportions with
 *   Yates's correction, two Poisson counts, two means). The spread of a mean is not known: a delay is taken to vary by as
 *   much as its mean, a score by 1,3.
 *
 * A percentage without its counts may come from few answers: 25 points are asked of it.
 */
const POINTS = 20;
const POINTS_SANS_COMPTES = 25;
const PART_DU_PLUS_GRAND = 0.5;
const PLANCHER_TAUX_FAIBLE = 0.2;
const PLANCHERS: Readonly<Record<Exclude<Indicateur['unite'], '%'>, number>> = {
  jours: 3,
  'jours ouvrés': 3,
  minutes: 5,
  nombre: 10,
  '/5': 1,
};
/** Normal quantile of 1 in 1 000, both sides. */
const Z = 3.29;
const ECART_TYPE_NOTE = 1.3;

/** A figure in its unit, and how many cases it rests on; null when nobody says. */
export interface ChiffreCompte {
  readonly valeur: number;
  readonly effectif: number | null;
}

type Definition = Pick<Indicateur, 'unite' | 'saisie' | 'tauxFaible'>;

/** Smallest gap, in the unit, that is to be explained between two quarters. */
export function seuilVariation(avant: ChiffreCompte, apres: ChiffreCompte, indicateur: Definition): number {
  const hasard = hasardOf(avant, apres, indicateur);
  return Math.max(taille(avant, apres, indicateur, hasard !== null), hasard ?? 0);
}

function taille(
  avant: ChiffreCompte,
  apres: ChiffreCompte,
  { unite, tauxFaible }: Definition,
  comptes: boolean,
): number {
  if (unite === '%' && !tauxFaible) return comptes ? POINTS : POINTS_SANS_COMPTES;
  if (unite === '/5') return PLANCHERS[unite];
  const plancher = unite === '%' ? PLANCHER_TAUX_FAIBLE : PLANCHERS[unite];
  const plusGrand = Math.max(Math.abs(avant.valeur), Math.abs(apres.valeur));
  return Math.max(plusGrand * PART_DU_PLUS_GRAND, plancher);
}

/** Largest gap that chance alone explains, in the unit; null when the counts are not known. */
function hasardOf(avant: ChiffreCompte, apres: ChiffreCompte, indicateur: Definition): number | null {
  if (indicateur.saisie === 'compte')
    return Z * Math.sqrt(Math.max(avant.valeur, 0) + Math.max(apres.valeur, 0));
  // One quarter's count stands for the other's: sites do not change their size much.
  const n = avant.effectif ?? apres.effectif;
  const m = apres.effectif ?? avant.effectif;
  if (n === null || m === null || !(n > 0) || !(m > 0)) return null;
  const inverses = 1 / n + 1 / m;
  const commune = (avant.valeur * n + apres.valeur * m) / (n + m);
  if (indicateur.saisie === 'ratio') {
    const part = Math.min(Math.max(commune / 100, 0), 1);
    return 100 * (Z * Math.sqrt(part * (1 - part) * inverses) + inverses / 2);
  }
  const ecartType = indicateur.unite === '/5' ? ECART_TYPE_NOTE : Math.abs(commune);
  return Z * ecartType * Math.sqrt(inverses);
}
