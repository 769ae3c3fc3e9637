import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describeChangement } from '../../../domain/tableau/evolution.ts';
import { buildTableau, withoutReserve } from '../../../domain/tableau/index.ts';
import { numberToFraction } from '../../../domain/nombre/index.ts';
import type { Mesure } from '../../../domain/depot/types.ts';
import type { Cible, Indicateur } from '../../../domain/referentiels/types.ts';
import { shiftTrimestre } from '../../../domain/temps/trimestre.ts';
import {
  absente,
  compte,
  indicateur,
  makeEntree,
  makeLigne,
  makePrefectureSeule,
  ratio,
  seule,
} from '../../fabriques/consolidation.ts';

/** The line of one indicator; `mesures` are its quarters, oldest first, undefined when the quarter was not consolidated. */
function publish(
  code: string,
  mesures: readonly (Mesure | undefined)[],
  plus: { cible?: Cible | null; definition?: Partial<Indicateur>; definitionPassee?: number } = {},
) {
  const fin = '2020-T4';
  const publie = { ...indicateur(code), ...plus.definition };
  const toutes = mesures.flatMap((mesure, rang) => {
    if (!mesure) return [];
    const trimestre = shiftTrimestre(fin, rang - mesures.length + 1);
    return [makePrefectureSeule('37', trimestre, [makeLigne(code, mesure)])];
  });
  const consolidation = toutes.at(-1)!;
  const passees = toutes.slice(0, -1).map((passee) => ({
    ...passee,
    agregats: passee.agregats.map((agregat) => ({
      ...agregat,
      definition: plus.definitionPassee ?? agregat.definition,
    })),
  }));
  const tableau = buildTableau(
    makeEntree(consolidation, {
      precedente: passees.find(({ trimestre }) => trimestre === '2020-T3') ?? null,
      historique: passees.filter(({ trimestre }) => trimestre !== '2020-T3').toReversed(),
      publies: [publie],
      ...(plus.cible === undefined ? {} : { cibleOf: () => plus.cible ?? null }),
    }),
  );
  return tableau.indicateurs[0]!;
}

const between = (avant: number, apres: number) => ({
  ici: numberToFraction(apres),
  alors: numberToFraction(avant),
  communs: null,
});

describe('a difference, by what the series shows', () => {
  it.each([
    ['TEL-DECROCHE', 61, 63, 'amelioration', 'en-progres', 'En progrès : +2 points'],
    ['ETR-RENOUV', 40, 44, 'degradation', 'en-recul', 'En recul : +4 jours'],
    ['ETR-RENOUV', 44, 40, 'amelioration', 'en-progres', 'En progrès : −4 jours'],
    // Better than it was for long, though not than the quarter before: progress is not said of this difference.
    ['TEL-DECROCHE', 63, 61, 'amelioration', 'baisse', '−2 points'],
    ['TEL-DECROCHE', 63, 63, 'degradation', 'stable', 'Inchangé'],
    ['TEL-DECROCHE', 61, 63, 'variation-habituelle', 'hausse', '+2 points, dans la variation habituelle'],
    [
      'TEL-DECROCHE',
      61,
      63,
      'trop-peu-de-variation',
      'hausse',
      '+2 points, trop peu de variation pour conclure',
    ],
    ['COU-NB', 10, 14, 'changement', 'hausse', '+4'],
    ['COU-NB', 10, 14, null, 'hausse', '+4'],
  ] as const)('%s from %d to %d, %s: %s', (code, avant, apres, statut, evolution, texte) => {
    const change = describeChangement(between(avant, apres), 0, indicateur(code), statut);
    expect({ ...change, texte: change.texte.replace(/\u00a0/g, ' ') }).toMatchObject({ evolution, texte });
    expect(withoutReserve(change.texte)).not.toMatch(/conclure|habituelle/);
  });
});

