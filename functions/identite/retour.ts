import { sha256Of } from '../store/index.ts';
import type { Attente } from '../store/identite.ts';
import { ConnexionRefusee } from './erreurs.ts';
import type { CodeRefusConnexion } from './erreurs.ts';
import { exchangeCode } from './echange.ts';
import type { Fournisseur } from './fournisseur.ts';
import { findOwnEntries } from './rattachement.ts';
import { DUREES, secondesOf } from './reglages.ts';
import type { DependancesIdentite } from './reglages.ts';
import { drawSecret, isSecret, sameText } from './secret.ts';

/** What the provider sends the browser back with. */
export interface RetourFournisseur {
  readonly code?: string | undefined;
  readonly state?: string | undefined;
  readonly iss?: string | undefined;
  readonly error?: string | undefined;
  /** Secret that the browser was left with. */
  readonly navigateur?: string | undefined;
}

/** How a return ends: where to go back, with a handoff or with the reason of the refusal. */
export type FinConnexion = Pick<Attente, 'mode' | 'retour'> &
  ({ readonly remise: string } | { readonly refus: ConnexionRefusee });

const deny = (code: CodeRefusConnexion, cause?: unknown): never => {
  throw new ConnexionRefusee(code, { cause });
};

/**
 * Ends a sign-in. Each departure comes back once, in the browser that left.
 * @throws ConnexionRefusee when it is not known where the browser comes from
 */
export async function endConnexion(
  dependances: DependancesIdentite,
  fournisseur: Fournisseur,
  recu: RetourFournisseur,
): Promise<FinConnexion> {
  const { store, clock } = dependances;
  const { state = '', navigateur = '' } = recu;
  const attente = isSecret(state) ? await store.takeAttente(sha256Of(state), secondesOf(clock())) : null;
  if (!attente || !sameText(sha256Of(navigateur), attente.navigateur)) return deny('demande-inconnue');
  const { mode, retour } = attente;
  try {
    return { mode, retour, remise: await handOff(dependances, fournisseur, recu, attente) };
  } catch (erreur) {
    if (erreur instanceof ConnexionRefusee) return { mode, retour, refus: erreur };
    throw erreur;
  }
}

async function handOff(
  dependances: DependancesIdentite,
  fournisseur: Fournisseur,
  { code, iss, error }: RetourFournisseur,
  { nonce, verificateur, defi }: Attente,
): Promise<string> {
  const { reglages, store, clock, fetch: go = fetch } = dependances;
  // A response of another provider, mixed up with this one (RFC 9207).
  const emetteur =
    iss ?? (fournisseur.authorization_response_iss_parameter_supported ? '' : fournisseur.issuer);
  if (emetteur !== fournisseur.issuer) return deny('preuve-refusee', new Error('iss'));
  if (error !== undefined) return deny(error === 'access_denied' ? 'abandonnee' : 'preuve-refusee');
  if (code === undefined || code === '') return deny('preuve-refusee', new Error('code absent'));
  const maintenant = clock();
  const identite = await exchangeCode(
    { reglages, fournisseur, fetch: go, maintenant },
    { code, nonce, verificateur },
  );
  const personnes = await findOwnEntries(dependances, identite);
  if (personnes.length === 0) return deny('sans-habilitation');
  const remise = drawSecret();
  const { sub, idToken } = identite;
  await store.putRemise(sha256Of(remise), { defi, sub, idToken }, secondesOf(maintenant) + DUREES.remise);
  return remise;
}
