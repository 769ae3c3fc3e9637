import type { Client } from '../../addin/client/index.ts';
import { createCoffreMemoire, ErreurClient } from '../../addin/client/index.ts';
import type { Coffre } from '../../addin/client/index.ts';
import { openEtat, reduce } from '../../addin/pane/etat/reducer.ts';
import { createStore } from '../../addin/pane/etat/store.ts';
import { createServices } from '../../addin/pane/services/index.ts';
import type { Services, StorePane } from '../../addin/pane/services/index.ts';
import type { Session } from '../../addin/pane/connexion/types.ts';
import type { WorkbookHost } from '../../addin/host/types.ts';

export const horsLigne = (): Promise<never> =>
  Promise.reject(new ErreurClient('hors-ligne', 'Le serveur n’a pas pu être joint.'));

/** A server that has nothing yet, unless told otherwise. */
export const clientVide = (plus: Partial<Client> = {}): Client => ({
  template: horsLigne,
  file: horsLigne,
  versions: () => Promise.resolve([]),
  version: () => Promise.resolve(null),
  original: horsLigne,
  difference: horsLigne,
  audit: () => Promise.resolve([]),
  suivi: horsLigne,
  vue: horsLigne,
  vueFichier: horsLigne,
  tableau: () => Promise.resolve(null),
  apercuPublication: () => Promise.resolve(null),
  versionsPubliees: () => Promise.resolve([]),
  publier: horsLigne,
  retirer: horsLigne,
  commenter: horsLigne,
  direSansNom: horsLigne,
  annuaire: horsLigne,
  etapes: horsLigne,
  ...plus,
});

/** A server that nobody reaches. */
export const clientHorsLigne: Client = {
  ...clientVide(),
  versions: horsLigne,
  version: horsLigne,
  audit: horsLigne,
  tableau: horsLigne,
  apercuPublication: horsLigne,
  versionsPubliees: horsLigne,
};

/** Nobody signs in. */
export const sessionSans: Session = {
  fetch: horsLigne,
  getState: () => ({ etat: 'sans' }),
  subscribe: () => () => undefined,
  start: () => Promise.resolve(),
  signIn: () => Promise.resolve(),
  signOut: () => Promise.resolve(),
  refresh: () => Promise.resolve(),
};

export interface AtelierDeTest {
  readonly store: StorePane;
  readonly services: Services;
  readonly coffre: Coffre;
}

/** The pane's services around a workbook in memory, on 15 January 2021. */
export function createAtelierDeTest(
  host: WorkbookHost,
  client: Client = clientVide(),
  coffre: Coffre = createCoffreMemoire(),
  /** Runs each event: React's `act` where components look on. */
  wrap: (action: () => void) => void = (action) => action(),
  session: Session = sessionSans,
): AtelierDeTest {
  let cles = 0;
  const nu = createStore(reduce, openEtat(host.capacites, 'référent qualité (poste local)'));
  const store: StorePane = { ...nu, dispatch: (evenement) => wrap(() => nu.dispatch(evenement)) };
  const services = createServices({
    host,
    store,
    session,
    client,
    coffre,
    now: () => new Date('2021-01-15T09:00:00.000Z'),
    newCle: () => `cle-${(cles += 1)}`,
  });
  return { store, services, coffre };
}

/** Lets what was started in the background finish. */
export const settle = async (): Promise<void> => {
  for (let tour = 0; tour < 30; tour += 1) await new Promise((resolve) => setTimeout(resolve, 0));
};
