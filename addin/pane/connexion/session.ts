import { typographie } from '../../../domain/controle/outils/phrase.ts';
import { toErreurClient } from '../../client/index.ts';
import type { ClientConnexion, ErreurClient, SessionRecue } from '../../client/index.ts';
import { createPorteur } from './porteur.ts';
import { defiOf, drawPreuve } from './secret.ts';
import { RefusPorte } from './types.ts';
import type { EtatConnexion, Porte, Session } from './types.ts';

/** Path that ends the session of the sign-in service, at our own origin. */
const SORTIE = '/connexion/sortie';

/** Our own session is over whatever happens next; that of the sign-in service may not be. */
const SORTIE_PARTIELLE =
  'La session du service de connexion a pu rester ouverte : fermez aussi le navigateur ou Excel si ce poste est partagé.';

export interface OptionsSession {
  readonly client: ClientConnexion;
  readonly porte: Porte;
  readonly fetch: typeof fetch;
  /** In milliseconds. */
  readonly now: () => number;
  /** Path of this page, where the sign-in comes back. */
  readonly retour: () => string;
}

const withJeton = (init: RequestInit | undefined, jeton: string): RequestInit => {
  const headers = new Headers(init?.headers);
  headers.set('Authorization', `Bearer ${jeton}`);
  return { ...init, headers };
};

/** What is said of a failed attempt. */
const phraseOf = (cause: unknown): string =>
  cause instanceof RefusPorte ? cause.message : toErreurClient(cause).message;

export function createSession({ client, porte, fetch: go, now, retour }: OptionsSession): Session {
  let etat: EtatConnexion = { etat: 'inconnue' };
  let debut: string | null = null;
  let autreCompte = false;
  const listeners = new Set<() => void>();
  const set = (suivant: EtatConnexion): void => {
    etat = suivant;
    for (const listener of listeners) listener();
  };
  const welcome = ({ personne, operations }: SessionRecue): void =>
    set({ etat: 'connecte', ...personne, operations });
  /** It ended by itself; or the last right was taken away, and signing in again would be refused the same. */
  const end = (erreur: ErreurClient): void =>
    set(
      erreur.nonConnecte
        ? { etat: 'expiree', operations: etat.etat === 'connecte' ? etat.operations : [] }
        : { etat: 'deconnecte', message: erreur.message },
    );
  const porteur = createPorteur(client, { now, onRenew: welcome, onEnd: end });

  async function accept(remise: string, preuve: string): Promise<void> {
    const session = await client.open(remise, preuve);
    porteur.take(session);
    welcome(session);
  }

  async function start(): Promise<void> {
    try {
      debut = await client.depart();
    } catch {
      return;
    }
    if (debut === null) return set({ etat: 'sans' });
    const revenue = porte.comeBack();
    autreCompte = revenue === 'autre-compte';
    if (!revenue || revenue === 'autre-compte') return set({ etat: 'deconnecte', message: null });
    set({ etat: 'en-cours' });
    await accept(revenue.remise, revenue.preuve).catch((cause: unknown) =>
      set({ etat: 'deconnecte', message: phraseOf(cause) }),
    );
  }
  let enRoute: Promise<void> | null = null;
  const startOnce = (): Promise<void> => (enRoute ??= start().finally(() => (enRoute = null)));

  return {
    getState: () => etat,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: startOnce,
    fetch: async (adresse, init) => {
      const jeton = await porteur.current();
      const reponse = await go(adresse, jeton === null ? init : withJeton(init, jeton));
      if (reponse.status !== 401) return reponse;
      // The server was not reached when this page opened: it says now that one signs in.
      if (etat.etat === 'inconnue') void startOnce();
      const suivant = jeton === null ? null : await porteur.after(jeton);
      return suivant === null ? reponse : go(adresse, withJeton(init, suivant));
    },
    signIn: async () => {
      if (debut === null || etat.etat === 'en-cours') return;
      set({ etat: 'en-cours' });
      try {
        const preuve = drawPreuve();
        const demande = new URLSearchParams({
          mode: porte.mode,
          retour: retour(),
          defi: await defiOf(preuve),
          ...(autreCompte ? { compte: 'autre' } : {}),
        });
        autreCompte = false;
        await accept(await porte.go(`${debut}?${demande.toString()}`, preuve), preuve);
      } catch (cause) {
        autreCompte = cause instanceof RefusPorte && cause.autreCompte;
        set({ etat: 'deconnecte', message: phraseOf(cause) });
      }
    },
    refresh: async () => void (await porteur.renew()),
    signOut: async () => {
      const renouvellement = porteur.drop();
      set({ etat: 'deconnecte', message: null });
      if (renouvellement === null) return;
      try {
        const { search } = new URL(await client.end(renouvellement));
        // In the fragment: it is in no journal. Our own page knows the address of the sign-in service.
        await porte.leave(`${SORTIE}#${porte.mode}${search}`);
      } catch {
        set({ etat: 'deconnecte', message: typographie(SORTIE_PARTIELLE) });
      }
    },
  };
}
