import type Fraction from 'fraction.js';
import type { LigneIndicateur } from '../classeur/types.ts';
import { toFraction } from '../nombre/index.ts';
import type { Indicateur } from '../referentiels/types.ts';
import { chiffre, hasDeuxNombres, texte } from './cellules.ts';
import { toDecimal } from './decimal.ts';
import type { Mesure } from './types.ts';

/**
 * What was measured on a line, exact. Two counts win over the value that they explain; a mean without its count, or a
 * percentage without its counts, is a value alone. Missing is `absente`, with the comment as its reason. 0 of 0 stays two
 * counts: that nothing happened is known, and it is not a rate of 0.
 */
export function buildMesure(ligne: LigneIndicateur, indicateur: Indicateur): Mesure {
  const raison = texte(ligne.commentaire);
  const numerateur = chiffre(ligne.numerateur);
  const denominateur = chiffre(ligne.denominateur);
  if (
    indicateur.saisie === 'ratio' &&
    hasDeuxNombres(ligne) &&
    numerateur !== null &&
    denominateur !== null
  ) {
    return {
      nature: 'ratio',
      numerateur: toDecimal(numerateur),
      denominateur: toDecimal(denominateur),
    };
  }
  const valeur = chiffre(ligne.valeur);
  if (valeur === null) return { nature: 'absente', raison };
  if (indicateur.saisie === 'compte') return { nature: 'compte', valeur: toDecimal(valeur) };
  const effectif = chiffre(ligne.effectif);
  const base = effectif === null ? null : toDecimal(effectif);
  if (indicateur.saisie === 'moyenne' && base !== null) {
    return { nature: 'moyenne', valeur: toDecimal(valeur), effectif: base };
  }
  return { nature: 'valeur-seule', valeur: toDecimal(valeur), effectif: base };
}

/** The exact figure in the indicator's unit (63 for 63 %), or null when there is none. */
export function mesureValeur(mesure: Mesure, indicateur: Pick<Indicateur, 'unite'>): Fraction | null {
  if (mesure.nature === 'absente') return null;
  if (mesure.nature !== 'ratio') return toFraction(mesure.valeur);
  const denominateur = toFraction(mesure.denominateur);
  if (denominateur.equals(0)) return null;
  const rapport = toFraction(mesure.numerateur).div(denominateur);
  return indicateur.unite === '%' ? rapport.mul(100) : rapport;
}

/** How many cases, answers or calls the figure rests on, as it was filed; null when it is not known or has no meaning (a count). */
export function texteEffectif(mesure: Mesure): string | null {
  switch (mesure.nature) {
    case 'ratio':
      return mesure.denominateur;
    case 'moyenne':
    case 'valeur-seule':
      return mesure.effectif;
    default:
      return null;
  }
}

/** The same, exact. */
export function mesureEffectif(mesure: Mesure): Fraction | null {
  const effectif = texteEffectif(mesure);
  return effectif === null ? null : toFraction(effectif);
}
