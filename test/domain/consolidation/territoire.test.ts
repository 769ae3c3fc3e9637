import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  concludeCumul,
  consolidateTerritoire,
  CUMUL_VIDE,
  cumulOf,
  mergeMesures,
  mergeParts,
  quantile,
  readAbsent,
  readCumul,
  readDepartement,
  viewTerritoire,
} from '../../../domain/consolidation/index.ts';
import type { ContexteTerritoire, Part } from '../../../domain/consolidation/index.ts';
import type { ConsolidationTerritoire } from '../../../domain/consolidation/territoire/types.ts';
import type { Consolidation } from '../../../domain/consolidation/types.ts';
import type { Mesure } from '../../../domain/depot/types.ts';
import { readExact, textOf } from '../../../domain/consolidation/exact.ts';
import { certOf, findSite, indicateursOf, sitesOf } from '../../../domain/referentiels/index.ts';
import type { Indicateur } from '../../../domain/referentiels/types.ts';
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

const T = '2020-T4';
/** One indicator of each rule. */
const REGLES = ['TEL-DECROCHE', 'ETR-RENOUV', 'COU-NB', 'URG-CELLULE', 'DEL-CNI'];
const LIGNES = REGLES.map(indicateur);
const contexte: ContexteTerritoire = {
  indicateurs: LIGNES,
  sitesOf: (departement) => sitesOf(departement).map(({ code }) => code),
  attendusOf: (departement, { code }) =>
    sitesOf(departement).flatMap((site) =>
      indicateursOf(site).some((sien) => sien.code === code) ? [site.code] : [],
    ),
  certOf,
};

/** A département where sites filed one line each, in the roster's order; the others filed nothing. */
function makeDepartement(code: string, ligne: string, mesures: readonly (Mesure | null)[]): Consolidation {
  const depots = sitesOf(code).map(({ code: site }, rang) => {
    const mesure = mesures[rang];
    return [site, mesure ? makeDepot(site, T, [makeLigne(ligne, mesure)]) : null] as const;
  });
  return makeConsolidation(T, new Map(depots), LIGNES);
}

function conclude(
  code: string,
  parts: ReadonlyMap<string, Part>,
  niveau: 'region' | 'national' = 'region',
): ConsolidationTerritoire {
  const entete = { run: 'r', trimestre: T, faitLe: '2021-01-16T03:00:00.000Z' } as const;
  return consolidateTerritoire({ niveau, code, enfants: parts, indicateurs: LIGNES, ...entete })
    .consolidation;
}

const region = (...consolidations: readonly Consolidation[]): ConsolidationTerritoire =>
  conclude('R', new Map(consolidations.map((c) => [c.departement, readDepartement(c, contexte)])));

const lineOf = ({ agregats }: ConsolidationTerritoire, code: string) => {
  const trouve = agregats.find((agregat) => agregat.code === code);
  if (!trouve) throw new Error(code);
  return trouve;
};

