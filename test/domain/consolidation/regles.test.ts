import { describe, expect, it } from '@jest/globals';
import type { Agregat } from '../../../domain/consolidation/types.ts';
import type { Mesure } from '../../../domain/depot/types.ts';
import { INDICATEURS } from '../../../domain/referentiels/index.ts';
import type { Indicateur } from '../../../domain/referentiels/types.ts';
import { consolidate } from '../../../domain/consolidation/index.ts';
import {
  absente,
  compte,
  indicateur,
  makeDepot,
  makeLigne,
  moyenne,
  ratio,
  seule,
} from '../../fabriques/consolidation.ts';

const SITES = ['29-PREF', '29-SP-BREST', '29-SP-MORLAIX', '29-DDTM'];

/** One indicator over the sites of Finistère, all expected, in order; undefined: nothing filed. */
function add(code: string, mesures: readonly (Mesure | undefined)[], catalogue?: Indicateur): Agregat {
  const depots = new Map(
    mesures.map((mesure, rang) => {
      const site = SITES[rang]!;
      return [site, mesure ? makeDepot(site, '2022-T1', [makeLigne(code, mesure)]) : null] as const;
    }),
  );
  const { agregats } = consolidate({
    run: 'r1',
    departement: '29',
    trimestre: '2022-T1',
    faitLe: '2022-04-15T06:00:00.000Z',
    depots,
    indicateurs: [catalogue ?? indicateur(code)],
    indicateursDuSite: () => [code],
  });
  return agregats[0]!;
}

describe('rule ratio', () => {
  it('adds the counts and never averages the rates', () => {
    // 90 % of 10 calls and 60 % of 90 calls make 63 %, and not 75 %.
    const { mesure, couverture } = add('TEL-DECROCHE', [ratio(9, 10), ratio(54, 90)]);
    expect(mesure).toEqual({ valeur: '63', numerateur: '63', denominateur: '100', effectif: '100' });
    expect(couverture.manquants).toEqual([]);
  });

  it('keeps thirds exact', () => {
    expect(add('TEL-DECROCHE', [ratio(1, 3), ratio(1, 6)]).mesure?.valeur).toBe('200/9');
  });

  it('shows the value alone of the only site that has one', () => {
    const { mesure, couverture } = add('TEL-DECROCHE', [seule('63'), undefined, absente('panne')]);
    expect(mesure).toEqual({ valeur: '63', numerateur: null, denominateur: null, effectif: null });
    expect(couverture.couverts).toEqual(['29-PREF']);
    expect(couverture.manquants).toEqual([
      { site: '29-SP-BREST', raison: 'non-depose', precision: null },
      { site: '29-SP-MORLAIX', raison: 'non-disponible', precision: 'panne' },
    ]);
  });

  it('leaves a value alone out as soon as another site brings a figure, and says so', () => {
    const { mesure, couverture, contributions } = add('TEL-DECROCHE', [ratio(9, 10), seule('63')]);
    expect(mesure?.valeur).toBe('90');
    expect(couverture.manquants).toEqual([{ site: '29-SP-BREST', raison: 'valeur-seule', precision: null }]);
    expect(contributions.map(({ site }) => site)).toEqual(['29-PREF']);
  });

  it('gives no figure when several sites bring only values alone', () => {
    const { mesure, couverture } = add('TEL-DECROCHE', [seule('63'), seule('93')]);
    expect(mesure).toBeNull();
    expect(couverture.couverts).toEqual([]);
    expect(couverture.manquants.map(({ raison }) => raison)).toEqual(['valeur-seule', 'valeur-seule']);
  });

  it('takes 0 of 0 as known and without weight', () => {
    expect(add('COU-MAIL', [ratio(0, 0), ratio(4, 5)])).toMatchObject({
      mesure: { valeur: '80' },
      couverture: { couverts: ['29-PREF', '29-SP-BREST'] },
    });
    expect(add('COU-MAIL', [ratio(0, 0), seule('80')]).mesure?.valeur).toBe('80');
    expect(add('COU-MAIL', [ratio(0, 0)])).toMatchObject({
      mesure: null,
      couverture: { couverts: ['29-PREF'], manquants: [] },
    });
  });

  it('counts a real 0 as a figure', () => {
    expect(add('COU-MAIL', [ratio(0, 5), ratio(5, 5)]).mesure?.valeur).toBe('50');
  });
});