describe('evolution', () => {
  it.each([
    ['TEL-DECROCHE', '61', '63', 'hausse', '+2\u00a0points, trop tôt pour conclure'],
    ['TEL-DECROCHE', '63', '62', 'baisse', '\u22121\u00a0point, trop tôt pour conclure'],
    ['ETR-RENOUV', '40', '44', 'hausse', '+4\u00a0jours, trop tôt pour conclure'],
    ['ETR-RENOUV', '44.2', '44', 'baisse', '\u22120,2\u00a0jour, trop tôt pour conclure'],
    ['ETR-RENOUV', '44', '44', 'stable', 'Inchangé'],
    ['COU-NB', '10', '14', 'hausse', '+4, trop tôt pour conclure'],
    ['COU-NB', '14', '10', 'baisse', '\u22124, trop tôt pour conclure'],
  ])('%s from %s to %s: %s', (code, avant, apres, evolution, texte) => {
    const publie = publish(code, [seule(avant), seule(apres)]);
    expect(publie).toMatchObject({ evolution, textes: { evolution: texte } });
  });

  it('comes from the exact figures, and contradicts none of those that are shown', () => {
    // 62.65 and 63.44: shown 62,7 and 63,4, though 0,79 apart.
    const deux = publish('TEL-DECROCHE', [ratio(6265, 10_000), ratio(6344, 10_000)]);
    expect([deux.precedent, deux.valeur, deux.ecart]).toEqual([62.7, 63.4, 0.79]);
    // A difference that is not zero is never shown as none.
    const presque = publish('TEL-DECROCHE', [ratio(63_001, 100_000), ratio(63_004, 100_000)]);
    expect([presque.precedent, presque.valeur, presque.ecart]).toEqual([63, 63, 0.003]);
    expect(presque.textes.evolution).toContain('+0,003');
    fc.assert(
      fc.property(fc.nat({ max: 999 }), fc.nat({ max: 999 }), (a, b) => {
        const publie = publish('TEL-DECROCHE', [ratio(a, 999), ratio(b, 999)]);
        const montree = Number((publie.valeur! - publie.precedent!).toFixed(9));
        // Either what the reader subtracts, or a difference with a decimal more.
        if (publie.ecart !== montree) expect(String(publie.ecart)).toMatch(/^-?\d+\.\d{2,}$/);
        expect(publie.ecart).toBeCloseTo((100 * (b - a)) / 999, 1);
        expect(publie.ecart === 0).toBe(a === b);
      }),
      { numRuns: 50 },
    );
  });

  it('is not said without both figures, or across definitions', () => {
    expect(publish('TEL-DECROCHE', [absente(), seule('63')]).textes).toMatchObject({
      precedent: 'pas de donnée',
      evolution: null,
    });
    expect(publish('TEL-DECROCHE', [seule('61'), undefined, seule('63')]).evolution).toBeNull();
    expect(publish('TEL-DECROCHE', [seule('61'), absente()])).toMatchObject({
      precedent: 61,
      evolution: null,
    });
    const autre = publish('TEL-DECROCHE', [seule('61'), seule('63')], { definitionPassee: 7 });
    expect(autre).toMatchObject({ precedent: null, evolution: null });
  });
});

describe('situation', () => {
  const cible = (valeur: number): Cible => ({ valeur, unite: '%', origine: 'local', source: 'COPIL' });

  it('compares the exact figure, and says when rounding hides on which side it is', () => {
    const manquee = publish('TEL-DECROCHE', [ratio(8996, 10_000)], { cible: cible(90) });
    expect(manquee).toMatchObject({
      valeur: 89.96,
      decimales: 2,
      dePeu: true,
      exacte: { valeur: '2249/25', numerateur: '8996', denominateur: '10000' },
      situation: 'non-atteint',
      textes: { valeur: '89,96\u202f%', situation: 'Objectif non atteint de peu' },
      serie: [{ valeur: 89.96 }],
    });
    // One call in a billion is still missing.
    const rare = publish('TEL-DECROCHE', [ratio(899_999_999, 1_000_000_000)], { cible: cible(90) });
    expect(rare).toMatchObject({ valeur: 89.9999999, situation: 'non-atteint', dePeu: true });
    const delai: Cible = { valeur: 5, unite: 'jours', origine: 'local', source: 'COPIL' };
    const depasse = publish('ETR-RENOUV', [seule('5.004')], { cible: delai });
    expect(depasse).toMatchObject({ valeur: 5.004, situation: 'non-atteint', dePeu: true });
    const tenue = publish('TEL-DECROCHE', [ratio(9, 10)], { cible: cible(90) });
    expect(tenue).toMatchObject({ situation: 'atteint', textes: { situation: 'Objectif atteint' } });
  });

  it('keeps the decimals that a figure alone was filed with, and not those of a division', () => {
    expect(publish('ETR-RENOUV', [seule('30.25')])).toMatchObject({ valeur: 30.25, decimales: 2 });
    expect(publish('ETR-RENOUV', [seule('30.333333333333')])).toMatchObject({ valeur: 30.3, decimales: 1 });
    expect(publish('ETR-RENOUV', [seule('30')])).toMatchObject({ valeur: 30, decimales: 1 });
    expect(publish('TEL-DECROCHE', [ratio(6344, 10_000)])).toMatchObject({ valeur: 63.4, decimales: 1 });
  });

  it('follows the direction', () => {
    const jours: Cible = { valeur: 30, unite: 'jours', origine: 'local', source: 'COPIL' };
    expect(publish('ETR-RENOUV', [seule('30')], { cible: jours }).situation).toBe('atteint');
    expect(publish('ETR-RENOUV', [seule('30.1')], { cible: jours }).situation).toBe('non-atteint');
  });

  it('does not judge what is only followed, nor what has no target', () => {
    expect(publish('COU-NB', [compte(4)], { cible: { ...cible(3), unite: 'nombre' } }).situation).toBe(
      'sans-cible',
    );
    expect(publish('TEL-DECROCHE', [seule('63')], { cible: null })).toMatchObject({
      situation: 'sans-cible',
      cible: null,
      textes: { cible: 'pas d’objectif fixé', situation: 'Sans objectif' },
    });
  });

  it('shows a target that nobody has confirmed as such', () => {
    const propose: Cible = { ...cible(100), origine: 'propose' };
    expect(publish('COU-MAIL', [seule('80')], { cible: propose }).textes.cible).toBe(
      'au moins 100\u202f% (à confirmer)',
    );
  });
});

