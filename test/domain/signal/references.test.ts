import { describe, expect, it } from '@jest/globals';
import Fraction from 'fraction.js';
import { analyseSerie, wilson } from '../../../domain/signal/index.ts';
import { analyse, causesOf } from '../../fabriques/signal.ts';

/**
 * Published cases, with where they were read; each is also recomputed here by the plainest formula, so that neither a slip of
 * the pen nor a shared mistake passes.
 */

/** Mean, and limits at 2,66 mean moving ranges, extreme ranges (over 3,267 times the mean one) left out on demand. */
function naiveXmr(valeurs: readonly number[], sansFiltre: boolean) {
  const mean = (v: readonly number[]): number => v.reduce((a, b) => a + b, 0) / v.length;
  const etendues = valeurs.slice(1).map((valeur, rang) => Math.abs(valeur - valeurs[rang]!));
  const premiere = mean(etendues);
  const etendue = sansFiltre ? premiere : mean(etendues.filter((une) => une <= 3.267 * premiere));
  const moyenne = mean(valeurs);
  return { moyenne, basse: moyenne - 2.66 * etendue, haute: moyenne + 2.66 * etendue };
}

/** `set.seed(123); rnorm(20)` of R, to 8 decimals. */
const NORMALE = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
  -0.68685285, -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314,
  0.49785048, -1.96661716, 0.7013559, -0.47279141,
];
const AVEC_EXTREME = NORMALE.map((valeur, rang) => (rang === 14 ? 10 : valeur));

describe('XmR', () => {
  /**
   * NHS-R community, package NHSRplotthedots (« supports the NHS Making Data Count programme »), snapshot of the tests
   * of `ptd_spc_standard`: https://github.com/nhs-r-community/NHSRplotthedots, tests/testthat/_snaps/ptd_spc_standard.md
   */
  it.each([
    ['twenty normal draws', NORMALE, false, 0.1416238, -3.01138, 3.294627],
    ['the same with an extreme point, screened', AVEC_EXTREME, false, 0.6694159, -2.383666, 3.722497],
    ['the same, not screened', AVEC_EXTREME, true, 0.6694159, -4.596625, 5.935457],
  ])('NHSRplotthedots: %s', (_cas, valeurs, sansFiltre, moyenne, basse, haute) => {
    const lue = analyse(valeurs, { sansFiltre });
    expect(lue.moyenne).toBeCloseTo(moyenne, 6);
    expect(lue.limites!.basse).toBeCloseTo(basse, 5);
    expect(lue.limites!.haute).toBeCloseTo(haute, 5);
    const naive = naiveXmr(valeurs, sansFiltre);
    expect(lue.limites!.basse).toBeCloseTo(naive.basse, 9);
    expect(lue.limites!.haute).toBeCloseTo(naive.haute, 9);
    expect(lue.moyenne).toBeCloseTo(naive.moyenne, 9);
  });

  /**
   * NHS Python community, nhspy-plotthedots, tests/unittests/test_limits_calculations.py:
   * https://github.com/nhs-pycom/nhspy-plotthedots (mean, lower and upper process limits).
   */
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5.5, 2.84, 8.16],
    [[1, 2, 3, 4, 5, 4, 3, 2, 1, 2], 2.7, 0.04, 5.36],
    [[3, 1, 4, 1, 5, 9, 2], 3.5714285714285716, -6.625238095238096, 13.768095238095238],
    [[1, 2, 3, 2, 1, 2, 3, 4, 5, 6, 7, 4, 3, 2, 1, 2], 3, -0.0146666667, 6.0146666667],
  ])('nhspy-plotthedots: %j', (valeurs, moyenne, basse, haute) => {
    const lue = analyse(valeurs);
    expect(lue.moyenne).toBeCloseTo(moyenne, 9);
    expect(lue.limites!.basse).toBeCloseTo(basse, 9);
    expect(lue.limites!.haute).toBeCloseTo(haute, 9);
    expect(naiveXmr(valeurs, false).basse).toBeCloseTo(basse, 9);
  });

  /** The series of the vignette « Deviations from Excel defaults » of NHSRplotthedots, where the screening shows. */
  it('narrows the limits of a series with one outlier, as the package does and the Excel tool does not', () => {
    const serie = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
    const filtree = analyse(serie);
    const brute = analyse(serie, { sansFiltre: true });
    expect(filtree.etendueMoyenne).toBe(1);
    expect(brute.etendueMoyenne).toBeCloseTo(32 / 17, 12);
    expect(filtree.limites!.haute).toBeCloseTo(naiveXmr(serie, false).haute, 9);
    expect(brute.limites!.haute).toBeCloseTo(naiveXmr(serie, true).haute, 9);
    expect(causesOf(filtree).map((causes) => causes !== '.')).toEqual(serie.map((valeur) => valeur === 10));
  });

  it('leaves a range out beyond 3,267 times the mean one, and not before', () => {
    const avec = (dernier: number) => analyse([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1 + dernier]).etendueMoyenne;
    // Nine ranges of 1 and this one: 4,6 is 3,38 times the mean range, 4,2 is 3,18 times.
    expect(avec(4.6)).toBe(1);
    expect(avec(4.2)).toBeCloseTo(1.32, 9);
  });
});