describe('a région', () => {
  it('adds calls up, and never rates: 63 % of 100 and 93 % of 1 000 are 90,3 %', () => {
    const ligne = lineOf(
      region(
        makeDepartement('37', 'TEL-DECROCHE', [ratio(63, 100)]),
        makeDepartement('57', 'TEL-DECROCHE', [ratio(930, 1000)]),
      ),
      'TEL-DECROCHE',
    );
    expect(ligne.mesure).toEqual({
      valeur: '993/11',
      numerateur: '993',
      denominateur: '1100',
      effectif: '1100',
    });
    expect(ligne.contributions.map(({ code, mesure }) => [code, mesure?.numerateur])).toEqual([
      ['37', '63'],
      ['57', '930'],
    ]);
  });

  it('says that a rate without its counts is missing as soon as another département brings a figure', () => {
    const seul = makeDepartement('37', 'TEL-DECROCHE', [seule('63')]);
    const alone = lineOf(region(seul), 'TEL-DECROCHE');
    expect(alone.mesure?.valeur).toBe('63');
    expect(alone.couverture.sites.couverts).toBe(1);

    const two = lineOf(region(seul, makeDepartement('57', 'TEL-DECROCHE', [ratio(93, 100)])), 'TEL-DECROCHE');
    expect(two.mesure?.valeur).toBe('93');
    expect(two.couverture.sites.couverts).toBe(1);
    expect(two.couverture.manquants).toContainEqual({
      raison: 'valeur-seule',
      sites: 1,
      departements: ['37'],
    });
  });

  it('counts the sites of a département that is not consolidated among the missing', () => {
    const parts = new Map([
      ['37', readDepartement(makeDepartement('37', 'TEL-DECROCHE', [ratio(63, 100)]), contexte)],
      ['57', readAbsent('57', 'non-consolide', contexte)],
    ]);
    const territoire = conclude('R', parts);
    const { couverture, mesure } = lineOf(territoire, 'TEL-DECROCHE');
    expect(mesure?.valeur).toBe('63');
    expect(couverture.departements).toEqual({ attendus: 2, couverts: 1 });
    const absents = contexte.attendusOf('57', indicateur('TEL-DECROCHE')).length;
    expect(couverture.manquants).toContainEqual({
      raison: 'non-consolide',
      sites: absents,
      departements: ['57'],
    });
    expect(territoire.departements).toEqual({ '37': 'run-2020-T4', '57': null });
    expect(viewTerritoire(territoire).agregats[0]?.couverture.comptes?.attendus).toBeGreaterThan(1);
  });

  it('joins nothing that another version of the definition measured', () => {
    const autre = makeDepartement('57', 'TEL-DECROCHE', [ratio(930, 1000)]);
    const agregats = autre.agregats.map((a) =>
      a.code === 'TEL-DECROCHE' ? { ...a, definition: a.definition + 1 } : a,
    );
    const ligne = lineOf(
      region(makeDepartement('37', 'TEL-DECROCHE', [ratio(63, 100)]), { ...autre, agregats }),
      'TEL-DECROCHE',
    );
    expect(ligne.mesure?.valeur).toBe('63');
    expect(ligne.couverture.manquants.map(({ raison }) => raison)).toContain('definition-differente');
  });
});

describe('a CERT', () => {
  /** The CERT CNI-passeport de Bretagne, whose seat is in 29, serves the four départements of the région. */
  const bretagne = (chiffres: Readonly<Record<string, string | null>>): ConsolidationTerritoire =>
    region(
      ...Object.entries(chiffres).map(([code, jours]) =>
        makeDepartement(code, 'DEL-CNI', [jours === null ? null : seule(jours)]),
      ),
    );

  it('is counted once, whoever shows it, and is the figure of the région that it serves whole', () => {
    const ligne = lineOf(bretagne({ '22': '12', '29': '12', '35': '12', '56': '12' }), 'DEL-CNI');
    expect(ligne.propres).toEqual([
      {
        cert: 'CERT-29-CNI-PASSEPORT',
        confirme: true,
        departements: ['22', '29', '35', '56'],
        mesure: { valeur: '12', numerateur: null, denominateur: null, effectif: null },
        discordants: [],
      },
    ]);
    expect(ligne.mesure?.valeur).toBe('12');
  });

  it('speaks by its seat when a préfecture copied it wrong, and says who', () => {
    const [cert] = lineOf(bretagne({ '22': '21', '29': '12', '35': '12', '56': null }), 'DEL-CNI').propres;
    expect(cert?.mesure?.valeur).toBe('12');
    expect(cert?.discordants).toEqual(['22']);
  });

  it('is shown with the seat’s figure by each of those that it serves', () => {
    const { contributions } = lineOf(bretagne({ '22': '21', '29': '12', '35': '12', '56': '12' }), 'DEL-CNI');
    expect(contributions.map(({ mesure }) => mesure?.valeur)).toEqual(['12', '12', '12', '12']);
  });

  it('is not confirmed when its seat gave none, and is said so above too', () => {
    const territoire = bretagne({ '22': '12', '29': null, '35': '12', '56': '12' });
    expect(lineOf(territoire, 'DEL-CNI').propres[0]).toMatchObject({ confirme: false });
    const vue = viewTerritoire(territoire).agregats.find(({ code }) => code === 'DEL-CNI');
    expect(vue).toMatchObject({ mesure: { valeur: '12' }, confirmation: 'sans-siege' });
  });

  it('is in no distribution where no source names it: it would count once a préfecture', () => {
    const inconnus = ['37', '57', '40', '18', '28', '41'].map((code) =>
      makeDepartement(code, 'DEL-CNI', [seule('12')]),
    );
    expect(lineOf(region(...inconnus), 'DEL-CNI').distribution).toBeNull();
  });

  it('has no figure when its seat gave none and the others disagree', () => {
    const ligne = lineOf(bretagne({ '22': '21', '29': null, '35': '12', '56': '12' }), 'DEL-CNI');
    expect(ligne.propres[0]?.mesure).toBeNull();
    expect(ligne.mesure).toBeNull();
  });

  it('is not that of a région where another département has its own', () => {
    const ligne = lineOf(bretagne({ '22': '12', '29': '12', '35': '12', '56': '12', '37': '15' }), 'DEL-CNI');
    expect(ligne.mesure).toBeNull();
    expect(ligne.propres).toHaveLength(2);
  });
});

