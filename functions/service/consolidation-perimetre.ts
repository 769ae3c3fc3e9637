import {
  certOf,
  DEPARTEMENTS,
  echeanceDepotOf,
  findDepartement,
  findSite,
  frequenceOf,
  INDICATEURS,
  indicateursOf,
  REGIONS,
  sitesOf,
} from '../../domain/referentiels/index.ts';
import type {
  Cert,
  CodeDepartement,
  CodeIndicateur,
  CodeRegion,
  CodeSite,
  Frequence,
  Indicateur,
  TitreCert,
} from '../../domain/referentiels/types.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';

/** What a run goes over: the référentiels, seen from the consolidation. */
export interface Perimetre {
  readonly departements: readonly CodeDepartement[];
  readonly regions: readonly CodeRegion[];
  readonly regionOf: (departement: CodeDepartement) => CodeRegion | undefined;
  /** Roster of a département, in its order. */
  readonly sitesOf: (departement: CodeDepartement) => readonly CodeSite[];
  /** Current definitions, one per code. */
  readonly indicateurs: readonly Indicateur[];
  readonly indicateursDuSite: (site: CodeSite) => readonly CodeIndicateur[];
  /** When a site measures an indicator; absent: everything is measured each quarter. */
  readonly frequenceOf?: (site: CodeSite, indicateur: Indicateur) => Frequence;
  readonly certOf: (departement: CodeDepartement, titre: TitreCert) => Cert | undefined;
  /** Last day to file. */
  readonly echeanceOf: (departement: CodeDepartement, trimestre: Trimestre) => DateIso;
}

/** The country as the référentiels know it. */
export const PERIMETRE: Perimetre = {
  departements: DEPARTEMENTS.map(({ code }) => code),
  regions: REGIONS.map(({ code }) => code),
  regionOf: (departement) => findDepartement(departement)?.region,
  sitesOf: (departement) => sitesOf(departement).map(({ code }) => code),
  indicateurs: INDICATEURS,
  indicateursDuSite: (code) => {
    const site = findSite(code);
    return site ? indicateursOf(site).map((indicateur) => indicateur.code) : [];
  },
  frequenceOf: (code, indicateur) => {
    const site = findSite(code);
    return site ? frequenceOf(site, indicateur) : indicateur.frequence;
  },
  certOf,
  echeanceOf: (departement, trimestre) => echeanceDepotOf(departement, trimestre).date,
};
