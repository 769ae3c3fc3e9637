import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { concludeCumul, CUMUL_VIDE, mergeMesures, readCumul } from '../../../domain/consolidation/index.ts';
import type { Cumul } from '../../../domain/consolidation/index.ts';
import type { Mesure } from '../../../domain/depot/types.ts';
import type { Indicateur } from '../../../domain/referentiels/types.ts';
import { toFraction } from '../../../domain/nombre/index.ts';
import {
  absente,
  compte,
  indicateur,
  makeConsolidation,
  makeDepot,
  makeLigne,
  moyenne,
  ratio,
  seule,
} from '../../fabriques/consolidation.ts';

/** One indicator of each rule. */
const CODES = ['TEL-DECROCHE', 'ETR-RENOUV', 'COU-NB', 'DEL-PERMIS', 'URG-CELLULE'];
const unIndicateur = fc.constantFrom(...CODES).map(indicateur);

const entier = fc.nat({ max: 10_000 });
const decimal = fc.tuple(fc.nat({ max: 500 }), fc.nat({ max: 99 })).map(([e, d]) => `${e}.${d}`);
const present: fc.Arbitrary<Mesure> = fc.oneof(
  fc.tuple(entier, entier).map(([a, b]) => ratio(Math.min(a, b), Math.max(a, b))),
  fc.tuple(decimal, entier).map(([valeur, effectif]) => moyenne(valeur, effectif)),
  entier.map(compte),
  decimal.map((valeur) => seule(valeur)),
);
const mesure = fc.oneof({ weight: 4, arbitrary: present }, { weight: 1, arbitrary: fc.constant(absente()) });

const mergeAll = (cumuls: readonly Cumul[], ind: Indicateur): Cumul =>
  cumuls.reduce((a, b) => mergeMesures(a, b, ind), CUMUL_VIDE);
const figure = (mesures: readonly Mesure[], ind: Indicateur) =>
  concludeCumul(
    mergeAll(
      mesures.map((m) => readCumul(m, ind)),
      ind,
    ),
    ind,
  );

/** Merges by random cuts: any shape of tree over the same leaves. */
function mergeByCuts(mesures: readonly Mesure[], cuts: readonly number[], ind: Indicateur): Cumul {
  if (mesures.length === 0) return CUMUL_VIDE;
  if (mesures.length === 1) return readCumul(mesures[0]!, ind);
  const [cut = 0, ...suite] = cuts;
  const at = 1 + (cut % (mesures.length - 1));
  return mergeMesures(
    mergeByCuts(mesures.slice(0, at), suite, ind),
    mergeByCuts(mesures.slice(at), suite, ind),
    ind,
  );
}

describe('mergeMesures', () => {
  it('gives the same figure in any grouping', () => {
    fc.assert(
      fc.property(
        unIndicateur,
        fc.array(mesure, { maxLength: 9 }),
        fc.array(fc.nat()),
        (ind, mesures, cuts) => {
          expect(concludeCumul(mergeByCuts(mesures, cuts, ind), ind)).toEqual(figure(mesures, ind));
        },
      ),
    );
  });

  it('gives the same figure in any order', () => {
    const melange = fc
      .array(mesure, { maxLength: 9 })
      .chain((mesures) =>
        fc.tuple(
          fc.constant(mesures),
          fc.shuffledSubarray(mesures, { minLength: mesures.length, maxLength: mesures.length }),
        ),
      );
    fc.assert(
      fc.property(unIndicateur, melange, (ind, [avant, apres]) => {
        expect(figure(apres, ind)).toEqual(figure(avant, ind));
      }),
    );
  });

  it('is not changed by what is missing', () => {
    fc.assert(
      fc.property(unIndicateur, fc.array(present), fc.nat({ max: 4 }), (ind, mesures, trous) => {
        const avecTrous = [...mesures, ...Array.from({ length: trous }, () => absente('panne'))];
        expect(figure(avecTrous, ind)).toEqual(figure(mesures, ind));
      }),
    );
  });
});

const SITES = ['37-PREF', '37-SP-CHINON', '37-SP-LOCHES', '37-DDT', '37-DDPP'];
const depots = fc.array(fc.option(mesure), { minLength: SITES.length, maxLength: SITES.length }).map(
  (mesures) =>
    new Map(
      SITES.map((site, rang) => {
        const m = mesures[rang];
        return [site, m ? makeDepot(site, '2020-T4', [makeLigne('TEL-DECROCHE', m)]) : null] as const;
      }),
    ),
);

describe('a consolidated département', () => {
  it('has a coverage that adds up: each expected site is in or said to be missing, once', () => {
    fc.assert(
      fc.property(depots, (parSite) => {
        const [agregat] = makeConsolidation('2020-T4', parSite, [indicateur('TEL-DECROCHE')]).agregats;
        const { couverture, contributions } = agregat!;
        const dits = [...couverture.couverts, ...couverture.manquants.map(({ site }) => site)];
        expect(dits.toSorted()).toEqual(couverture.attendus.toSorted());
        expect(contributions.map(({ site }) => site)).toEqual(couverture.couverts);
      }),
    );
  });

  it('equals the sum of the counts that its contributions show', () => {
    fc.assert(
      fc.property(depots, (parSite) => {
        const [agregat] = makeConsolidation('2020-T4', parSite, [indicateur('TEL-DECROCHE')]).agregats;
        if (!agregat?.mesure?.denominateur) return;
        const counts = agregat.contributions.flatMap(({ mesure: m }) => (m.nature === 'ratio' ? [m] : []));
        const sum = (cle: 'numerateur' | 'denominateur') => counts.reduce((n, m) => n + Number(m[cle]), 0);
        expect(Number(agregat.mesure.numerateur)).toBe(sum('numerateur'));
        expect(Number(agregat.mesure.denominateur)).toBe(sum('denominateur'));
        const recalculee = toFraction(`${sum('numerateur') * 100}/${sum('denominateur')}`);
        expect(toFraction(agregat.mesure.valeur).equals(recalculee)).toBe(true);
      }),
    );
  });
});
