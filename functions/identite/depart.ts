import { sha256Of } from '../store/index.ts';
import type { Attente } from '../store/identite.ts';
import { ConnexionRefusee } from './erreurs.ts';
import type { Fournisseur } from './fournisseur.ts';
import { CHEMINS, DUREES, secondesOf } from './reglages.ts';
import type { DependancesIdentite } from './reglages.ts';
import { challengeOf, drawSecret, isSecret } from './secret.ts';

export interface DemandeConnexion {
  readonly mode: Attente['mode'];
  /** Path of the add-in's pages where to come back. */
  readonly retour: string;
  /** S256 challenge of the secret by which the same client will take the handoff. */
  readonly defi: string;
  /** `autre`: the account that the provider remembers was refused here; ask which one to use. */
  readonly compte?: 'autre' | undefined;
}

/** Path of a page of the add-in, with a plain query: no host, no `..`, no `//`, no `\`, no fragment. */
const RETOUR = /^\/complement\/(?:[\w-]+\/)*[\w-]+\.html(?:\?[\w=&.%-]{0,300})?$/;

const isRetour = (chemin: string): boolean => RETOUR.test(chemin);

/**
 * Prepares a sign-in.
 * @returns where to send the browser, and the secret to leave with it
 * @throws ConnexionRefusee
 */
export async function startConnexion(
  { reglages, store, clock }: DependancesIdentite,
  fournisseur: Fournisseur,
  { mode, retour, defi, compte }: DemandeConnexion,
): Promise<{ readonly adresse: string; readonly navigateur: string }> {
  if (!isRetour(retour)) throw new ConnexionRefusee('retour-refuse');
  if (!isSecret(defi)) throw new ConnexionRefusee('remise-refusee');
  const [state, nonce, verificateur, navigateur] = [drawSecret(), drawSecret(), drawSecret(), drawSecret()];
  await store.putAttente(
    sha256Of(state),
    { nonce, verificateur, mode, retour, defi, navigateur: sha256Of(navigateur) },
    secondesOf(clock()) + DUREES.attente,
  );
  const adresse = new URL(fournisseur.authorization_endpoint);
  // These and no other: ProConnect refuses a request with a parameter that it does not know.
  adresse.search = new URLSearchParams({
    response_type: 'code',
    client_id: reglages.clientId,
    redirect_uri: reglages.adresse + CHEMINS.retour,
    scope: 'openid email',
    acr_values: reglages.acr.join(' '),
    state,
    nonce,
    code_challenge: challengeOf(verificateur),
    code_challenge_method: 'S256',
    ...(compte === 'autre' ? { prompt: 'login' } : {}),
  }).toString();
  return { adresse: adresse.href, navigateur };
}
