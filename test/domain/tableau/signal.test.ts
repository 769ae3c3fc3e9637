import { describe, expect, it } from '@jest/globals';
import type { Mesure } from '../../../domain/depot/types.ts';
import type { Etape, Mois } from '../../../domain/signal/index.ts';
import { numberToFraction, toFraction } from '../../../domain/nombre/index.ts';
import { analyseSerie, moisOf } from '../../../domain/signal/index.ts';
import { buildTableau, tableauJson } from '../../../domain/tableau/index.ts';
import type { EntreeTableau, ReleveMensuel } from '../../../domain/tableau/index.ts';
import { shiftTrimestre } from '../../../domain/temps/trimestre.ts';
import {
  absente,
  indicateur,
  makeEntree,
  makeLigne,
  makePrefectureSeule,
  ratio,
  seule,
} from '../../fabriques/consolidation.ts';

/** The line of one indicator at 2020-T4; figures of its quarters, oldest first. */
function publish(code: string, mesures: readonly Mesure[], plus: Partial<EntreeTableau> = {}) {
  const toutes = mesures.map((mesure, rang) =>
    makePrefectureSeule('37', shiftTrimestre('2020-T4', rang - mesures.length + 1), [
      makeLigne(code, mesure),
    ]),
  );
  const entree = makeEntree(toutes.at(-1)!, {
    precedente: toutes.at(-2) ?? null,
    historique: toutes.slice(0, -1),
    publies: [indicateur(code)],
    ...plus,
  });
  return buildTableau(entree).indicateurs[0]!;
}
const TABLEAU = buildTableau(makeEntree(makePrefectureSeule('37', '2020-T4', []), { publies: [] }));
const values = (...chiffres: (number | null)[]): Mesure[] =>
  chiffres.map((chiffre) => (chiffre === null ? absente() : seule(String(chiffre))));

const CALME = [64, 66, 63, 65, 64, 66, 63, 65];
const etape = (aPartirDe: Etape['aPartirDe']): Etape => ({
  aPartirDe,
  baseJusqua: null,
  motif: 'nouveau standard',
  declareeLe: '2020-02-01',
});

