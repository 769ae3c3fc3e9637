import Fraction from 'fraction.js';
import { countDecimales } from '../depot/decimal.ts';
import { mesureEffectif, mesureValeur } from '../depot/mesure.ts';
import type { Mesure } from '../depot/types.ts';
import { toFraction } from '../nombre/index.ts';
import type { Indicateur } from '../referentiels/types.ts';

/**
 * Whether the three months of an indicator make its quarter.
 * - `egal`
 * - `different`: they give `calcul`, in the unit, by `regle`
 * - `incomparable`: nothing can be computed, and `raison` says why
 */
export type Comparaison =
  | { readonly etat: 'egal' }
  | {
      readonly etat: 'different';
      readonly regle:
        'somme' | 'taux' | 'moyenne' | 'numerateur' | 'denominateur' | 'effectif' | 'pire' | 'etendue';
      readonly trimestre: Fraction;
      readonly calcul: Fraction;
    }
  | { readonly etat: 'incomparable'; readonly raison: 'sans-nombres' | 'sans-effectif' };

const EGAL: Comparaison = { etat: 'egal' };
const ZERO = new Fraction(0);
const sum = (nombres: readonly Fraction[]): Fraction => nombres.reduce((a, b) => a.add(b), ZERO);

/** Half of the last decimal that was typed: how far the exact figure may be. Counts are exact. */
function marginOf(mesure: Mesure): Fraction {
  if (mesure.nature !== 'moyenne' && mesure.nature !== 'valeur-seule') return ZERO;
  return new Fraction(1n, 2n * 10n ** BigInt(countDecimales(Number(mesure.valeur))));
}

const compareExact = (
  regle: Extract<Comparaison, { etat: 'different' }>['regle'],
  trimestre: Fraction,
  calcul: Fraction,
  marge: Fraction = ZERO,
): Comparaison =>
  trimestre.sub(calcul).abs().lte(marge) ? EGAL : { etat: 'different', regle, trimestre, calcul };

type Ratio = Extract<Mesure, { nature: 'ratio' }>;
const isRatio = (mesure: Mesure): mesure is Ratio => mesure.nature === 'ratio';

/** Counts add up, both of them. A quarter of which only the rate is known is held against the rate of the months. */
function compareRatios(trimestre: Mesure, mois: readonly Ratio[], indicateur: Indicateur): Comparaison {
  const numerateur = sum(mois.map((un) => toFraction(un.numerateur)));
  const denominateur = sum(mois.map((un) => toFraction(un.denominateur)));
  if (isRatio(trimestre)) {
    const haut = compareExact('numerateur', toFraction(trimestre.numerateur), numerateur);
    return haut.etat === 'egal'
      ? compareExact('denominateur', toFraction(trimestre.denominateur), denominateur)
      : haut;
  }
  const valeur = mesureValeur(trimestre, indicateur);
  if (valeur === null || denominateur.equals(0)) return EGAL;
  const taux = numerateur.div(denominateur).mul(indicateur.unite === '%' ? 100 : 1);
  return compareExact('taux', valeur, taux, marginOf(trimestre));
}

/** Means weighted by their counts; each was rounded when it was typed, and the margin says so. */
function compareMoyennes(trimestre: Mesure, mois: readonly Mesure[], indicateur: Indicateur): Comparaison {
  const poids = mois.flatMap((un) => mesureEffectif(un) ?? []);
  const valeurs = mois.flatMap((un) => mesureValeur(un, indicateur) ?? []);
  const valeur = mesureValeur(trimestre, indicateur);
  const total = sum(poids);
  if (valeur === null) return EGAL;
  if (poids.length < mois.length || valeurs.length < mois.length || total.equals(0))
    return compareEtendue(valeur, valeurs, 'sans-effectif');
  const effectif = mesureEffectif(trimestre);
  if (effectif !== null && !effectif.equals(total)) return compareExact('effectif', effectif, total);
  const moyenne = sum(valeurs.map((un, rang) => un.mul(poids[rang] ?? ZERO))).div(total);
  const marges = sum(mois.map((un, rang) => marginOf(un).mul(poids[rang] ?? ZERO))).div(total);
  return compareExact('moyenne', valeur, moyenne, marges.add(marginOf(trimestre)));
}

/** Without weights, a mean is still somewhere between its parts. */
function compareEtendue(
  valeur: Fraction,
  valeurs: readonly Fraction[],
  raison: 'sans-nombres' | 'sans-effectif',
): Comparaison {
  const ranges = valeurs.toSorted((a, b) => a.compare(b));
  const [bas] = ranges;
  const haut = ranges.at(-1);
  if (bas && valeur.lt(bas)) return { etat: 'different', regle: 'etendue', trimestre: valeur, calcul: bas };
  if (haut && valeur.gt(haut))
    return { etat: 'different', regle: 'etendue', trimestre: valeur, calcul: haut };
  return { etat: 'incomparable', raison };
}

/** Holds the figure of a quarter against those of its three months. Nothing is said when one of the four is missing. */
export function compareMois(
  trimestre: Mesure,
  mois: readonly Mesure[],
  indicateur: Indicateur,
): Comparaison | null {
  if (mois.length !== 3 || [trimestre, ...mois].some(({ nature }) => nature === 'absente')) return null;
  const valeur = mesureValeur(trimestre, indicateur);
  const valeurs = mois.flatMap((un) => mesureValeur(un, indicateur) ?? []);
  if (indicateur.saisie === 'compte') {
    return valeur === null ? null : compareExact('somme', valeur, sum(valeurs));
  }
  if (indicateur.saisie === 'ratio' && mois.every(isRatio)) return compareRatios(trimestre, mois, indicateur);
  if (valeur === null || valeurs.length < 3) return null;
  if (indicateur.agregation === 'pire') {
    const ranges = valeurs.toSorted((a, b) => a.compare(b));
    const pire = indicateur.sens === 'hausse' ? ranges[0] : ranges.at(-1);
    return pire ? compareExact('pire', valeur, pire) : null;
  }
  if (indicateur.saisie === 'ratio') return compareEtendue(valeur, valeurs, 'sans-nombres');
  const comparaison = compareMoyennes(trimestre, mois, indicateur);
  // Where nothing is behind the figure by definition, there is no count to ask for.
  const sansPoids = indicateur.saisie === 'valeur' && indicateur.effectif === null;
  return sansPoids && comparaison.etat === 'incomparable' ? null : comparaison;
}