describe('quartiles of comparable départements', () => {
  const nombres = (...n: readonly number[]) => n.map((x) => readExact(String(x)));
  it.each([
    // QUARTILE.INC of Excel, and quantile(type = 7) of R, on the same figures.
    [nombres(1, 2, 3, 4), '0.25', '7/4'],
    [nombres(1, 2, 3, 4), '0.5', '5/2'],
    [nombres(4, 12, 15, 31, 44), '0.75', '31'],
    [nombres(63), '0.5', '63'],
  ])('are interpolated', (valeurs, p, attendu) => {
    expect(textOf(quantile(valeurs, readExact(p)))).toBe(attendu);
  });

  it('are not given under five, nor for sums', () => {
    const codes = ['37', '57', '40', '29', '35'];
    const telephones = codes.map((code, rang) =>
      makeDepartement(
        code,
        'TEL-DECROCHE',
        sitesOf(code).map(() => ratio(60 + 5 * rang, 100)),
      ),
    );
    expect(lineOf(region(...telephones), 'TEL-DECROCHE').distribution).toEqual({
      quartileBas: '65',
      mediane: '70',
      quartileHaut: '75',
      departements: 5,
    });
    expect(lineOf(region(...telephones.slice(1)), 'TEL-DECROCHE').distribution).toBeNull();
    const nombresRecus = codes.map((code) =>
      makeDepartement(
        code,
        'COU-NB',
        sitesOf(code).map(() => compte(10)),
      ),
    );
    expect(lineOf(region(...nombresRecus), 'COU-NB').distribution).toBeNull();
  });

  it('take in a département of which half of the sites gave a figure, and none under', () => {
    const [complet, ...autres] = ['37', '57', '40', '29', '35'].map((code) =>
      makeDepartement(
        code,
        'TEL-DECROCHE',
        sitesOf(code).map(() => ratio(60, 100)),
      ),
    );
    const attendus = complet!.agregats.find(({ code }) => code === 'TEL-DECROCHE')!.couverture.attendus
      .length;
    const quartiles = (couverts: number) => {
      const partiel = makeDepartement(
        '37',
        'TEL-DECROCHE',
        sitesOf('37').map((_, rang) => (rang < couverts ? ratio(60, 100) : null)),
      );
      return lineOf(region(partiel, ...autres), 'TEL-DECROCHE').distribution?.departements ?? null;
    };
    expect([Math.ceil(attendus / 2), Math.ceil(attendus / 2) - 1].map(quartiles)).toEqual([5, null]);
  });
});

