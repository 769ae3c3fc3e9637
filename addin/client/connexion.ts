import type { Operation } from '../../domain/droits/operations.ts';
import type { Habilitation } from '../../domain/droits/types.ts';
import { request, requestJson } from './http.ts';
import type { Transport } from './http.ts';

/** What a client is given to call with. Kept in memory and nowhere else. */
export interface SessionRecue {
  readonly jeton: string;
  /** Seconds until the bearer ends. */
  readonly expireDans: number;
  /** Good once, for the next bearer. */
  readonly renouvellement: string;
  readonly personne: { readonly fonction: string; readonly habilitations: readonly Habilitation[] };
  /** What they may do somewhere, for what is shown or not: the server decides again at each request. */
  readonly operations: readonly Operation[];
}

/** Sign-in over HTTP. Every method rejects with `ErreurClient`, and nothing else. */
export interface ClientConnexion {
  /** Path where a sign-in begins; null where nobody signs in. */
  depart(): Promise<string | null>;
  open(remise: string, preuve: string): Promise<SessionRecue>;
  renew(renouvellement: string): Promise<SessionRecue>;
  /** @returns the address that ends the session of the sign-in service too */
  end(renouvellement: string): Promise<string>;
}

/** A body as JSON, with the header that says so. */
export const jsonOf = (corps: object) => ({
  corps: new TextEncoder().encode(JSON.stringify(corps)),
  entetes: { 'Content-Type': 'application/json' },
});

export function createClientConnexion(transport: Transport): ClientConnexion {
  const post = <T>(chemin: string, corps: object): Promise<T> =>
    requestJson<T>(transport, `/connexion/${chemin}`, { methode: 'POST', ...jsonOf(corps) });
  return {
    depart: () =>
      request(transport, '/connexion', {}, async (reponse) => {
        const lu = (await reponse.json().catch(() => null)) as { methode?: string; debut?: string } | null;
        return lu?.methode === 'oidc' ? (lu.debut ?? null) : null;
      }),
    open: (remise, preuve) => post('jeton', { remise, preuve }),
    renew: (renouvellement) => post('renouvellement', { renouvellement }),
    end: async (renouvellement) => (await post<{ adresse: string }>('fin', { renouvellement })).adresse,
  };
}
