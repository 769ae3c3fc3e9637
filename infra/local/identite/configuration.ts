import type { JWK } from 'jose';
import type { Contexte, Grant, Provider } from 'oidc-provider';
import { findIdentite } from './identites.ts';
import { renderRefus, renderSortie } from './page.ts';

/** Level that ProConnect gives an agent who signed in with their own account. */
export const ACR = 'eidas1';
export const CHEMIN_CHOIX = '/identite';

export interface ClientLocal {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly postLogoutRedirectUri: string;
}

interface AvecClient {
  readonly oidc: {
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
    readonly provider: Provider;
  };
}

/** Nobody is asked to consent: an agent uses the service of their own administration. */
async function grantAll({ oidc }: AvecClient): Promise<Grant> {
  const accord = new oidc.provider.Grant({
    clientId: oidc.client.clientId,
    accountId: oidc.session.accountId,
  });
  accord.addOIDCScope('openid email');
  await accord.save();
  return accord;
}

const write = (ctx: Contexte, page: string): void => {
  ctx.type = 'html';
  ctx.body = page;
};

/** The provider as ProConnect is: confidential client, code alone, PKCE, signed userinfo, claims in userinfo only. */
export const configurationOf = (
  client: ClientLocal,
  cle: JWK,
  cookies: readonly string[],
): Readonly<Record<string, unknown>> => ({
  clients: [
    {
      client_id: client.clientId,
      client_secret: client.clientSecret,
      redirect_uris: [client.redirectUri],
      post_logout_redirect_uris: [client.postLogoutRedirectUri],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_post',
      id_token_signed_response_alg: 'ES256',
      userinfo_signed_response_alg: 'ES256',
    },
  ],
  jwks: { keys: [cle] },
  cookies: { keys: [...cookies] },
  pkce: { required: () => true },
  acrValues: [ACR],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], acr: null },
  responseTypes: ['code'],
  features: {
    devInteractions: { enabled: false },
    jwtUserinfo: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx: Contexte, formulaire: string) => {
        write(ctx, renderSortie(formulaire));
      },
      postLogoutSuccessSource: (ctx: Contexte) => {
        write(ctx, renderRefus('Vous êtes déconnecté', 'Cette fenêtre peut être fermée.'));
      },
    },
  },
  ttl: {
    AuthorizationCode: 30,
    AccessToken: 60,
    IdToken: 60,
    Interaction: 600,
    Grant: 3_600,
    Session: 43_200,
  },
  interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `${CHEMIN_CHOIX}/${uid}` },
  loadExistingGrant: grantAll,
  findAccount: (_ctx: unknown, sub: string) => {
    const connue = findIdentite(sub);
    return (
      connue && { accountId: sub, claims: () => ({ sub, email: connue.courriel, email_verified: true }) }
    );
  },
  renderError: (ctx: Contexte, { error }: { error: string }) => {
    write(
      ctx,
      renderRefus('Demande refusée', `Le service de connexion a refusé la demande (${error}). Recommencez.`),
    );
  },
});
