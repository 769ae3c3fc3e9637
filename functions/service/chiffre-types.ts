import type { Adresse } from '../../domain/classeur/types.ts';
import type { ChiffrePropre, RaisonTerritoire } from '../../domain/consolidation/territoire/types.ts';
import type { MesureAgregee, Poids } from '../../domain/consolidation/types.ts';
import type { Depot, Mesure } from '../../domain/depot/types.ts';
import type { CodeIndicateur, CodeSite, RegleAgregation, Unite } from '../../domain/referentiels/types.ts';
import type { Niveau } from '../../domain/tableau/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';

/** Where a figure was typed: the end of the way down. */
export interface SourceChiffre extends Pick<Depot, 'version' | 'deposeLe' | 'auteur' | 'fichier'> {
  readonly site: CodeSite;
  /** As it was typed, exact. */
  readonly mesure: Mesure;
  readonly adresse: Adresse;
}

/** What one place of the level under brings, and where to open it in turn. */
export interface PartChiffre {
  readonly niveau: Exclude<Niveau, 'national'>;
  readonly code: string;
  readonly nom: string;
  readonly mesure: MesureAgregee | null;
  /** « 63 % »; « non disponible » when missing. */
  readonly texte: string;
  readonly attendus: number;
  readonly couverts: number;
  /** Of a site only. */
  readonly source: SourceChiffre | null;
}

/** Sites that are not in, for one reason. */
export interface ManqueChiffre {
  readonly raison: RaisonTerritoire;
  readonly phrase: string;
  readonly sites: number;
  /** Sites themselves in a département, départements where they are above it. */
  readonly codes: readonly string[];
  /** What the sites said of it themselves. */
  readonly precisions: readonly string[];
}

/** A consolidated figure, opened by one level. */
export interface Chiffre {
  readonly niveau: Niveau;
  readonly code: string;
  readonly nom: string;
  readonly trimestre: Trimestre;
  readonly run: string;
  /** Instant, ISO 8601 UTC. */
  readonly faitLe: string;
  readonly indicateur: {
    readonly code: CodeIndicateur;
    readonly libelle: string;
    readonly unite: Unite;
    readonly definition: number;
    readonly regle: RegleAgregation;
  };
  /** Exact, as fractions; null when no figure can be given. */
  readonly mesure: MesureAgregee | null;
  readonly texte: string;
  /** How this level makes its figure, in one sentence. */
  readonly calcul: string;
  /** Of a région or the country: what was consolidated since, as a sentence; null when nothing was. */
  readonly depasse: string | null;
  readonly couverture: { readonly attendus: number; readonly couverts: number };
  readonly poids: Poids | null;
  readonly parts: readonly PartChiffre[];
  readonly manques: readonly ManqueChiffre[];
  /** Figures that never add up, each counted once; empty under the other rules and in a département. */
  readonly propres: readonly ChiffrePropre[];
}
