import { toErreurClient } from '../../client/index.ts';
import type { ClientConnexion, ErreurClient, SessionRecue } from '../../client/index.ts';

/** A bearer this near its end is renewed before it is sent, in milliseconds. */
const MARGE_MS = 30_000;

/** The bearer and its renewal, in memory. */
export interface Porteur {
  /** Bearer to send now; null when there is none, or no longer one. */
  current(): Promise<string | null>;
  /** Another bearer than the one that was refused; null when there is none. */
  after(refuse: string): Promise<string | null>;
  /** Renews now. */
  renew(): Promise<unknown>;
  take(session: SessionRecue): void;
  /** Forgets everything. @returns the renewal, to end the session with */
  drop(): string | null;
}

/**
 * @param now in milliseconds
 * @param onRenew told of each renewal, with the rights of that moment
 * @param onEnd the session has ended, and why
 */
export function createPorteur(
  client: Pick<ClientConnexion, 'renew'>,
  {
    now,
    onRenew,
    onEnd,
  }: {
    readonly now: () => number;
    readonly onRenew: (session: SessionRecue) => void;
    readonly onEnd: (erreur: ErreurClient) => void;
  },
): Porteur {
  let tenue: SessionRecue | null = null;
  let fin = 0;
  let enRoute: Promise<string | null> | null = null;

  const take = (session: SessionRecue): void => {
    tenue = session;
    fin = now() + session.expireDans * 1_000;
  };

  async function renew(): Promise<string | null> {
    const avant = tenue;
    if (!avant) return null;
    try {
      const suivante = await client.renew(avant.renouvellement);
      // Signed out, or in again, in the meantime.
      if (tenue !== avant) return tenue?.jeton ?? null;
      take(suivante);
      onRenew(suivante);
      return suivante.jeton;
    } catch (cause) {
      const erreur = toErreurClient(cause);
      // No network says nothing of the session: the old bearer is tried again later.
      if (erreur.passagere || tenue !== avant) return tenue?.jeton ?? null;
      tenue = null;
      onEnd(erreur);
      return null;
    }
  }
  /** One at a time: a renewal that is given twice ends the session. */
  const renewOnce = (): Promise<string | null> => (enRoute ??= renew().finally(() => (enRoute = null)));

  return {
    take,
    renew: renewOnce,
    current: async () => {
      if (!tenue) return null;
      return now() < fin - MARGE_MS ? tenue.jeton : renewOnce();
    },
    after: async (refuse) => {
      if (!tenue) return null;
      if (tenue.jeton !== refuse) return tenue.jeton;
      const suivant = await renewOnce();
      return suivant === refuse ? null : suivant;
    },
    drop: () => {
      const renouvellement = tenue?.renouvellement ?? null;
      tenue = null;
      return renouvellement;
    },
  };
}
