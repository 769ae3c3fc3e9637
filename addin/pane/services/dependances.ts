import type { Client, Coffre } from '../../client/index.ts';
import type { Session } from '../connexion/types.ts';
import type { WorkbookHost } from '../../host/types.ts';
import type { Evenement } from '../etat/evenements.ts';
import type { Store } from '../etat/store.ts';
import type { Etat } from '../etat/types.ts';

export type StorePane = Store<Etat, Evenement>;

/** What the services act on; a test gives its own of each. */
export interface Dependances {
  readonly host: WorkbookHost;
  readonly session: Session;
  readonly client: Client;
  readonly coffre: Coffre;
  readonly store: StorePane;
  readonly now: () => Date;
  /** A new idempotency key: 1 to 200 ASCII characters, never the same twice. */
  readonly newCle: () => string;
}
