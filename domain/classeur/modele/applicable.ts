import type { Indicateur } from '../../referentiels/types.ts';

/** Columns of figures that a site may type, or that do not apply to an indicator. */
export type CleChiffre = 'numerateur' | 'denominateur' | 'valeur' | 'effectif';

/**
 * Whether a figure is asked of the site. Two counts for a ratio; the count behind a mean, and behind a ratio of which only
 * the value is known. A plain count or value has nothing behind it unless the référentiel names it.
 */
export function isApplicable(indicateur: Indicateur, cle: CleChiffre): boolean {
  switch (cle) {
    case 'valeur':
      return true;
    case 'numerateur':
    case 'denominateur':
      return indicateur.saisie === 'ratio';
    case 'effectif':
      return indicateur.saisie === 'ratio' || indicateur.saisie === 'moyenne' || indicateur.effectif !== null;
  }
}
