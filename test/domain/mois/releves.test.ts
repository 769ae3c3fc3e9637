import { describe, expect, it } from '@jest/globals';
import { consolidate } from '../../../domain/consolidation/index.ts';
import type { DepotFige } from '../../../domain/consolidation/types.ts';
import { buildReleves } from '../../../domain/mois/releves.ts';
import { findIndicateur } from '../../../domain/referentiels/index.ts';
import type { Fabrique, SaisieLigneMois } from '../../fabriques/classeur.ts';
import { contenu } from '../../fabriques/contenu.ts';

const TEL = findIndicateur('TEL-DECROCHE')!;
const DEFINITIONS = { indicateurs: [TEL], indicateursDuSite: () => [TEL.code] };
const mois = (
  nom: '2020-10' | '2020-11' | '2020-12',
  numerateur: number,
  denominateur: number,
): SaisieLigneMois => ({
  code: TEL.code,
  mois: nom,
  numerateur,
  denominateur,
});

/** What a quarter of two sites tells of its months; a site without fabrication filed nothing. */
function releves(sites: Readonly<Record<string, Fabrique | null>>) {
  const depots = new Map(
    Object.entries(sites).map(([site, fabrique]): [string, DepotFige | null] => [
      site,
      fabrique && { version: 1, contenu: contenu({ site, ...fabrique }) },
    ]),
  );
  const consolidation = consolidate({
    run: 'r',
    departement: '37',
    trimestre: '2020-T4',
    faitLe: '2021-01-15T09:00:00.000Z',
    depots,
    ...DEFINITIONS,
  });
  const connus = new Map([...depots].flatMap(([site, depot]) => (depot ? [[site, depot] as const] : [])));
  return buildReleves(consolidation, connus, DEFINITIONS).get(TEL.code);
}
const appels = (numerateur: number, denominateur: number, ...lignes: SaisieLigneMois[]): Fabrique => ({
  lignes: { [TEL.code]: { numerateur, denominateur } },
  ...(lignes.length > 0 ? { mois: lignes } : {}),
});

describe('months of a quarter', () => {
  it('are added up over the sites as the quarter is: counts with counts, and no mean of rates', () => {
    const lus = releves({
      '37-PREF': appels(630, 1000, mois('2020-10', 90, 100), mois('2020-11', 540, 900)),
      '37-SP-CHINON': appels(10, 100, mois('2020-11', 0, 100), mois('2020-10', 0, 300)),
    });
    expect(lus?.map(({ mois: nom, mesure }) => [nom, mesure?.valeur, mesure?.denominateur])).toEqual([
      ['2020-10', '45/2', '400'],
      ['2020-11', '54', '1000'],
    ]);
  });

  it('are not told when a site of the quarter’s figure did not give them: it would be another series', () => {
    const prefecture = appels(630, 1000, mois('2020-10', 90, 100));
    expect(releves({ '37-PREF': prefecture, '37-SP-CHINON': appels(10, 100) })).toBeUndefined();
    // Who is not in the quarter's figure either is not waited for.
    expect(releves({ '37-PREF': prefecture, '37-SP-CHINON': null })).toHaveLength(1);
  });

  it('are none when nobody gave any', () => {
    expect(releves({ '37-PREF': appels(630, 1000) })).toBeUndefined();
  });
});
