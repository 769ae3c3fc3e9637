import { formatTrimestre } from '../../domain/temps/trimestre.ts';
import { canonicalJson } from '../../domain/depot/index.ts';
import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { DepotStore, Ouverture, Position, Versions } from '../store/index.ts';
import { sha256Of } from '../store/index.ts';
import { forEachOf, SITES_PAR_LOT } from './consolidation-lots.ts';
import type { Perimetre } from './consolidation-perimetre.ts';
import { Introuvable } from './erreurs.ts';

/** A département before its run: what it froze by being read. */
export interface EtatDepartement {
  readonly departement: CodeDepartement;
  readonly run: string;
  readonly versions: Versions;
  /** Its run was written already, and speaks for it. */
  readonly dejaEcrit: boolean;
  /** The run that spoke for it before its versions were read; null when there was none. */
  readonly remplace: string | null;
}

/**
 * Name of a run, from what it takes: the same versions always give the same run, so that what was cut short is taken up again,
 * and two at once write one thing. What is filed later has another name, and never enters this one.
 */
export const nameRun = (trimestre: Trimestre, pris: Readonly<Record<string, unknown>>): string =>
  `${trimestre}-${sha256Of(canonicalJson(pris)).slice(0, 12)}`;

/** @throws Introuvable when the quarter is open for none of those that are wanted. */
export async function listOuvertures(
  store: DepotStore,
  trimestre: Trimestre,
  departement: CodeDepartement | undefined,
): Promise<readonly Ouverture[]> {
  const ouvertes = await store.listOuvertures(trimestre);
  const voulues =
    departement === undefined ? ouvertes : ouvertes.filter((ouverte) => ouverte.departement === departement);
  if (voulues.length > 0) return voulues;
  const ou =
    departement === undefined
      ? 'n’est ouvert pour aucun département'
      : `n’est pas ouvert pour le département ${departement}`;
  throw new Introuvable(
    'trimestre',
    `Le ${formatTrimestre(trimestre)} ${ou} : déposez d’abord un classeur, puis consolidez.`,
  );
}

/** Where each of these sites stands, in a request for a hundred. */
export async function readPositions(
  store: DepotStore,
  sites: readonly CodeSite[],
  trimestre: Trimestre,
): Promise<ReadonlyMap<CodeSite, Position>> {
  const positions = new Map<CodeSite, Position>();
  const lots = Array.from({ length: Math.ceil(sites.length / SITES_PAR_LOT) }, (_, rang) =>
    sites.slice(rang * SITES_PAR_LOT, (rang + 1) * SITES_PAR_LOT),
  );
  await forEachOf(lots, async (lot) => {
    for (const [site, position] of await store.readPositions(lot, trimestre)) positions.set(site, position);
  });
  return positions;
}

/** The same for every site of these départements. A roster that grew is opened again. */
export async function readRosters(
  store: DepotStore,
  {
    departements,
    trimestre,
    instant,
  }: Readonly<{
    departements: readonly CodeDepartement[];
    trimestre: Trimestre;
    instant: string;
  }>,
  { sitesOf }: Pick<Perimetre, 'sitesOf'>,
): Promise<ReadonlyMap<CodeSite, Position>> {
  const heads = await readPositions(store, departements.flatMap(sitesOf), trimestre);
  for (const departement of departements) {
    const sites = sitesOf(departement);
    if (sites.some((site) => !heads.has(site)))
      await store.openTrimestre({ departement, trimestre, sites, instant });
  }
  return heads;
}

export function describeDepartement(
  { departement, trimestre, run: dernier }: Ouverture,
  heads: ReadonlyMap<CodeSite, Position>,
  { sitesOf }: Pick<Perimetre, 'sitesOf'>,
): EtatDepartement {
  const versions = Object.fromEntries(
    sitesOf(departement).map((site) => [site, heads.get(site)?.version || null]),
  );
  const run = nameRun(trimestre, { [departement]: versions });
  return { departement, run, versions, dejaEcrit: dernier === run, remplace: dernier };
}
