import { sitesOf } from '../../domain/referentiels/index.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import type { Dependances } from './dependances.ts';
import type { LieuPublication } from './publication-preparation.ts';
import { requireDepartement } from './roster.ts';

/**
 * Sites whose figures are in what a département has published, in the order of its roster; none when it has published nothing.
 * @throws Introuvable for an unknown département.
 */
export async function listSitesPublies(
  { store }: Pick<Dependances, 'store'>,
  { departement, trimestre }: LieuPublication,
): Promise<readonly CodeSite[]> {
  requireDepartement(departement);
  const publiee = (await store.readVersionsPubliees([departement], trimestre)).get(departement);
  const versions = publiee?.versions ?? {};
  return sitesOf(departement)
    .map(({ code }) => code)
    .filter((code) => typeof versions[code] === 'number');
}
