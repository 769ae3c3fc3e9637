import type { Distribution } from '../consolidation/territoire/types.ts';
import type { Consolidation } from '../consolidation/types.ts';
import type {
  Cert,
  Cible,
  CodeIndicateur,
  CodeSite,
  Departement,
  Indicateur,
  ReserveChiffre,
  TitreCert,
} from '../referentiels/types.ts';
import type { Etape, Mois } from '../signal/index.ts';
import type { DateIso } from '../temps/trimestre.ts';
import type { Releve } from './frise.ts';
import type { Entite } from './types.ts';

/** What a month tells of an indicator (sheet « Détail mensuel »). */
export interface ReleveMensuel extends Releve {
  readonly mois: Mois;
}

/** All that a tableau is made of: frozen figures, and what the référentiels say around them. */
export interface EntreeTableau {
  readonly consolidation: Consolidation;
  /** The quarter just before; null when it was not consolidated. */
  readonly precedente: Consolidation | null;
  /** Older quarters, in any order. */
  readonly historique: readonly Consolidation[];
  readonly departement: Pick<Departement, 'code' | 'nom' | 'deNom' | 'region'>;
  /** Who the tableau speaks for, when it is not the département: a site, a région, the country. */
  readonly entite?: Entite;
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
  /** Months of an indicator, in any order, as far as they are known; absent or empty: signals come from quarters. */
  readonly moisOf?: (code: CodeIndicateur) => readonly ReleveMensuel[];
  /** Steps and fixed baselines that the référent declared. */
  readonly etapesOf?: (code: CodeIndicateur) => readonly Etape[];
  /** Quartiles of comparable départements; null when they are too few or not consolidated. */
  readonly distributionOf?: (code: CodeIndicateur) => Distribution | null;
  /** Figures of this place that are not quite what their definition says; absent: none. */
  readonly reserves?: readonly ReserveChiffre[];
}
