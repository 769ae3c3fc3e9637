import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { JWKSTimeout } from 'jose/errors';
import { jwtVerify } from 'jose/jwt/verify';
import * as z from 'zod';
import { ConnexionRefusee } from './erreurs.ts';
import type { CodeRefusConnexion } from './erreurs.ts';
import { callFournisseur, parseJson } from './fournisseur.ts';
import type { Fournisseur } from './fournisseur.ts';
import { CHEMINS } from './reglages.ts';
import type { ReglagesIdentite } from './reglages.ts';

/** Who signed in, as the provider proves it. */
export interface Identite {
  readonly sub: string;
  /** In lower case. */
  readonly courriel: string;
  readonly idToken: string;
}

interface Echange {
  readonly reglages: ReglagesIdentite;
  readonly fournisseur: Fournisseur;
  readonly fetch: typeof fetch;
  readonly maintenant: Date;
}

const jetons = z.object({ access_token: z.string().min(1), id_token: z.string().min(1) });
const sub = z.string().min(1).max(255);
const idToken = z.object({
  sub,
  nonce: z.string(),
  acr: z.string(),
  azp: z.string().optional(),
  at_hash: z.string().optional(),
});
const userinfo = z.object({
  sub,
  email: z
    .string()
    .max(254)
    .regex(/^[^\s@]+@[^\s@]+$/)
    .optional(),
  email_verified: z.boolean().optional(),
});

const deny = (code: CodeRefusConnexion, cause?: unknown): never => {
  throw new ConnexionRefusee(code, { cause });
};

/** Signature, issuer, audience, dates. The key is one of the provider's own, by its `kid`. */
async function verify({ reglages, fournisseur, maintenant }: Echange, jeton: string): Promise<JWTPayload> {
  try {
    const { payload, protectedHeader } = await jwtVerify(jeton, fournisseur.cles, {
      algorithms: [...reglages.algorithmes],
      issuer: fournisseur.issuer,
      audience: reglages.clientId,
      requiredClaims: ['iss', 'aud', 'exp', 'iat', 'sub'],
      maxTokenAge: 600,
      clockTolerance: 30,
      currentDate: maintenant,
    });
    return protectedHeader.kid ? payload : deny('preuve-refusee', new Error('kid absent'));
  } catch (cause) {
    // The provider does not give its keys: nothing is said of the proof itself.
    const muet = cause instanceof JWKSTimeout || cause instanceof TypeError;
    return cause instanceof ConnexionRefusee
      ? deny(cause.code, cause)
      : deny(muet ? 'fournisseur-indisponible' : 'preuve-refusee', cause);
  }
}

async function fetchJetons(
  echange: Echange,
  code: string,
  verificateur: string,
): Promise<z.infer<typeof jetons>> {
  const { reglages, fournisseur } = echange;
  const { statut, texte } = await callFournisseur(echange.fetch, fournisseur.token_endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: reglages.clientId,
      client_secret: reglages.clientSecret,
      redirect_uri: reglages.adresse + CHEMINS.retour,
      code,
      code_verifier: verificateur,
    }).toString(),
  });
  const lu = jetons.safeParse(parseJson(texte));
  return statut === 200 && lu.success
    ? lu.data
    : deny('preuve-refusee', new Error(`Jetons : réponse ${statut}`));
}

async function checkIdToken(
  echange: Echange,
  jeton: string,
  attendu: { nonce: string; acces: string },
): Promise<string> {
  const lu = idToken.safeParse(await verify(echange, jeton));
  if (!lu.success) return deny('preuve-refusee', lu.error);
  const { nonce, acr, azp, at_hash } = lu.data;
  if (nonce !== attendu.nonce) return deny('preuve-refusee', new Error('nonce'));
  if (azp !== undefined && azp !== echange.reglages.clientId) return deny('preuve-refusee', new Error('azp'));
  const moitie = createHash('sha256').update(attendu.acces).digest().subarray(0, 16).toString('base64url');
  if (at_hash !== undefined && at_hash !== moitie) return deny('preuve-refusee', new Error('at_hash'));
  return echange.reglages.acr.includes(acr) ? lu.data.sub : deny('niveau-insuffisant', new Error(acr));
}

async function fetchCourriel(echange: Echange, acces: string, connu: string): Promise<string> {
  const { statut, type, texte } = await callFournisseur(
    echange.fetch,
    echange.fournisseur.userinfo_endpoint,
    {
      headers: { Authorization: `Bearer ${acces}`, Accept: 'application/jwt' },
    },
  );
  // A plain JSON answer proves nothing of who wrote it.
  if (statut !== 200 || !/^application\/jwt\b/i.test(type))
    return deny('preuve-refusee', new Error(`userinfo ${statut} ${type}`));
  const lu = userinfo.safeParse(await verify(echange, texte));
  if (!lu.success) return deny('preuve-refusee', lu.error);
  if (lu.data.sub !== connu) return deny('preuve-refusee', new Error('sub'));
  const { email, email_verified: verifie } = lu.data;
  const sur = echange.reglages.courriel === 'verifie' ? verifie === true : verifie !== false;
  return email !== undefined && sur ? normalizeCourriel(email) : deny('courriel-absent');
}

/** One writing for an address, however it was typed. */
export const normalizeCourriel = (courriel: string): string => courriel.normalize('NFC').trim().toLowerCase();

/**
 * Exchanges the code, in the function, and verifies everything that comes back.
 * @throws ConnexionRefusee
 */
export async function exchangeCode(
  echange: Echange,
  {
    code,
    verificateur,
    nonce,
  }: { readonly code: string; readonly verificateur: string; readonly nonce: string },
): Promise<Identite> {
  const { access_token: acces, id_token: jeton } = await fetchJetons(echange, code, verificateur);
  const qui = await checkIdToken(echange, jeton, { nonce, acces });
  return { sub: qui, courriel: await fetchCourriel(echange, acces, qui), idToken: jeton };
}
