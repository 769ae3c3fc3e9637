import type { Constat } from '../../../domain/controle/types.ts';
import type { Contenu, Recu } from '../../../domain/depot/index.ts';
import type { Lieu } from '../types.ts';

/**
 * Where a filing is:
 * - `en-attente`: in this post, not on the server; will be sent when it answers
 * - `en-cours`: being sent
 * - `depose`: the server gave its receipt
 * - `refuse`: the server refused it; sending the same again would be refused the same
 * - `conflit`: somebody filed another version meanwhile; nothing was sent, a choice is needed
 */
export type EtatEnvoi = 'en-attente' | 'en-cours' | 'depose' | 'refuse' | 'conflit';

/** A filing, from the click to its receipt. Its bytes are kept apart, and until the receipt. */
export interface Envoi {
  /** The idempotency key, the same for each try. */
  readonly cle: string;
  readonly lieu: Lieu;
  readonly nom: string;
  readonly motif: string | null;
  /** Version that was current, as the sender knew it; 0 when none was. A later one on the server is a conflict. */
  readonly versionConnue: number;
  /** Instant of the click, ISO 8601 UTC. */
  readonly creeLe: string;
  readonly etat: EtatEnvoi;
  readonly essais: number;
  /** Why the last try gave nothing, in French; null when there was no failure. */
  readonly raison: string | null;
  readonly recu: Recu | null;
  /** What the server said of the workbook. */
  readonly constats: readonly Constat[];
  /** Version met on the server, for a conflict. */
  readonly versionServeur: number | null;
  /** What the workbook said when it was taken, to be compared line by line; absent or null when it was not known. */
  readonly contenu?: Contenu | null;
}

/** What happens to a filing. */
export type FaitEnvoi =
  | { readonly type: 'essai' }
  | { readonly type: 'recu'; readonly recu: Recu; readonly constats: readonly Constat[] }
  | { readonly type: 'echec-passager'; readonly raison: string }
  | { readonly type: 'refus'; readonly raison: string; readonly constats: readonly Constat[] }
  | { readonly type: 'conflit'; readonly versionServeur: number; readonly raison: string }
  /** The window closed while it was being sent. */
  | { readonly type: 'reprise' }
  /** The user read the other version and keeps this one, over it. */
  | { readonly type: 'maintien'; readonly motif: string };
