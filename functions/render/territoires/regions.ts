import { DEPARTEMENTS, REGIONS } from '../../../domain/referentiels/index.ts';
import type { CodeDepartement, CodeRegion } from '../../../domain/referentiels/types.ts';
import type { DernierPublie, LieuListe, RegionListe } from './types.ts';

const ordre = new Intl.Collator('fr');
const byNom = (a: { readonly nom: string }, b: { readonly nom: string }): number =>
  ordre.compare(a.nom, b.nom);

/** Départements of a région by name, with what each published last. */
function lieuxOf(
  region: CodeRegion,
  publies: ReadonlyMap<CodeDepartement, DernierPublie>,
): readonly LieuListe[] {
  return DEPARTEMENTS.filter((departement) => departement.region === region)
    .map(({ code, nom }) => ({ code, nom, dernier: publies.get(code) ?? null }))
    .sort(byNom);
}

/**
 * Every région and département of the référentiel by name, with what is published: those that published nothing are in it
 * too. Never by result: a list is not a league table.
 */
export function listRegions(
  publies: ReadonlyMap<CodeDepartement, DernierPublie>,
  hrefRegion: (code: CodeRegion) => string | null,
): readonly RegionListe[] {
  return REGIONS.map(({ code, nom }) => ({
    code,
    nom,
    href: hrefRegion(code),
    departements: lieuxOf(code, publies),
  })).sort(byNom);
}
