import type { Client } from '../../client/index.ts';
import { createActions } from './actions.ts';
import type { Actions } from './actions.ts';
import { followSession } from './connexion.ts';
import { createControle } from './controle.ts';
import type { Controle } from './controle.ts';
import { createCreation } from './creation.ts';
import type { CreateClasseur } from './creation.ts';
import type { Session } from '../connexion/types.ts';
import type { Dependances } from './dependances.ts';
import { createDepots } from './depots.ts';
import type { Depots } from './depots.ts';
import { createDiagnostic } from './diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import { createEcritures } from './ecritures.ts';
import type { Ecritures } from './ecritures.ts';
import { createEbauches } from './ebauches.ts';
import type { Ebauches } from './ebauches.ts';
import { tellHote } from './pannes.ts';
import { createPublication } from './publication.ts';
import type { PublicationPane } from './publication.ts';
import { createServeur } from './serveur.ts';
import type { Serveur } from './serveur.ts';
import { createVues } from './vues.ts';
import type { VuesPane } from './vues.ts';
import { createVersions } from './versions.ts';
import type { Versions } from './versions.ts';

export type { Dependances, StorePane } from './dependances.ts';

/** Everything that a screen can ask for. None of these rejects: what goes wrong is in the state. */
export interface Services {
  readonly controle: Pick<Controle, 'run' | 'toggleMarques'>;
  readonly ecritures: Ecritures;
  readonly ebauches: Pick<Ebauches, 'put'>;
  readonly actions: Actions;
  readonly serveur: Serveur;
  readonly depots: Depots;
  readonly diagnostic: Diagnostic;
  readonly versions: Versions;
  readonly publication: PublicationPane;
  readonly vues: VuesPane;
  readonly annuaire: Client['annuaire'];
  readonly connexion: Pick<Session, 'signIn' | 'signOut' | 'refresh'>;
  readonly createClasseur: CreateClasseur;
  /** Reads the workbook, then the server, then sends what waits; and goes on until stopped. */
  start(): Promise<() => void>;
}

/** How often what waits is tried again. */
const RELANCE_MS = 60_000;

export function createServices(dependances: Dependances): Services {
  const { store } = dependances;
  const controle = createControle(dependances);
  const serveur = createServeur(dependances);
  const depots = createDepots(dependances, serveur, controle);
  const ecritures = createEcritures(dependances, controle);
  const ebauches = createEbauches(dependances);

  /** What the server knows is asked when the workbook turns out to be of another site or quarter, and the check run again with it. */
  const follow = (): (() => void) => {
    let suivi: string | null = null;
    let savoir: unknown = null;
    return store.subscribe(() => {
      const { classeur, connaissance } = store.getState();
      const lieu = classeur.etat === 'ouvert' ? classeur.lieu : null;
      const cle = lieu && `${lieu.site} ${lieu.trimestre}`;
      if (cle !== suivi) {
        suivi = cle;
        if (cle) void serveur.refresh();
      }
      if (connaissance?.precedente !== savoir) {
        savoir = connaissance?.precedente;
        if (connaissance) void controle.run();
      }
    });
  };

  return {
    controle,
    serveur,
    depots,
    versions: createVersions(dependances),
    publication: createPublication(dependances),
    vues: createVues(dependances),
    annuaire: dependances.client.annuaire,
    connexion: dependances.session,
    ecritures,
    ebauches,
    actions: createActions(dependances, ecritures, controle),
    diagnostic: createDiagnostic(dependances),
    createClasseur: createCreation(dependances, serveur, controle),
    start: async () => {
      const unfollow = follow();
      const unfollowEbauches = ebauches.follow();
      const unfollowSession = followSession(dependances, () => {
        void serveur.refresh();
        void depots.send().catch((erreur: unknown) => tellHote(store, erreur));
      });
      const relance = setInterval(() => {
        if (store.getState().envois.some(({ etat }) => etat === 'en-attente')) void depots.send();
      }, RELANCE_MS);
      let arret: (() => Promise<void>) | null = null;
      try {
        arret = await controle.start();
      } catch (erreur) {
        tellHote(store, erreur);
      }
      void depots.send().catch((erreur: unknown) => tellHote(store, erreur));
      return () => {
        unfollow();
        unfollowEbauches();
        unfollowSession();
        clearInterval(relance);
        void arret?.();
      };
    },
  };
}
