import { describe, expect, it } from '@jest/globals';
import type { Consolidation } from '../../../domain/consolidation/types.ts';
import { buildTableau, tableauCsv, tableauJson } from '../../../domain/tableau/index.ts';
import { shiftTrimestre } from '../../../domain/temps/trimestre.ts';
import {
  absente,
  compte,
  indicateur,
  makeConsolidation,
  makeDepot,
  makeEntree,
  makeLigne,
} from '../../fabriques/consolidation.ts';

const FIN = '2020-T4';
const SITES = ['37-PREF', '37-SP-CHINON', '37-SP-LOCHES'] as const;
/** Complaints of each site in a quarter; undefined: nothing filed; null: filed without this figure. */
type Recus = readonly (number | null | undefined)[];

function consolide(recus: Recus, recul = 0): Consolidation {
  const trimestre = shiftTrimestre(FIN, -recul);
  const depots = recus.map((n, rang) => {
    const site = SITES[rang]!;
    const mesure = n == null ? absente() : compte(n);
    return [
      site,
      n === undefined ? null : makeDepot(site, trimestre, [makeLigne('COU-NB', mesure)]),
    ] as const;
  });
  return makeConsolidation(trimestre, new Map(depots));
}

/** The total of a quarter after those given, the latest last. */
function publish(...trimestres: readonly Recus[]) {
  const passes = trimestres.map((recus, rang) => consolide(recus, trimestres.length - 1 - rang));
  const publies = [indicateur('COU-NB')];
  return buildTableau(
    makeEntree(passes.at(-1)!, {
      precedente: passes.at(-2) ?? null,
      historique: passes.slice(0, -2).toReversed(),
      publies,
    }),
  );
}
const line = (...trimestres: readonly Recus[]) => publish(...trimestres).indicateurs[0]!;
const plain = (texte: string | null): string | null => texte?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

describe('a total', () => {
  it.each<[Recus, number | null, string, string]>([
    [[14, 3, 0], 17, 'total de 3 sites', 'Sans objectif'],
    [[14, 3, null], 17, 'total incomplet (2 sites sur 3)', 'Sans objectif (total incomplet)'],
    [[14, 3, undefined], 17, 'total incomplet (2 sites sur 3)', 'Sans objectif (total incomplet)'],
    [[14, undefined, null], 14, 'total incomplet (1 site sur 3)', 'Sans objectif (total incomplet)'],
    [[14], 14, 'nombre compté', 'Sans objectif'],
    [[null, undefined, null], null, '', 'Donnée non disponible'],
  ])('of %j is %s, « %s »', (recus, valeur, methode, situation) => {
    const publie = line(recus);
    expect(publie.valeur).toBe(valeur);
    expect(plain(publie.textes.methode)).toBe(methode);
    expect(plain(publie.textes.situation)).toBe(situation);
  });

  it('says in open data that it is incomplete', () => {
    const tableau = publish([14, 3, undefined]);
    expect(plain(tableauJson(tableau).indicateurs[0]!.methode)).toContain('total incomplet');
    expect(plain(tableauCsv(tableau))).toContain('total incomplet');
  });

  it.each<[Recus, Recus, string | null, string | null]>([
    [[10, 2, 1], [14, 3, 0], 'hausse', '+4, trop tôt pour conclure'],
    // The same sites: what is missing was missing.
    [[10, 2, undefined], [14, 3, null], 'hausse', '+5, trop tôt pour conclure'],
    // One more site is no more complaints, and one less is no progress.
    [[10, undefined, 1], [14, 3, 0], 'hausse', '+3 à périmètre constant (2 sites), trop tôt pour conclure'],
    [[10, 2, 1], [10, undefined, null], 'stable', 'Inchangé à périmètre constant (1 site)'],
    [
      [10, 2, undefined],
      [11, undefined, 2],
      'hausse',
      '+1 à périmètre constant (1 site), trop tôt pour conclure',
    ],
    [[10, undefined, undefined], [undefined, 3, 0], null, 'Non comparable : 1 site alors, 2 ce trimestre'],
    [[10, undefined, undefined], [undefined, 3, undefined], null, 'Non comparable : d’autres sites alors'],
    [[undefined, undefined, undefined], [14, 3, 0], null, null],
  ])('of %j then %j', (avant, apres, evolution, texte) => {
    const publie = line(avant, apres);
    expect({ evolution: publie.evolution, texte: plain(publie.textes.evolution) }).toEqual({
      evolution,
      texte,
    });
    expect(publie.ecart === null).toBe(evolution === null);
  });

  it('shows no real change where a site is missing, and shows one where all are in', () => {
    const calmes: readonly Recus[] = Array.from({ length: 14 }, (_, i) => [
      30 + (i % 3),
      40 - (i % 2),
      50 + (i % 2),
    ]);
    expect(line(...calmes, [30, 40, 50]).signal?.statut).toBe('variation-habituelle');
    expect(line(...calmes, [90, 80, 70]).signal?.statut).toBe('changement');
    // 81 after 120: a site that gave nothing, and nothing else. The two others are held against themselves.
    const deux = line(...calmes, [31, undefined, 50]);
    expect(deux.signal).toMatchObject({ statut: 'variation-habituelle', points: 15 });
    expect(deux.signal?.serie.slice(-3).map(({ valeur }) => valeur)).toEqual([80, 82, 81]);
    expect(deux.serie.map(({ autresSites }) => autresSites)).toEqual([
      ...Array<boolean>(11).fill(true),
      false,
    ]);
    expect(plain(deux.textes.graphique)).toContain(
      '11 trimestres reposent sur d’autres sites : ils ne se comparent pas au dernier.',
    );
  });
});
