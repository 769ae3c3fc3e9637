import { describe, expect, it } from '@jest/globals';
import type { Mesure } from '../../../domain/depot/types.ts';
import { buildTableau } from '../../../domain/tableau/index.ts';
import type { EntreeTableau } from '../../../domain/tableau/index.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import {
  absente,
  compte,
  indicateur,
  makeConsolidation,
  makeDepot,
  makeEntree,
  makeLigne,
  makePrefectureSeule,
  moyenne,
  ratio,
  seule,
} from '../../fabriques/consolidation.ts';

const plain = (texte: string | null): string | null => texte?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

function publish(code: string, mesure: Mesure, plus: Partial<EntreeTableau> = {}) {
  const consolidation = makePrefectureSeule('37', '2020-T4', [makeLigne(code, mesure)]);
  return buildTableau(makeEntree(consolidation, { publies: [indicateur(code)], ...plus })).indicateurs[0]!;
}

describe('methode', () => {
  it.each<[string, Mesure, string]>([
    ['SAT-TITRES', ratio(75, 100), '75 usagers satisfaits sur 100 usagers ayant répondu'],
    ['TEL-DECROCHE', ratio(1134, 1800), '1 134 appels décrochés sur 1 800 appels reçus'],
    ['SAT-TITRES', ratio(1, 1), 'usagers satisfaits : 1, sur usagers ayant répondu : 1'],
    ['TEL-DECROCHE', ratio(0, 232), 'appels décrochés : 0 sur 232 appels reçus'],
    ['DEL-PERMIS', moyenne('15.22', 124), 'moyenne sur 124 demandes traitées'],
    ['DEL-PERMIS', moyenne('15', 1), 'moyenne, demandes traitées : 1'],
    ['SAT-TITRES', seule('75', '100'), 'chiffre donné sur 100 usagers ayant répondu'],
    ['SAT-TITRES', seule('100', '1'), 'chiffre donné, usagers ayant répondu : 1'],
    ['TEL-DECROCHE', seule('63'), 'chiffre donné sans le nombre de cas'],
    ['COU-NB', compte(14), 'total incomplet (1 site sur 6)'],
    ['TEL-DECROCHE', absente('panne'), ''],
  ])('%s %j: %s', (code, mesure, attendue) => {
    expect(plain(publish(code, mesure).textes.methode)).toBe(attendue);
  });

  it('counts the sites of a total', () => {
    const depot = (site: string, n: number) => makeDepot(site, '2020-T4', [makeLigne('COU-NB', compte(n))]);
    const consolidation = makeConsolidation(
      '2020-T4',
      new Map([
        ['37-PREF', depot('37-PREF', 14)],
        ['37-SP-CHINON', depot('37-SP-CHINON', 3)],
      ]),
    );
    const { indicateurs } = buildTableau(makeEntree(consolidation, { publies: [indicateur('COU-NB')] }));
    expect(indicateurs[0]).toMatchObject({ valeur: 17, textes: { methode: 'total de 2\u00a0sites' } });
  });
});

describe('intervalle', () => {
  it('is Wilson’s for the share of a survey, in points', () => {
    // 75 of 100: 0,6569 to 0,8245 by the formula.
    const publie = publish('SAT-TITRES', ratio(75, 100));
    expect(publie.intervalle).toEqual({ bas: 65.7, haut: 82.5, n: 100 });
    expect(plain(publie.textes.intervalle)).toBe(
      'entre 65,7 % et 82,5 % (intervalle de confiance à 95 %, 100 usagers ayant répondu)',
    );
  });

  it('needs the number of answers, and only that', () => {
    expect(publish('SAT-TITRES', seule('75', '100')).intervalle).toEqual({ bas: 65.7, haut: 82.5, n: 100 });
    expect(publish('SAT-TITRES', seule('75'))).toMatchObject({
      intervalle: null,
      textes: { intervalle: null },
    });
    expect(publish('SAT-TITRES', absente())).toMatchObject({ intervalle: null });
  });

  it('is not for calls that were all counted', () => {
    expect(publish('TEL-DECROCHE', ratio(63, 100)).intervalle).toBeNull();
    expect(publish('TEL-MYSTERE', ratio(18, 20)).intervalle).toMatchObject({ n: 20 });
  });
});

describe('anPasse', () => {
  it('is the same quarter of the year before, under the same definition', () => {
    const ancienne = makePrefectureSeule('37', '2019-T4', [makeLigne('TEL-DECROCHE', seule('58'))]);
    expect(publish('TEL-DECROCHE', seule('63'), { historique: [ancienne] })).toMatchObject({
      anPasse: 58,
      textes: { anPasse: '58\u202f% au 4e trimestre 2019' },
    });
    const autre = {
      ...ancienne,
      agregats: ancienne.agregats.map((agregat) => ({ ...agregat, definition: 7 })),
    };
    expect(publish('TEL-DECROCHE', seule('63'), { historique: [autre] })).toMatchObject({
      anPasse: null,
      textes: { anPasse: null },
    });
  });
});

describe('comparaison', () => {
  const distributionOf = () => ({
    quartileBas: '211/3',
    mediane: '82',
    quartileHaut: '90',
    departements: 12,
  });

  it('is the middle half of comparable départements, never a rank', () => {
    const publie = publish('TEL-DECROCHE', seule('63'), { distributionOf });
    expect(publie.comparaison).toEqual({
      quartileBas: 70.3,
      mediane: 82,
      quartileHaut: 90,
      departements: 12,
    });
    expect(plain(publie.textes.comparaison)).toBe(
      'La moitié des départements comparables sont entre 70,3 % et 90 % ; médiane 82 %.',
    );
    expect(publish('TEL-DECROCHE', seule('63'))).toMatchObject({
      comparaison: null,
      textes: { comparaison: null },
    });
  });

  it('is between CERTs for a CERT’s figure', () => {
    expect(publish('DEL-PERMIS', seule('15'), { distributionOf }).textes.comparaison).toMatch(
      /^La moitié des centres \(CERT\) comparables/,
    );
  });
});

describe('prochaine', () => {
  const prochaine = (trimestre: Trimestre, publieLe: EntreeTableau['publieLe']): string | null =>
    buildTableau(makeEntree(makePrefectureSeule('37', trimestre, []), { publieLe })).textes.prochaine;

  it('is the month in which the next quarter is filed, without a day', () => {
    expect(prochaine('2020-T4', '2021-01-15')).toBe('Prochaine publication prévue en avril 2021.');
    expect(prochaine('2021-T3', '2021-10-20')).toBe('Prochaine publication prévue en janvier 2022.');
  });

  it('does not announce what is past', () => {
    expect(prochaine('2020-T4', '2021-04-30')).toBe('Prochaine publication prévue en avril 2021.');
    expect(prochaine('2020-T4', '2021-05-01')).toBeNull();
  });
});
