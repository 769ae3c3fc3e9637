import type { CodeDepartement, CodeRegion, CodeSite, Departement, Region, Site } from '../types.ts';
import { DEPARTEMENTS } from './departements.ts';
import { REGIONS } from './regions.ts';
import { SITES } from './sites.ts';

// Places without the catalogue of indicators: what rights are asked about, and all that a cold start of the API needs of the référentiels.

export { DEPARTEMENTS, REGIONS, SITES };

const indexByCode = <T extends { readonly code: string }>(liste: readonly T[]): ReadonlyMap<string, T> =>
  new Map(liste.map((element) => [element.code, element]));

const departements = indexByCode(DEPARTEMENTS);
const regions = indexByCode(REGIONS);
const sites = indexByCode(SITES);

/** The département of an INSEE code (`37`, `2A`, `974`); undefined when unknown. */
export const findDepartement = (code: CodeDepartement): Departement | undefined => departements.get(code);

/** The région of an INSEE code (`24`); undefined when unknown. */
export const findRegion = (code: CodeRegion): Region | undefined => regions.get(code);

/** The site of a code (`37-PREF`, `29-SP-BREST`); undefined when unknown. */
export const findSite = (code: CodeSite): Site | undefined => sites.get(code);

/** The roster of a département, préfecture first; empty when the code is unknown. */
export const sitesOf = (departement: CodeDepartement): readonly Site[] =>
  SITES.filter((site) => site.departement === departement);
