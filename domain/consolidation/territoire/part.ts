import type { CodeDepartement, CodeIndicateur, CodeSite, Indicateur } from '../../referentiels/types.ts';
import { CUMUL_VIDE, mergeMesures } from '../cumul.ts';
import type { Cumul } from '../cumul.ts';
import type { Exact } from '../exact.ts';
import { mergePoids, POIDS_VIDE } from '../poids.ts';
import type { PoidsExact } from '../poids.ts';
import type { ApportPropre } from './propres.ts';
import type { ValeurDepartement } from './distribution.ts';
import type { RaisonTerritoire } from './types.ts';

/** Sites missing for one reason, in how many and which départements. */
export interface Manque {
  readonly sites: number;
  readonly departements: readonly CodeDepartement[];
}

/** A département whose only figure cannot be added to others: in as long as it is alone, and missing otherwise. */
export interface Seule {
  readonly departement: CodeDepartement;
  readonly effectif: Exact | null;
}

/** What a set of départements brings to one indicator. */
export interface PartIndicateur {
  readonly cumul: Cumul;
  readonly poids: PoidsExact;
  readonly sites: { readonly attendus: number; readonly couverts: number };
  /** Départements where at least one site is expected. */
  readonly attendus: readonly CodeDepartement[];
  readonly manques: ReadonlyMap<RaisonTerritoire, Manque>;
  readonly seules: readonly Seule[];
  readonly propres: readonly ApportPropre[];
  readonly valeurs: readonly ValeurDepartement[];
}

/**
 * What a set of départements brings to a quarter: all that a région or the country is made of, without their documents, so
 * that the whole country is folded in the memory of its figures.
 */
export interface Part {
  readonly departements: Readonly<Record<CodeDepartement, string | null>>;
  readonly versions: Readonly<Record<CodeSite, number | null>>;
  readonly indicateurs: ReadonlyMap<CodeIndicateur, PartIndicateur>;
}

/** What no département brings. */
export const PART_VIDE: Part = { departements: {}, versions: {}, indicateurs: new Map() };

export const PART_INDICATEUR_VIDE: PartIndicateur = {
  cumul: CUMUL_VIDE,
  poids: POIDS_VIDE,
  sites: { attendus: 0, couverts: 0 },
  attendus: [],
  manques: new Map(),
  seules: [],
  propres: [],
  valeurs: [],
};

/**
 * Puts disjoint sets of départements together. Associative, with `PART_VIDE` as neutral; order-free once concluded, since
 * lists are sorted there: régions and country can be grouped in any way and give the same figures.
 */
export function mergeParts(parts: readonly Part[], indicateurs: readonly Indicateur[]): Part {
  return {
    departements: Object.assign({}, ...parts.map(({ departements }) => departements)) as Part['departements'],
    versions: Object.assign({}, ...parts.map(({ versions }) => versions)) as Part['versions'],
    indicateurs: new Map(
      indicateurs.flatMap((indicateur) => {
        const apports = parts.flatMap((part) => part.indicateurs.get(indicateur.code) ?? []);
        return apports.length === 0 ? [] : [[indicateur.code, mergeIndicateur(apports, indicateur)] as const];
      }),
    ),
  };
}

function mergeIndicateur(apports: readonly PartIndicateur[], indicateur: Indicateur): PartIndicateur {
  return {
    cumul: apports.reduce((a, { cumul }) => mergeMesures(a, cumul, indicateur), CUMUL_VIDE),
    poids: apports.reduce((a, { poids }) => mergePoids(a, poids), POIDS_VIDE),
    sites: {
      attendus: apports.reduce((n, { sites }) => n + sites.attendus, 0),
      couverts: apports.reduce((n, { sites }) => n + sites.couverts, 0),
    },
    attendus: apports.flatMap(({ attendus }) => attendus),
    manques: mergeManques(apports.map(({ manques }) => manques)),
    seules: apports.flatMap(({ seules }) => seules),
    propres: apports.flatMap(({ propres }) => propres),
    valeurs: apports.flatMap(({ valeurs }) => valeurs),
  };
}

type Manques = PartIndicateur['manques'];

export function mergeManques(listes: readonly Manques[]): Manques {
  const tous = new Map<RaisonTerritoire, { sites: number; departements: CodeDepartement[] }>();
  for (const manques of listes) {
    for (const [raison, { sites, departements }] of manques) {
      const connu = tous.get(raison);
      if (connu) {
        connu.sites += sites;
        connu.departements.push(...departements);
      } else tous.set(raison, { sites, departements: [...departements] });
    }
  }
  return tous;
}
