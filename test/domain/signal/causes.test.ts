import { describe, expect, it } from '@jest/globals';
import { analyse, causesOf } from '../../fabriques/signal.ts';

const CALME = [50, 52, 49, 51, 50, 52, 49, 51, 50, 52, 49, 51];
/** Ranks of the points that have a cause. */
const marques = (serie: readonly (number | null)[], cause: string): number[] =>
  causesOf(analyse(serie)).flatMap((causes, rang) => (causes.split('+').includes(cause) ? [rang] : []));
const repeat = (n: number, valeur: number): number[] => new Array<number>(n).fill(valeur);

describe('usual variation', () => {
  it('has no cause at any point, and says so', () => {
    expect(causesOf(analyse(CALME))).toEqual(CALME.map(() => '.'));
    expect(analyse(CALME)).toMatchObject({ lecture: 'variation-habituelle', cause: null, tropTot: false });
  });

  it('is exact: a figure that never moves is on its mean, where floating point would see it below', () => {
    const fixe = repeat(12, 98.9);
    expect(fixe.reduce((a, b) => a + b) / 12).not.toBe(98.9);
    expect(analyse(fixe)).toMatchObject({ moyenne: 98.9, limites: { basse: 98.9, haute: 98.9 } });
    expect(causesOf(analyse(fixe))).toEqual(fixe.map(() => '.'));
  });
});

describe('a point outside the limits', () => {
  it('is the point alone, and not one just on a limit', () => {
    expect(marques([...CALME, 80], 'hors-limites')).toEqual([12]);
    // Mean 2, ranges of 1: limits at −0,66 and 4,66.
    const { limites } = analyse([1, 2, 3]);
    expect(limites).toEqual({ basse: -0.66, haute: 4.66 });
  });
});

describe('a shift', () => {
  // A step of 7 points back and forth keeps the mean between the two levels.
  it('is seven points in a row on one side of the mean, and all of them', () => {
    const serie = [...repeat(6, 10), 11, ...repeat(7, 13), 12];
    expect(marques(serie, 'decalage')).toEqual(serie.map((_, rang) => rang));
  });

  it('is not six, and a point on the mean or missing breaks the run', () => {
    const autour = [1, 3, 1, 3, 1, 3, 1];
    expect(marques([...autour, ...repeat(6, 3), ...autour], 'decalage')).toEqual([]);
    expect(marques([...autour, ...repeat(7, 3), ...autour], 'decalage')).toEqual([7, 8, 9, 10, 11, 12, 13]);
    const moyenneNulle = (milieu: number | null): (number | null)[] => [
      ...[1, 1, 1],
      milieu,
      ...[1, 1, 1, -1, -1, -1, -1, -1, -1],
    ];
    expect(marques(moyenneNulle(0), 'decalage')).toEqual([]);
    expect(marques(moyenneNulle(null), 'decalage')).toEqual([]);
  });
});

describe('a trend', () => {
  it('is six moves in one direction, so seven points, the first one included', () => {
    expect(marques([5, 1, 2, 3, 4, 5, 6, 7, 3], 'tendance')).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(marques([3, 7, 6, 5, 4, 3, 2, 1, 5], 'tendance')).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('is not five moves, and an equal or a missing point breaks it', () => {
    expect(marques([5, 1, 2, 3, 4, 5, 6, 3], 'tendance')).toEqual([]);
    // NHSRplotthedots, test-ptd_calculate_point_type.R: c(1:3, 3:6) is no trend.
    expect(marques([1, 2, 3, 3, 4, 5, 6], 'tendance')).toEqual([]);
    expect(marques([1, 2, 3, 4, null, 5, 6, 7, 8], 'tendance')).toEqual([]);
  });

  it('tells its direction and not its side: a fall above the mean is a fall', () => {
    const serie = [...repeat(12, 10), 30, 29, 28, 27, 26, 25, 24];
    const { points } = analyse(serie);
    expect(points.at(-1)!.causes).toContainEqual({ code: 'tendance', vers: 'bas' });
    expect(points.at(-1)!.causes).toContainEqual({ code: 'hors-limites', vers: 'haut' });
  });
});

describe('two points of three near a limit', () => {
  /** Around 0, with ranges of 2: two thirds of the way to the limits are near 3,7 and the limits near 5,5. */
  const AUTOUR = repeat(36, 1).map((un, rang) => (rang % 2 === 0 ? un : -un));

  it('marks the points beyond two thirds, not the third one', () => {
    const serie = [...AUTOUR, 4.5, 1, 4.5, -1];
    expect(causesOf(analyse(serie)).slice(35)).toEqual(['.', 'deux-sur-trois', '.', 'deux-sur-trois', '.']);
  });

  it('needs the three on the same side of the mean', () => {
    expect(marques([...AUTOUR, 4.5, -1, 4.5, -1], 'deux-sur-trois')).toEqual([]);
    // NHSRplotthedots, test-ptd_spc_standard.R: two successive points close to opposite limits are common cause.
    const opposes = [...repeat(14, 0).map((_, rang) => (rang % 2 === 0 ? 1 : -1)), 5.5, -5.5];
    expect(causesOf(analyse(opposes)).slice(-2)).toEqual(['.', '.']);
  });

  it('counts a point outside the limits as beyond two thirds', () => {
    const serie = [...AUTOUR, 20, 5.2, 1];
    const lue = analyse(serie);
    expect(lue.limites!.haute).toBeLessThan(20);
    expect(lue.limites!.haute).toBeGreaterThan(5.2);
    expect(marques(serie, 'deux-sur-trois')).toEqual([36, 37]);
  });

  it('is broken by a missing point', () => {
    expect(marques([...AUTOUR, 4.5, null, 4.5, 1], 'deux-sur-trois')).toEqual([]);
  });
});

describe('a gap', () => {
  it('is neither 0 nor a move: mean and ranges leave it out', () => {
    expect(analyse([10, null, 20, 22])).toMatchObject({ moyenne: 52 / 3, etendueMoyenne: 2, connus: 3 });
    expect(analyse([10, null, 20])).toMatchObject({ moyenne: 15, etendueMoyenne: null, limites: null });
  });

  it('at the end leaves nothing to say of the last point', () => {
    expect(analyse([...CALME, null])).toMatchObject({ lecture: 'absent', cause: null, connus: 12 });
  });
});
