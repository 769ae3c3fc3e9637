import { DEPARTEMENTS, REGIONS } from '../../../domain/referentiels/index.ts';
import type { CodeDepartement, CodeRegion } from '../../../domain/referentiels/types.ts';
import type { DernierPublie, LieuListe, RegionListe, RetireListe } from './types.ts';

const ordre = new Intl.Collator('fr');
const byNom = (a: { readonly nom: string }, b: { readonly nom: string }): number =>
  ordre.compare(a.nom, b.nom);

/** Départements of a région by name, with what each published last. */
function lieuxOf(
  region: CodeRegion,
  publies: ReadonlyMap<CodeDepartement, DernierPublie>,
  retires: ReadonlyMap<CodeDepartement, readonly RetireListe[]>,
): readonly LieuListe[] {
  return DEPARTEMENTS.filter((departement) => departement.region === region)
    .map(({ code, nom }) => ({
      code,
      nom,
      dernier: publies.get(code) ?? null,
      retires: retires.get(code) ?? [],
    }))
    .sort(byNom);
}

/**
 * Every région and département of the référentiel by name, with what is published: those that published nothing are in it
 * too. Never by result: a list is not a league table.
 */
export function listRegions(
  publies: ReadonlyMap<CodeDepartement, DernierPublie>,
  hrefRegion: (code: CodeRegion) => string | null,
  retires: ReadonlyMap<CodeDepartement, readonly RetireListe[]> = new Map(),
): readonly RegionListe[] {
  return REGIONS.map(({ code, nom }) => ({
    code,
    nom,
    href: hrefRegion(code),
    departements: lieuxOf(code, publies, retires),
  })).sort(byNom);
}
