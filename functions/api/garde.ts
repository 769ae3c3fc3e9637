import type { Context } from 'hono';
import type { Operation, Principal, Ressource, Signature } from '../../domain/droits/index.ts';

/** The one door before the routes: who calls, and whether that is allowed. Decided from verified claims alone. */
export interface Garde {
  /**
   * First sieve of a route whose place is in the request itself: whoever may do this nowhere is refused before it is read.
   * @throws Probleme
   */
  admet?(principal: Principal | null, operation: Operation): void;
  /**
   * Null when nobody signed in.
   * @throws Probleme for a proof of identity that does not hold: it is refused, never taken for nobody.
   */
  identifie(c: Context): Promise<Principal | null>;
  /**
   * @param operation code of the declaration of the route
   * @returns how the act is signed: as who was entrusted with it there
   * @throws Probleme when the caller may not do it on this.
   */
  autorise(
    principal: Principal | null,
    operation: Operation,
    ressource: Ressource,
  ): Signature | Promise<Signature>;
}

/** Whoever does what is open to all. */
export const ANONYME: Signature = { auteur: 'public' };

/** No sign-in: one person at one machine, on the loopback. */
export const gardeLocale = (fonction: string): Garde => ({
  identifie: () =>
    Promise.resolve({ sub: 'poste-local', compte: null, entrees: [{ fonction, habilitations: [] }] }),
  autorise: () => ({ auteur: fonction }),
});
