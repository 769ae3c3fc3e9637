import { createRemoteJWKSet } from 'jose/jwks/remote';
import type { JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { ConnexionRefusee } from './erreurs.ts';
import type { ReglagesIdentite } from './reglages.ts';

const DELAI_MS = 8_000;
/** How long what the provider says of itself is kept, in milliseconds. */
const MEMOIRE_MS = 3_600_000;

const isLoopback = (hote: string): boolean => /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hote);

/** Secrets go there: nothing but TLS, except on this very machine. */
const adresse = z.url().refine((texte) => {
  const { protocol, hostname } = new URL(texte);
  return protocol === 'https:' || isLoopback(hostname);
});

const schema = z.object({
  issuer: z.string(),
  authorization_endpoint: adresse,
  token_endpoint: adresse,
  userinfo_endpoint: adresse,
  jwks_uri: adresse,
  end_session_endpoint: adresse,
  authorization_response_iss_parameter_supported: z.boolean().default(false),
});

export interface Fournisseur extends z.infer<typeof schema> {
  /** Public keys of the provider, by their `kid`; what a token says of where to find a key is never followed. */
  readonly cles: JWTVerifyGetKey;
}

/** A request to the provider. A redirection is an error: a code or a secret is not sent elsewhere. */
export async function callFournisseur(
  go: typeof fetch,
  url: string,
  init: RequestInit = {},
): Promise<{ readonly statut: number; readonly type: string; readonly texte: string }> {
  try {
    const reponse = await go(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(DELAI_MS) });
    const texte = await reponse.text();
    return { statut: reponse.status, type: reponse.headers.get('Content-Type') ?? '', texte };
  } catch (cause) {
    throw new ConnexionRefusee('fournisseur-indisponible', { cause });
  }
}

/** JSON, or null: it comes from outside. */
export function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte) as unknown;
  } catch {
    return null;
  }
}

/**
 * The provider as it describes itself, asked once an hour.
 * @throws ConnexionRefusee when it does not answer, or when it is not the issuer that was asked
 */
export function createFournisseur(
  { emetteur }: ReglagesIdentite,
  go: typeof fetch,
): () => Promise<Fournisseur> {
  let connu: Fournisseur | null = null;
  let luA = 0;
  return async () => {
    if (connu && performance.now() - luA < MEMOIRE_MS) return connu;
    const { statut, texte } = await callFournisseur(go, `${emetteur}/.well-known/openid-configuration`);
    const lu = schema.safeParse(parseJson(texte));
    if (statut !== 200 || !lu.success || lu.data.issuer !== emetteur) {
      throw new ConnexionRefusee('fournisseur-indisponible', {
        cause: lu.success ? new Error(`Émetteur ${lu.data.issuer}, réponse ${statut}`) : lu.error,
      });
    }
    connu = {
      ...lu.data,
      cles: createRemoteJWKSet(new URL(lu.data.jwks_uri), { timeoutDuration: DELAI_MS }),
    };
    luA = performance.now();
    return connu;
  };
}
