import { findDepartement, findSite, sitesOf } from '../../domain/referentiels/index.ts';
import type { CodeDepartement, CodeSite, Departement, Site } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Dependances } from './dependances.ts';
import { Introuvable } from './erreurs.ts';

/** @throws Introuvable */
export function requireSite(code: CodeSite): Site {
  const site = findSite(code);
  if (site) return site;
  throw new Introuvable(
    'site',
    `Le site « ${code} » n’est pas dans la liste des sites : vérifiez son code, par exemple 37-PREF.`,
  );
}

/** @throws Introuvable */
export function requireDepartement(code: CodeDepartement): Departement {
  const departement = findDepartement(code);
  if (departement) return departement;
  throw new Introuvable(
    'departement',
    `Le département « ${code} » n’existe pas : donnez son code officiel, par exemple 37, 2A ou 974.`,
  );
}

export const codesSites = (departement: CodeDepartement): CodeSite[] =>
  sitesOf(departement).map(({ code }) => code);

/** Opens a quarter for every site of a département's roster; sites already open are left as they are. */
export async function openRoster(
  { store, clock }: Pick<Dependances, 'store' | 'clock'>,
  departement: CodeDepartement,
  trimestre: Trimestre,
): Promise<CodeSite[]> {
  const sites = codesSites(requireDepartement(departement).code);
  await store.openTrimestre({ departement, trimestre, sites, instant: clock().toISOString() });
  return sites;
}