describe('signal', () => {
  it('tells seven quarters under the mean as a real degradation, which asks for a word', () => {
    const { signal } = publish('TEL-DECROCHE', values(...CALME, 61, 61, 61, 61, 61, 61, 61));
    expect(signal).toMatchObject({
      statut: 'degradation',
      points: 15,
      periodicite: 'trimestre',
      moyenne: 62.9,
      limiteBasse: 59.3,
      limiteHaute: 66.5,
      phrase: 'Sept trimestres de suite sous la moyenne\u00a0: le recul est réel.',
    });
  });

  it('follows the direction of the indicator', () => {
    expect(publish('ETR-RENOUV', values(...CALME, 61, 61, 61, 61, 61, 61, 61)).signal?.statut).toBe(
      'amelioration',
    );
    expect(publish('COU-NB', values(...CALME, 61, 61, 61, 61, 61, 61, 61)).signal?.statut).toBe('changement');
    expect(publish('TEL-DECROCHE', values(...CALME, ...CALME)).signal?.statut).toBe('variation-habituelle');
  });

  it('concludes nothing under twelve known quarters, and shows no limits then', () => {
    expect(publish('TEL-DECROCHE', values(61, 62, 99)).signal).toMatchObject({
      statut: 'trop-tot',
      points: 3,
      periodicite: 'trimestre',
      moyenne: null,
      limiteBasse: null,
      limiteHaute: null,
      phrase: '3\u00a0trimestres connus, il en faut 12 pour conclure.',
      assurance: null,
      serie: [61, 62, 99].map((valeur) => ({ valeur, moyenne: null, limiteBasse: null, reel: false })),
    });
  });

  it('tells no usual variation that the quantity cannot have: no negative days or mails, no 104 %', () => {
    const delais = publish('DEL-PERMIS', values(4, 40, 2, 38, 3, 41, 5, 39, 4, 40, 2, 38, 3, 20)).signal!;
    expect([delais.limiteBasse, delais.serie.at(-1)!.limiteBasse]).toEqual([0, 0]);
    expect(delais.phrase).toMatch(/de 0\u00a0jour à \d/);
    const courriers = publish('COU-NB', values(1, 90, 2, 80, 3, 95, 4, 70, 2, 99, 1, 88, 3, 40)).signal!;
    expect(courriers.limiteBasse).toBe(0);
    const taux = publish(
      'TEL-DECROCHE',
      values(...[70, 99, 71, 98, 72, 99, 70, 98, 71, 99, 70, 98, 85]),
    ).signal!;
    expect(taux.limiteHaute).toBe(100);
  });

  it('can be computed again from what is published: points, counts, phases, target', () => {
    const calls = [640, 652, 631, 648, 655, 643, 639, 660, 642, 638, 651, 647, 649, 720];
    const series: readonly (readonly [string, readonly Mesure[], readonly Etape[]])[] = [
      ['TEL-DECROCHE', values(...CALME, 61, 61, 61, 61, 61, 61, 61), []],
      ['TEL-DECROCHE', calls.map((n) => ratio(n, 1000)), []],
      ['ETR-RENOUV', values(...CALME, null, ...CALME, 40, ...CALME, 64, 62), []],
      ['TEL-DECROCHE', values(...CALME, ...CALME, 72, 71, 73), [etape('2018-T1')]],
    ];
    for (const [code, mesures, etapes] of series) {
      const publie = publish(code, mesures, { etapesOf: () => etapes });
      const json = tableauJson({ ...TABLEAU, indicateurs: [publie] }).indicateurs[0]!;
      const { signal, unite, sens, cible, decimales } = json;
      const relue = analyseSerie(
        signal!.serie.map(({ periode, valeur, numerateur, denominateur }, rang) => ({
          periode,
          valeur: valeur === null ? null : numberToFraction(valeur),
          comptes:
            unite === '%' && numerateur !== null && denominateur !== null
              ? { numerateur: toFraction(numerateur), denominateur: toFraction(denominateur) }
              : null,
          rupture:
            rang > 0 &&
            signal!.serie[rang - 1]!.phase !== signal!.serie[rang]!.phase &&
            signal!.phases[signal!.serie[rang]!.phase - 1]!.debut === 'rupture',
        })),
        {
          sens,
          cible,
          etapes: signal!.phases.flatMap(({ debut, depuis, motif, baseJusqua }) =>
            debut === 'etape' && depuis !== null
              ? [{ aPartirDe: depuis, baseJusqua, motif: motif ?? '', declareeLe: '2020-01-01' }]
              : [],
          ),
        },
      );
      const round = (n: number | null | undefined): number | null =>
        n == null ? null : Number(n.toFixed(decimales));
      expect(relue.carte).toBe(signal!.methode);
      expect(relue.connus).toBe(signal!.points);
      expect(signal!.statut).toBe(relue.tropTot ? 'trop-tot' : relue.lecture);
      if (!relue.tropTot) {
        expect(signal!.moyenne).toBeCloseTo(round(relue.moyenne)!, 9);
        if (signal!.limiteBasse !== null)
          expect(signal!.limiteBasse).toBeCloseTo(round(relue.limites!.basse)!, 9);
      }
      expect(signal!.serie.map(({ reel }) => reel)).toEqual(relue.points.map(({ reel }) => reel));
    }
  });

  it('says what to expect of the target from twelve points on, and marks the points of a real change', () => {
    const { signal, textes } = publish('TEL-DECROCHE', values(...CALME, 61, 61, 61, 61, 61, 61, 61), {
      cibleOf: () => ({ valeur: 90, unite: '%', origine: 'local', source: 'COPIL' }),
    });
    expect(signal?.assurance).toMatchObject({ code: 'jamais-atteint' });
    expect(signal?.serie.map(({ reel }) => reel).slice(-8)).toEqual([false, ...Array<boolean>(7).fill(true)]);
    expect(textes.evolution).toBe('Inchangé');
  });

  it('looks further than the twelve quarters that are shown, so that a gap does not silence it', () => {
    const publie = publish('TEL-DECROCHE', values(...CALME, null, ...CALME));
    expect(publie.serie).toHaveLength(12);
    expect(publie.signal).toMatchObject({ points: 16, statut: 'variation-habituelle' });
    expect(publish('TEL-DECROCHE', values(10, 10, 10, ...CALME, ...CALME, ...CALME)).signal?.points).toBe(24);
  });

  it('is not said of a quarter without figure', () => {
    expect(publish('TEL-DECROCHE', values(...CALME, ...CALME, null)).signal).toBeNull();
  });

  it('never leaves the scale of the indicator', () => {
    const hauts = [99, 96, 99, 95, 100, 96, 99, 95, 100, 97, 99, 96];
    expect(publish('TEL-DECROCHE', values(...hauts)).signal).toMatchObject({ limiteHaute: 100 });
  });

  it('starts again at a step that the référent declared', () => {
    const serie = values(...CALME, 65, 64, 63, 66, ...CALME.map((n) => n + 20), 84, 86, 83, 85);
    const sans = publish('TEL-DECROCHE', serie).signal;
    const avec = publish('TEL-DECROCHE', serie, { etapesOf: () => [etape('2018-T1')] }).signal;
    expect(sans?.statut).not.toBe('variation-habituelle');
    expect(avec).toMatchObject({ statut: 'variation-habituelle', points: 12, moyenne: 84.5 });
    expect(avec?.phrase).toMatch(/Moyenne recalculée depuis le 1er trimestre 2018 \(nouveau standard\)\.$/);
  });

  it('fixes its baseline where the référent says, as long as it is in sight and long enough to conclude', () => {
    // Twelve quarters around 65, then twelve around 75: against the fixed ones, all are above.
    const serie = values(...CALME, 65, 64, 63, 66, ...CALME.map((n) => n + 10), 74, 76, 73, 75);
    const fixe = (aPartirDe: Etape['aPartirDe'], baseJusqua: Etape['baseJusqua']) =>
      publish('TEL-DECROCHE', serie, { etapesOf: () => [{ ...etape(aPartirDe), baseJusqua }] }).signal;
    expect(fixe('2015-T1', '2017-T4')).toMatchObject({ statut: 'amelioration', points: 12, moyenne: 64.5 });
    // A year of months is four quarters; a step that has left the window fixes nothing: all points count then.
    expect(fixe('2015-01', '2015-12')).toMatchObject({ points: 24 });
    expect(fixe('2014-T4', '2017-T4')).toMatchObject({ points: 24 });
  });

  it('uses a p′ chart for large counts', () => {
    const grands = [...CALME, ...CALME].map((n) => ratio(n * 30, 3000));
    expect(publish('TEL-DECROCHE', grands).signal).toMatchObject({
      statut: 'variation-habituelle',
      points: 16,
    });
    const chute = publish('TEL-DECROCHE', [...grands, ratio(1500, 3000)]).signal;
    expect(chute).toMatchObject({ statut: 'degradation' });
    expect(chute?.phrase).toMatch(/^Le dernier trimestre est au-dessous de la variation habituelle/);
  });
});