const entier = fc.nat({ max: 10_000 });
const mesure: fc.Arbitrary<Mesure | null> = fc.oneof(
  fc.tuple(entier, entier).map(([a, b]) => ratio(a, b)),
  fc.tuple(entier, entier).map(([v, n]) => moyenne(`${v}.5`, n)),
  entier.map(compte),
  entier.map((n) => seule(String(n))),
  fc.constant(absente('panne')),
  fc.constant(null),
);
const CODES = ['37', '57', '40', '29', '35'];
const pays = fc.tuple(
  fc.constantFrom(...REGLES),
  fc.tuple(...CODES.map(() => fc.array(mesure, { maxLength: 5 }))),
);

describe('any country', () => {
  const read = (ligne: string, mesures: readonly (readonly (Mesure | null)[])[]): Map<string, Part> =>
    new Map(
      CODES.map((code, rang) => [
        code,
        readDepartement(makeDepartement(code, ligne, mesures[rang] ?? []), contexte),
      ]),
    );
  /** The départements put together by twos and threes, as régions would. */
  const group = (parts: ReadonlyMap<string, Part>, taille: number): Map<string, Part> => {
    const listes = [...parts.values()];
    return new Map(
      Array.from({ length: Math.ceil(listes.length / taille) }, (_, rang) => [
        `G${rang}`,
        mergeParts(listes.slice(rang * taille, (rang + 1) * taille), LIGNES),
      ]),
    );
  };
  const figures = ({ agregats, ...reste }: ConsolidationTerritoire) => ({
    ...reste,
    agregats: agregats.map(({ contributions: _, ...agregat }) => agregat),
  });

  it('has the same figures whatever the order and the régions that it is cut in', () => {
    fc.assert(
      fc.property(pays, fc.integer({ min: 1, max: 5 }), ([ligne, mesures], taille) => {
        const parts = read(ligne, mesures);
        const direct = figures(conclude('FR', parts, 'national'));
        expect(figures(conclude('FR', group(parts, taille), 'national'))).toEqual(direct);
        const envers = new Map([...parts].toReversed());
        expect(figures(conclude('FR', group(envers, taille), 'national'))).toEqual(direct);
      }),
      { numRuns: 40 },
    );
  });

  it('covers and misses each expected site once, and takes nothing missing for 0', () => {
    fc.assert(
      fc.property(pays, ([ligne, mesures]) => {
        const { couverture, mesure: figure } = lineOf(conclude('FR', read(ligne, mesures)), ligne);
        const absents = couverture.manquants.reduce((n, { sites }) => n + sites, 0);
        expect(couverture.sites.couverts + absents).toBe(couverture.sites.attendus);
        if (couverture.sites.couverts === 0) expect(figure).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('gets from each département the very cumul that its sites gave', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REGLES), fc.array(mesure, { maxLength: 5 }), (code, mesures) => {
        const ind: Indicateur = indicateur(code);
        if (ind.agregation === 'jamais') return;
        const consolidation = makeDepartement('37', code, mesures);
        const agregat = consolidation.agregats.find((a) => a.code === code);
        const attendus = new Set(agregat?.couverture.attendus);
        const siens = sitesOf('37').flatMap(({ code: site }, rang) => {
          const sienne = mesures[rang];
          return sienne && attendus.has(site) ? [readCumul(sienne, ind)] : [];
        });
        const direct = siens.reduce((a, b) => mergeMesures(a, b, ind), CUMUL_VIDE);
        const lu = agregat ? cumulOf(agregat, ind) : CUMUL_VIDE;
        expect(lu.apports).toBe(direct.apports);
        expect(concludeCumul(lu, ind)).toEqual(concludeCumul(direct, ind));
      }),
    );
  });
});

it('every site of the tests exists', () => {
  for (const code of CODES) for (const site of sitesOf(code)) expect(findSite(site.code)).toBeDefined();
});
