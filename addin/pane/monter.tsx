/** @jsxImportSource react */
import { render } from 'react-dom';
import type { ReactElement } from 'react';
import { registerIconesFabric } from '../ui/index.ts';
import { createClient, createClientConnexion, createCoffreMemoire, openCoffre } from '../client/index.ts';
import type { Client, Coffre, Transport } from '../client/index.ts';
import type { WorkbookHost } from '../host/types.ts';
import { App } from './app.tsx';
import { createSession } from './connexion/session.ts';
import type { Porte, Session } from './connexion/types.ts';
import { baseApi } from './base-api.ts';
import { AtelierProvider } from './contexte.tsx';
import type { Atelier } from './contexte.tsx';
import { preloadEcrans } from './ecrans/index.ts';
import { openEtat, reduce } from './etat/reducer.ts';
import { createStore } from './etat/store.ts';
import { createServices } from './services/index.ts';
import { whenVisible } from './quand-visible.ts';
import { followRegard } from './relecture.ts';

/** Longest wait for an answer of the server, in milliseconds. */
const DELAI = 15_000;

/** Where nobody signs in, the post says who it is. */
const IDENTITE = 'référent qualité (poste local)';

/** Some browsers refuse IndexedDB (private windows): the queue then lives as long as the window. */
const openCoffreOuMemoire = (): Promise<Coffre> => openCoffre().catch(() => createCoffreMemoire());

/** What reaches the server, one for a page: who is signed in, and what calls in their name. */
export interface Acces {
  readonly session: Session;
  readonly client: Client;
}

/** The client of the server that this page belongs to. `porte`: how one signs in from here. */
export function openAcces(porte: Porte): Acces {
  const transport: Transport = {
    base: baseApi(),
    fetch: (...args) => fetch(...args),
    delai: DELAI,
    newCorrelation: () => crypto.randomUUID(),
  };
  const session = createSession({
    client: createClientConnexion(transport),
    porte,
    fetch: transport.fetch,
    now: () => performance.now(),
    retour: () => location.pathname,
  });
  return { session, client: createClient({ ...transport, fetch: session.fetch }) };
}

/** Makes what the screens work with, around a workbook. */
export async function openAtelier(
  host: WorkbookHost,
  niveau: Atelier['niveau'],
  { session, client }: Acces,
): Promise<Atelier> {
  const store = createStore(reduce, openEtat(host.capacites, IDENTITE));
  const services = createServices({
    host,
    store,
    coffre: await openCoffreOuMemoire(),
    session,
    client,
    now: () => new Date(),
    newCle: () => crypto.randomUUID(),
  });
  return { store, services, niveau };
}

/** Follows the network as the browser tells it: coming back sends what waits. */
export function followReseau({ store, services }: Atelier): () => void {
  const online = (): void => {
    void services.serveur.refresh();
    void services.depots.send();
  };
  const offline = (): void => store.dispatch({ type: 'reseau-change', reseau: 'hors-ligne' });
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  if (!navigator.onLine) offline();
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
  };
}

/**
 * Draws `contenu` with the workshop around it, starts it once somebody sees it, reads the workbook again each time that it is
 * seen, then loads what may be needed without network.
 */
export async function mount(
  racine: HTMLElement,
  atelier: Atelier,
  contenu: ReactElement = <App />,
): Promise<void> {
  registerIconesFabric();
  render(<AtelierProvider atelier={atelier}>{contenu}</AtelierProvider>, racine);
  followReseau(atelier);
  await whenVisible();
  await atelier.services.start();
  followRegard(() => void atelier.services.controle.run());
  window.setTimeout(() => void preloadEcrans(), 300);
}
