import { describe, expect, it } from '@jest/globals';
import { analyseSerie } from '../../../domain/signal/index.ts';
import { analyse, causesOf, makeEtape, makeSerie, trimestreAt } from '../../fabriques/signal.ts';

const AVANT = [60, 62, 59, 61, 60, 62, 59, 61, 60, 62, 59, 61];
const APRES = AVANT.map((valeur) => valeur + 20);

describe('a step that the référent declares', () => {
  it('starts mean, limits and causes again: what was a shift is a new usual variation', () => {
    const sans = analyse([...AVANT, ...APRES]);
    expect(causesOf(sans).every((causes) => causes !== '.')).toBe(true);
    const avec = analyse([...AVANT, ...APRES], { etapes: [makeEtape(12)] });
    expect(causesOf(avec).every((causes) => causes === '.')).toBe(true);
    expect(avec.points[0]!.moyenne).toBeCloseTo(60.5, 9);
    expect(avec).toMatchObject({
      moyenne: 80.5,
      connus: 12,
      tropTot: false,
      lecture: 'variation-habituelle',
    });
    expect(avec.debut).toMatchObject({ nature: 'etape', etape: { motif: 'nouveau standard téléphonique' } });
  });

  it('makes it too early again for the points that follow', () => {
    const lue = analyse([...AVANT, 80, 82, 79], { etapes: [makeEtape(12)] });
    expect(lue).toMatchObject({ connus: 3, tropTot: true });
    // No moving range joins the two sides of the step: 80, 82 and 79 alone set theirs.
    expect(lue.etendueMoyenne).toBe(2.5);
  });

  it('begins at the next known rank when its own period is not in the series, and the last of several wins', () => {
    const serie = makeSerie([...AVANT, ...APRES]).filter((_, rang) => rang !== 12);
    const lue = analyseSerie(serie, { sens: 'hausse', cible: null, etapes: [makeEtape(13), makeEtape(12)] });
    expect(lue.debut).toMatchObject({ etape: { aPartirDe: trimestreAt(13) } });
    expect(lue.connus).toBe(11);
  });

  it('can fix the baseline on its first points: later ones are judged against it and do not move it', () => {
    const etape = makeEtape(0, { baseJusqua: trimestreAt(11), motif: 'année de référence' });
    const lue = analyse([...AVANT, ...APRES], { etapes: [etape] });
    expect(lue).toMatchObject({ moyenne: 60.5, connus: 12, lecture: 'amelioration' });
    // The last point of the baseline, just above its mean, is the first of the shift.
    expect(causesOf(lue).slice(0, 11)).toEqual(AVANT.slice(1).map(() => '.'));
    expect(causesOf(lue).slice(12)).toEqual(APRES.map(() => expect.stringContaining('hors-limites')));
  });
});

describe('a break of definition or unit', () => {
  it('is never joined: neither mean, nor range, nor run goes over it', () => {
    const serie = makeSerie([...AVANT, ...APRES], { ruptures: [12] });
    const lue = analyseSerie(serie, { sens: 'hausse', cible: null });
    expect(lue).toMatchObject({
      moyenne: 80.5,
      connus: 12,
      debut: { nature: 'rupture', periode: trimestreAt(12) },
    });
    expect(causesOf(lue).every((causes) => causes === '.')).toBe(true);
    expect(lue.points[11]!.moyenne).toBe(60.5);
  });
});

describe('under twelve known points', () => {
  it('it is too early, and computed all the same', () => {
    const onze = AVANT.slice(0, 11);
    expect(analyse(onze)).toMatchObject({ connus: 11, tropTot: true, moyenne: 665 / 11 });
    expect(analyse([...onze, null, null])).toMatchObject({ connus: 11, tropTot: true });
    expect(analyse(AVANT)).toMatchObject({ connus: 12, tropTot: false });
    expect(analyse([])).toMatchObject({ connus: 0, moyenne: null, limites: null, lecture: 'absent' });
    expect(analyse([5])).toMatchObject({ connus: 1, moyenne: 5, limites: null });
  });
});

describe('the p′ chart', () => {
  const effectifs = (n: number): number[] => AVANT.map(() => n);
  const carteOf = (nombres: readonly number[]): string =>
    analyseSerie(makeSerie(AVANT, { effectifs: nombres }), { sens: 'hausse', cible: null }).carte;

  it('is for large counts, known at every point', () => {
    expect(carteOf(effectifs(1000))).toBe('p-prime');
    expect(carteOf(effectifs(1000).with(5, 999))).toBe('xmr');
    expect(carteOf([])).toBe('xmr');
    expect(carteOf(effectifs(1000).slice(0, 11))).toBe('xmr');
  });

  it('says what the XmR chart says when counts are equal, but for the rounding of 3 / 1,128', () => {
    const p = analyseSerie(makeSerie(AVANT, { effectifs: effectifs(2000) }), { sens: 'hausse', cible: null });
    const x = analyse(AVANT);
    expect(p.moyenne).toBeCloseTo(x.moyenne!, 9);
    expect(p.limites!.haute).toBeCloseTo(x.limites!.haute, 2);
  });

  it('does not divide by zero where everything succeeds', () => {
    const serie = makeSerie(
      AVANT.map(() => 100),
      { effectifs: effectifs(1500) },
    );
    expect(analyseSerie(serie, { sens: 'hausse', cible: 95 })).toMatchObject({
      moyenne: 100,
      limites: { basse: 100, haute: 100 },
      lecture: 'variation-habituelle',
      assurance: 'toujours-atteint',
    });
  });
});

describe('the target', () => {
  // Mean 60,5; limits near 55 and 66.
  it.each([
    ['hausse', 50, 'toujours-atteint'],
    ['hausse', 60, 'tantot-atteint'],
    ['hausse', 90, 'jamais-atteint'],
    ['baisse', 90, 'toujours-atteint'],
    ['baisse', 60, 'tantot-atteint'],
    ['baisse', 50, 'jamais-atteint'],
    ['neutre', 50, 'sans-cible'],
    ['hausse', null, 'sans-cible'],
  ] as const)('%s, %p: %s', (sens, cible, assurance) => {
    expect(analyse(AVANT, { sens, cible }).assurance).toBe(assurance);
  });

  it('that a limit just touches is reached', () => {
    const TREIZE = [1, 2, 3, 2, 1, 3, 2, 3, 1, 2, 3, 2, 1];
    const { basse, haute } = analyse(TREIZE).limites!;
    expect(analyse(TREIZE, { cible: basse }).assurance).toBe('toujours-atteint');
    expect(analyse(TREIZE, { cible: haute }).assurance).toBe('tantot-atteint');
    expect(analyse(TREIZE, { cible: haute, sens: 'baisse' }).assurance).toBe('toujours-atteint');
  });

  it('is not told on fewer than twelve points', () => {
    expect(analyse([60, 62, 61, 63, 60, 62, 61, 63, 60, 62, 61], { cible: 10 }).assurance).toBe(
      'indeterminee',
    );
    expect(analyse([60, 62, 61, 63, 60, 62, 61, 63, 60, 62, 61, 60], { cible: 10 }).assurance).toBe(
      'toujours-atteint',
    );
  });

  it('cannot be told without limits', () => {
    expect(analyse([5], { cible: 3 }).assurance).toBe('indeterminee');
  });
});
