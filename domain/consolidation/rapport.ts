import type { CodeDepartement, CodeSite } from '../referentiels/types.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import type { Territoire } from './territoire/types.ts';

/** What a run says of itself: what it read, what it wrote, what it left and why. Written last, and once. */
export interface RapportConsolidation {
  readonly run: string;
  readonly trimestre: Trimestre;
  /** Instants, ISO 8601 UTC. What was filed after `debut` is not in. */
  readonly debut: string;
  readonly fin: string;
  /** Version read of each rostered site; null when it had filed nothing. */
  readonly versions: Readonly<Record<CodeSite, number | null>>;
  readonly departements: readonly {
    readonly departement: CodeDepartement;
    readonly run: string;
    /** `deja-ecrit`: nothing was filed since that run, which is left as it is. */
    readonly etat: 'ecrit' | 'deja-ecrit';
    readonly attendus: number;
    readonly deposes: number;
  }[];
  /** Régions and country; empty for the run of one département. */
  readonly territoires: readonly (Territoire & {
    readonly departements: number;
    readonly consolides: number;
  })[];
  readonly sautes: readonly { readonly departement: CodeDepartement; readonly raison: 'non-ouvert' }[];
  /** Filed after the last day, and in all the same: the run came later still. */
  readonly tardifs: readonly {
    readonly site: CodeSite;
    readonly version: number;
    readonly deposeLe: string;
  }[];
  /**
   * What only a rectificatif can bring in: filed while the run was going (`run`), or taken by this run when a tableau that rests
   * on another version is already published (`tableau`). `prise`: the version that is in there.
   */
  readonly aRectifier: readonly {
    readonly site: CodeSite;
    readonly prise: number | null;
    readonly courante: number | null;
    readonly ou: 'run' | 'tableau';
  }[];
}
