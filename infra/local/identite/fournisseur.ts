import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';
import type { Provider } from 'oidc-provider';
import { ACR, CHEMIN_CHOIX, configurationOf } from './configuration.ts';
import type { ClientLocal } from './configuration.ts';
import { findIdentite } from './identites.ts';
import { renderChoix, renderRefus } from './page.ts';

/** The certified provider on this machine, with made-up identities. */
export interface FournisseurLocal {
  readonly emetteur: string;
  readonly client: ClientLocal;
  /** Private key that signs, with its `kid`: tests forge with it. */
  readonly cle: JWK;
  close(): Promise<void>;
}

const HOTE = '127.0.0.1';
/** What ProConnect knows in a request; anything else is refused, there as here. */
const PARAMETRES: ReadonlySet<string> = new Set(
  'response_type client_id redirect_uri scope claims state nonce prompt acr_values login_hint idp_hint code_challenge code_challenge_method'.split(
    ' ',
  ),
);
const LONGUEUR_MIN = 32;

/** A pair of keys of our own, P-256. */
export async function createCle(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: randomBytes(8).toString('hex') };
}

/** Why a request would be refused by ProConnect; null when it would not. */
function findFaute(recherche: URLSearchParams): string | null {
  const inconnu = [...recherche.keys()].find((nom) => !PARAMETRES.has(nom));
  if (inconnu !== undefined) return 'un paramètre n’est pas connu';
  const court = ['state', 'nonce'].find((nom) => (recherche.get(nom) ?? '').length < LONGUEUR_MIN);
  if (court !== undefined) return `${court} a moins de ${LONGUEUR_MIN} caractères`;
  return recherche.has('acr_values') ? null : 'acr_values manque';
}

function sendPage(reponse: ServerResponse, statut: number, page: string): void {
  reponse.writeHead(statut, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
  reponse.end(page);
}

async function readFormulaire(requete: IncomingMessage): Promise<URLSearchParams> {
  let texte = '';
  for await (const bout of requete) {
    texte += String(bout);
    if (texte.length > 10_000) break;
  }
  return new URLSearchParams(texte);
}

/** The page where an identity is chosen, and what comes of the choice. */
async function choose(provider: Provider, requete: IncomingMessage, reponse: ServerResponse): Promise<void> {
  try {
    const { uid } = await provider.interactionDetails(requete, reponse);
    if (requete.method !== 'POST') {
      sendPage(reponse, 200, renderChoix(`${CHEMIN_CHOIX}/${uid}`));
      return;
    }
    const choisie = findIdentite((await readFormulaire(requete)).get('identite') ?? '');
    const resultat = choisie
      ? { login: { accountId: choisie.sub, acr: ACR, amr: ['pwd'] } }
      : { error: 'access_denied', error_description: 'abandon' };
    await provider.interactionFinished(requete, reponse, resultat, { mergeWithLastSubmission: false });
  } catch {
    sendPage(
      reponse,
      400,
      renderRefus(
        'Demande inconnue',
        'Cette demande de connexion a expiré : recommencez depuis Transparence.',
      ),
    );
  }
}

/**
 * It warns that it keeps everything in memory, which is what is wanted here, and that this Node is old, which the person at the
 * terminal cannot mend.
 */
async function createProvider(...demande: ConstructorParameters<typeof Provider>): Promise<Provider> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    const { default: Certifie } = await import('oidc-provider');
    return new Certifie(...demande);
  } finally {
    console.warn = warn;
  }
}

/**
 * Starts the provider on a loopback port of its own.
 * @param adresse origin of the app that signs in, without final slash
 * @param port 0 for any free one
 */
export async function openFournisseur({
  adresse,
  port = 0,
}: {
  readonly adresse: string;
  readonly port?: number;
}): Promise<FournisseurLocal> {
  const cle = await createCle();
  const client = {
    clientId: 'transparence-locale',
    clientSecret: randomBytes(32).toString('base64url'),
    redirectUri: `${adresse}/connexion/retour`,
    postLogoutRedirectUri: `${adresse}/connexion/fin`,
  };
  const serveur = createServer();
  await new Promise<void>((resolve, reject) => {
    serveur.once('error', reject);
    serveur.listen(port, HOTE, resolve);
  });
  const lieu = serveur.address();
  const emetteur = `http://${HOTE}:${typeof lieu === 'object' && lieu ? lieu.port : port}`;
  const provider = await createProvider(
    emetteur,
    configurationOf(client, cle, [randomBytes(32).toString('base64url')]),
  );
  const repondre = provider.callback();
  serveur.on('request', (requete, reponse) => {
    const url = new URL(requete.url ?? '/', emetteur);
    const faute = url.pathname === '/auth' ? findFaute(url.searchParams) : null;
    if (faute)
      sendPage(reponse, 400, renderRefus('Demande refusée', `La demande n’est pas admise : ${faute}.`));
    else if (url.pathname.startsWith(`${CHEMIN_CHOIX}/`)) void choose(provider, requete, reponse);
    else repondre(requete, reponse);
  });
  return {
    emetteur,
    client,
    cle,
    close: () =>
      new Promise((resolve) => {
        serveur.close(() => {
          resolve();
        });
        serveur.closeAllConnections();
      }),
  };
}
