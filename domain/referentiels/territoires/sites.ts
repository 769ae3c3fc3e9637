import type { Departement, Site } from '../types.ts';
import { DEPARTEMENTS } from './departements.ts';
import { LISTES_SITES } from './listes-sites.ts';
import { NOMS_GENRES } from './genres.ts';

/** Roster of a département: préfecture first, then sous-préfectures, directions and SGCD. */
function buildSites(departement: Departement): Site[] {
  const { code, deNom } = departement;
  const liste = LISTES_SITES[code];
  return [
    { code: `${code}-PREF`, departement: code, genre: 'PREF', nom: `${NOMS_GENRES.PREF} ${deNom}` },
    ...(liste?.sousPrefectures ?? []).map((sousPrefecture): Site => ({
      code: `${code}-SP-${sousPrefecture.code}`,
      departement: code,
      genre: 'SP',
      nom: `${NOMS_GENRES.SP} ${sousPrefecture.de}`,
    })),
    ...(liste?.directions ?? []).map((genre): Site => ({
      code: `${code}-${genre}`,
      departement: code,
      genre,
      nom: `${NOMS_GENRES[genre]} ${deNom}`,
    })),
  ];
}

/** Every site, département after département. */
export const SITES: readonly Site[] = DEPARTEMENTS.flatMap(buildSites);