describe('rule moyenne', () => {
  it('weighs each mean by its count', () => {
    const { mesure } = add('ETR-RENOUV', [moyenne('44', 300), moyenne('20', 100)]);
    expect(mesure).toEqual({ valeur: '38', numerateur: null, denominateur: null, effectif: '400' });
  });

  it('cannot weigh a mean without its count', () => {
    const { mesure, couverture } = add('ETR-RENOUV', [moyenne('44', 300), seule('20')]);
    expect(mesure?.valeur).toBe('44');
    expect(couverture.manquants).toMatchObject([{ site: '29-SP-BREST', raison: 'valeur-seule' }]);
  });
});

describe('rule somme', () => {
  it('adds counts and values alone alike', () => {
    expect(add('COU-NB', [compte(12), seule('3'), absente()])).toMatchObject({
      mesure: { valeur: '15' },
      couverture: { couverts: ['29-PREF', '29-SP-BREST'], manquants: [{ raison: 'non-disponible' }] },
    });
  });

  // A sum of 300 cases and of nobody knows how many does not rest on 300.
  it.each([
    ['each site', [seule('36859', '300'), seule('1200', '50')], '350'],
    ['one site of two', [seule('36859', '300'), seule('1200')], null],
    ['one site of two, the other first', [seule('1200'), seule('36859', '300')], null],
    ['two sites of three', [seule('1', '300'), seule('2', '50'), seule('3')], null],
    ['no site', [seule('36859'), seule('1200')], null],
    ['the only site that gave a figure', [seule('36859', '300'), undefined, absente()], '300'],
  ])('has the base that is told by %s', (_qui, mesures, effectif) => {
    for (const code of ['WEB-RESEAUX', 'URG-CELLULE'])
      expect(add(code, mesures).mesure).toMatchObject({ effectif });
  });

  it('counts the sites whose base nobody knows', () => {
    expect(add('WEB-RESEAUX', [seule('36859', '300'), seule('1200'), undefined]).poids).toEqual({
      couvert: '300',
      connu: '300',
      inconnus: 2,
    });
  });
});

describe('rule jamais', () => {
  it('shows the figure of the one site that brings it', () => {
    expect(add('DEL-PERMIS', [moyenne('15.22', 1200), undefined]).mesure).toMatchObject({
      valeur: '761/50',
      effectif: '1200',
    });
    expect(add('FRA-CERT', [ratio(17, 10_000)]).mesure).toMatchObject({
      valeur: '17/100',
      numerateur: '17',
      denominateur: '10000',
    });
  });

  it('is not troubled by a site that had no case', () => {
    expect(add('FRA-CERT', [ratio(17, 10_000), ratio(0, 0)])).toMatchObject({
      mesure: { valeur: '17/100' },
      couverture: { manquants: [] },
    });
    expect(add('FRA-CERT', [ratio(1, 10), ratio(1, 10), ratio(0, 0)]).couverture.couverts).toEqual([
      '29-SP-MORLAIX',
    ]);
  });

  it('gives none, and says why, when several bring it', () => {
    const { mesure, couverture, contributions } = add('DEL-PERMIS', [moyenne('15', 10), moyenne('15', 10)]);
    expect(mesure).toBeNull();
    expect(couverture.manquants.map(({ raison }) => raison)).toEqual([
      'non-additionnable',
      'non-additionnable',
    ]);
    expect(contributions).toEqual([]);
  });
});

describe('rule pire', () => {
  it('keeps the slowest activation, even of a value alone', () => {
    expect(add('URG-CELLULE', [seule('47'), seule('62'), undefined, seule('15')]).mesure?.valeur).toBe('62');
  });

  it('keeps the lowest figure where higher is better', () => {
    const catalogue: Indicateur = { ...indicateur('URG-CELLULE'), sens: 'hausse' };
    expect(add('URG-CELLULE', [seule('47'), seule('15')], catalogue).mesure?.valeur).toBe('15');
  });
});

describe('every rule of the catalogue', () => {
  it.each(INDICATEURS.map(({ code }) => code))('%s: no figure without a figure, and never 0', (code) => {
    const agregat = add(code, [undefined, absente('logiciel en panne')]);
    expect(agregat.mesure).toBeNull();
    expect(agregat.couverture.manquants).toHaveLength(2);
  });
});