describe('p′', () => {
  const NUMERATEURS = [
    266501, 264225, 276532, 281461, 269071, 261215, 270409, 279778, 270483, 270320, 267923, 271478, 255353,
    256820, 261835, 259144, 255910, 260863, 264465, 260989,
  ];
  const DENOMINATEURS = [
    280443, 276823, 291681, 296155, 282343, 275888, 283867, 295251, 284468, 282529, 279618, 283932, 266629,
    268091, 276803, 271578, 266005, 273520, 278574, 273772,
  ];
  /**
   * Health Department of Western Australia, PowerBI-SPC, expected limits of its p′ chart:
   * https://github.com/AUS-DOH-Safety-and-Quality/PowerBI-SPC, test/Chart Types/pprime.test.ts (`ll99`, `ul99`).
   */
  const HAUTES = [
    96.567, 96.5753, 96.5421, 96.5326, 96.5627, 96.5775, 96.5593, 96.5345, 96.5579, 96.5623, 96.5689, 96.5591,
    96.5996, 96.5961, 96.5753, 96.5877, 96.6012, 96.583, 96.5713, 96.5824,
  ];
  const BASSES = [
    94.013, 94.0046, 94.0378, 94.0473, 94.0173, 94.0025, 94.0207, 94.0454, 94.022, 94.0177, 94.0111, 94.0208,
    93.9803, 93.9839, 94.0046, 93.9923, 93.9788, 93.9969, 94.0087, 93.9975,
  ];
  const serie = NUMERATEURS.map((numerateur, rang) => {
    const comptes = {
      numerateur: new Fraction(numerateur),
      denominateur: new Fraction(DENOMINATEURS[rang]!),
    };
    const valeur = comptes.numerateur.div(comptes.denominateur).mul(100);
    return { periode: null, valeur, comptes, rupture: false };
  });
  const lue = analyseSerie(serie, { sens: 'hausse', cible: 95 });

  it('is used where every point has a large count, and finds the published limits', () => {
    expect(lue.carte).toBe('p-prime');
    lue.points.forEach(({ limites }, rang) => {
      expect(limites!.haute).toBeCloseTo(HAUTES[rang]!, 3);
      expect(limites!.basse).toBeCloseTo(BASSES[rang]!, 3);
    });
    expect(lue.points.every(({ causes }) => !causes.some(({ code }) => code === 'hors-limites'))).toBe(true);
  });

  it('is what the formula of Laney says, written out', () => {
    const p = NUMERATEURS.reduce((a, b) => a + b) / DENOMINATEURS.reduce((a, b) => a + b);
    const erreurs = DENOMINATEURS.map((n) => Math.sqrt((p * (1 - p)) / n));
    const z = NUMERATEURS.map((x, rang) => (x / DENOMINATEURS[rang]! - p) / erreurs[rang]!);
    const etendues = z.slice(1).map((un, rang) => Math.abs(un - z[rang]!));
    const sigmaZ = etendues.reduce((a, b) => a + b) / etendues.length / 1.128;
    lue.points.forEach(({ limites }, rang) => {
      expect(limites!.haute).toBeCloseTo(100 * (p + 3 * erreurs[rang]! * sigmaZ), 9);
      expect(limites!.basse).toBeCloseTo(100 * (p - 3 * erreurs[rang]! * sigmaZ), 9);
    });
    // Without the correction, nearly every quarter of such a series would be « outside ».
    const sansCorrection = z.filter((un) => Math.abs(un) > 3).length;
    expect(sansCorrection).toBeGreaterThan(10);
  });
});

describe('Wilson', () => {
  /**
   * Newcombe, « Two-sided confidence intervals for the single proportion », Statistics in Medicine 17 (1998), 857-872, Table I,
   * method 3, as quoted by several public test suites (the article itself was not read).
   */
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ])('%i of %i: %f to %f', (x, n, bas, haut) => {
    const intervalle = wilson(x / n, n)!;
    expect(intervalle.bas).toBeCloseTo(bas, 4);
    expect(intervalle.haut).toBeCloseTo(haut, 4);
    // The bounds are the shares from which the observed one is 1,96 standard errors away: the definition itself.
    for (const borne of [intervalle.bas, intervalle.haut].filter((une) => une > 0 && une < 1)) {
      const z = Math.abs(x / n - borne) / Math.sqrt((borne * (1 - borne)) / n);
      expect(z).toBeCloseTo(1.959964, 5);
    }
  });

  it('says nothing without an answer, and refuses what is not a share', () => {
    expect(wilson(0.5, 0)).toBeNull();
    expect(() => wilson(63, 100)).toThrow(RangeError);
  });
});