describe('a signal from months', () => {
  const mois = (fin: number, nombre: number): Mois[] =>
    Array.from({ length: 12 }, (_, rang) => moisOf(shiftTrimestre('2020-T4', rang - 11)))
      .flat()
      .slice(fin - nombre, fin);
  const releves = (noms: readonly Mois[], valeur: (rang: number) => number): ReleveMensuel[] =>
    noms.map((nom, rang) => ({
      mois: nom,
      definition: 1,
      unite: '%',
      mesure: { valeur: String(valeur(rang)), numerateur: null, denominateur: null, effectif: null },
    }));

  it('concludes after one year, where quarters would wait for three', () => {
    const calme = releves(mois(36, 14), (rang) => CALME[rang % 8]!);
    const lue = publish('TEL-DECROCHE', values(64, 65), { moisOf: () => calme.toReversed() }).signal;
    expect(lue).toMatchObject({ statut: 'variation-habituelle', points: 14, periodicite: 'mois' });
    const baisse = releves(mois(36, 15), (rang) => CALME[rang] ?? 61);
    expect(publish('TEL-DECROCHE', values(64, 61), { moisOf: () => baisse }).signal?.phrase).toBe(
      'Sept mois de suite sous la moyenne\u00a0: le recul est réel.',
    );
  });

  it('comes from quarters when the months of this one are not there', () => {
    const anciens = releves(mois(33, 14), () => 64);
    const lue = publish('TEL-DECROCHE', values(64, 65), { moisOf: () => anciens }).signal;
    expect(lue).toMatchObject({ periodicite: 'trimestre', points: 2 });
  });

  it('comes from quarters while there are too few months to conclude', () => {
    const onze = releves(mois(36, 11), () => 64);
    const lue = publish('TEL-DECROCHE', values(...CALME, ...CALME), { moisOf: () => onze }).signal;
    expect(lue).toMatchObject({ periodicite: 'trimestre', points: 16, statut: 'variation-habituelle' });
  });

  it('takes a step declared in quarters at its first month', () => {
    const calme = releves(mois(36, 30), (rang) => CALME[rang % 8]! + (rang >= 18 ? 20 : 0));
    const plus = { moisOf: () => calme, etapesOf: () => [etape('2020-T1')] };
    expect(publish('TEL-DECROCHE', values(64, 84), plus).signal).toMatchObject({
      statut: 'variation-habituelle',
      points: 12,
    });
  });
});
