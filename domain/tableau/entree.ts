import type { Consolidation } from '../consolidation/types.ts';
import type {
  Cert,
  Cible,
  CodeIndicateur,
  CodeSite,
  Departement,
  Indicateur,
  TitreCert,
} from '../referentiels/types.ts';
import type { DateIso } from '../temps/trimestre.ts';

/** All that a tableau is made of: frozen figures, and what the référentiels say around them. */
export interface EntreeTableau {
  readonly consolidation: Consolidation;
  /** The quarter just before; null when it was not consolidated. */
  readonly precedente: Consolidation | null;
  /** Older quarters, in any order. */
  readonly historique: readonly Consolidation[];
  readonly departement: Departement;
  /** « Préfecture d’Indre-et-Loire ». */
  readonly service: string;
  /** Definitions to publish, in the order shown. */
  readonly publies: readonly Indicateur[];
  readonly cibleOf: (code: CodeIndicateur) => Cible | null;
  /** CERT that the département is attached to for a title; undefined when no source names it. */
  readonly certOf: (titre: TitreCert) => Cert | undefined;
  readonly publieLe: DateIso;
  /** Whether the State's brand block is shown. */
  readonly marque: boolean;
  /** Name of a site, put before its comment when several sites comment; absent: comments stand without it. */
  readonly nomSite?: (site: CodeSite) => string | undefined;
}