describe('serie', () => {
  it('has a gap for a quarter without figure, and carries nothing forward', () => {
    const publie = publish('ETR-RENOUV', [seule('40'), undefined, absente('panne'), seule('44')]);
    expect(publie.serie).toEqual([
      { trimestre: '2020-T1', valeur: 40, rupture: false, autresSites: false },
      { trimestre: '2020-T2', valeur: null, rupture: false, autresSites: false },
      { trimestre: '2020-T3', valeur: null, rupture: false, autresSites: false },
      { trimestre: '2020-T4', valeur: 44, rupture: false, autresSites: false },
    ]);
    expect(publie.textes.graphique).toBe(
      'De 40\u00a0jours au 1er trimestre 2020 à 44\u00a0jours au 4e trimestre 2020. 2\u00a0trimestres sans donnée.',
    );
  });

  it('stops at twelve quarters and tells the extremes', () => {
    const valeurs = [99, 50, 52, 51, 55, 60, 58, 57, 61, 65, 62, 61, 63];
    const publie = publish(
      'TEL-DECROCHE',
      valeurs.map((valeur) => seule(String(valeur))),
    );
    expect(publie.serie.map(({ valeur }) => valeur)).toEqual(valeurs.slice(1));
    expect(publie.serie[0]?.trimestre).toBe('2018-T1');
    expect(publie.textes.graphique).toBe(
      'De 50\u202f% au 1er trimestre 2018 à 63\u202f% au 4e trimestre 2020.' +
        ' Plus bas\u00a0: 50\u202f% au 1er trimestre 2018. Plus haut\u00a0: 65\u202f% au 1er trimestre 2020.',
    );
  });

  it('shows another definition apart: a break, and words for the definition in force alone', () => {
    const publie = publish('TEL-DECROCHE', [seule('61'), seule('62'), seule('63')], { definitionPassee: 7 });
    expect(publie.serie).toEqual([
      { trimestre: '2020-T2', valeur: 61, rupture: false, autresSites: false },
      { trimestre: '2020-T3', valeur: 62, rupture: false, autresSites: false },
      { trimestre: '2020-T4', valeur: 63, rupture: true, autresSites: false },
    ]);
    expect(publie.textes.graphique).toBe(
      'Un seul chiffre connu\u00a0: 63\u202f% au 4e trimestre 2020.' +
        ' Nouvelle définition à partir du 4e trimestre 2020\u00a0: les chiffres d’avant ne se comparent pas.',
    );
    expect(publie.signal).toMatchObject({ statut: 'trop-tot', points: 1 });
  });

  it('is never made of the figures of another département or unit', () => {
    const lignes = [makeLigne('TEL-DECROCHE', seule('93'))];
    const avant = makePrefectureSeule('37', '2020-T3', lignes);
    const consolidation = makePrefectureSeule('37', '2020-T4', lignes);
    const publies = [indicateur('TEL-DECROCHE')];
    const build = (precedente: typeof avant) =>
      buildTableau(makeEntree(consolidation, { precedente, publies })).indicateurs[0]!;
    expect(build(avant)).toMatchObject({ precedent: 93, serie: { length: 2 } });
    for (const autre of [
      { ...avant, departement: '57' },
      { ...avant, agregats: avant.agregats.map((agregat) => ({ ...agregat, unite: 'nombre' as const })) },
    ]) {
      expect(build(autre)).toMatchObject({ precedent: null, serie: { length: 1 } });
    }
  });
});
