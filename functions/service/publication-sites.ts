import { findSite, indicateursOf, indicateursPublies, sitesOf } from '../../domain/referentiels/index.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import type { Dependances } from './dependances.ts';
import type { LieuPublication } from './publication-preparation.ts';
import { requireDepartement } from './roster.ts';

/**
 * Whether a site has a page of its own in a publication: it filed, and something of what it fills is published. A general
 * secretariat that files its internal lines alone has nothing to show.
 */
export function isMontre(code: CodeSite, versions: Readonly<Record<CodeSite, number | null>>): boolean {
  const site = findSite(code);
  if (!site || typeof versions[code] !== 'number') return false;
  const publies = new Set(indicateursPublies(site.departement));
  return indicateursOf(site).some((indicateur) => publies.has(indicateur));
}

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
    .filter((code) => isMontre(code, versions));
}
