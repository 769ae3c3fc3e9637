import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { SignJWT, importJWK } from 'jose';
import type { JWK, JWTHeaderParameters } from 'jose';
import { createCle } from '../../infra/local/identite/fournisseur.ts';

export type Charge = Record<string, unknown>;

/** A provider that lies: each answer can be replaced, in whole or in part. */
export interface Mensonge {
  readonly idToken?: Charge;
  readonly userinfo?: Charge;
  readonly entete?: Partial<JWTHeaderParameters>;
  /** Signs in the place of the provider's key. */
  readonly cle?: JWK | Uint8Array;
  /** The whole token, made by the test. */
  readonly jeton?: (charge: Charge) => string | Promise<string>;
  /** The userinfo only is forged by `cle`, `entete` and `jeton`. */
  readonly surUserinfo?: boolean;
  readonly typeUserinfo?: string;
  readonly statutJetons?: number;
}

export interface FauxFournisseur {
  readonly emetteur: string;
  readonly cle: JWK;
  /** Requests received, but those for its description and its keys. */
  readonly recues: readonly { readonly chemin: string; readonly corps: string }[];
  readonly demandesAilleurs: () => number;
  lie(mensonge: Mensonge): void;
  /** The nonce of the sign-in under way, as the browser carried it. */
  suit(nonce: string): void;
  close(): Promise<void>;
}

export const SUB = 'referente-37';
export const publique = ({ d: _d, ...cle }: JWK): JWK => cle;

async function sign(
  charge: Charge,
  cle: JWK | Uint8Array,
  entete: Partial<JWTHeaderParameters>,
): Promise<string> {
  const alg = entete.alg ?? 'ES256';
  const signee = new SignJWT(charge).setProtectedHeader({ alg, ...entete });
  // The signer refuses to write a requirement that it does not know, unless it is told.
  const crit = Object.fromEntries((entete.crit ?? []).map((nom) => [nom, true]));
  return signee.sign(cle instanceof Uint8Array ? cle : await importJWK(cle, alg), { crit });
}

export async function startFauxFournisseur(clientId: string): Promise<FauxFournisseur> {
  const cle = await createCle();
  const recues: { chemin: string; corps: string }[] = [];
  let ailleurs = 0;
  let mensonge: Mensonge = {};
  let nonce = '';
  const serveur = createServer();
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
  const lieu = serveur.address();
  const emetteur = `http://127.0.0.1:${typeof lieu === 'object' && lieu ? lieu.port : 0}`;

  const acces = 'acces-1';
  const base = (): Charge => {
    const iat = Math.floor(Date.now() / 1000);
    return { iss: emetteur, aud: clientId, sub: SUB, iat, exp: iat + 60 };
  };
  const forge = async (charge: Charge, userinfo: boolean): Promise<string> => {
    const vise = (mensonge.surUserinfo ?? false) === userinfo;
    if (vise && mensonge.jeton) return mensonge.jeton(charge);
    const entete = { kid: cle.kid ?? '', ...(vise ? mensonge.entete : {}) };
    return sign(charge, (vise ? mensonge.cle : undefined) ?? cle, entete);
  };

  const repondre = async (chemin: string): Promise<[statut: number, type: string, corps: string]> => {
    switch (chemin) {
      case '/.well-known/openid-configuration':
        return [
          200,
          'application/json',
          JSON.stringify({
            issuer: emetteur,
            authorization_endpoint: `${emetteur}/auth`,
            token_endpoint: `${emetteur}/token`,
            userinfo_endpoint: `${emetteur}/userinfo`,
            jwks_uri: `${emetteur}/jwks`,
            end_session_endpoint: `${emetteur}/fin`,
          }),
        ];
      case '/jwks':
        return [200, 'application/json', JSON.stringify({ keys: [publique(cle)] })];
      case '/token': {
        const at_hash = createHash('sha256').update(acces).digest().subarray(0, 16).toString('base64url');
        const charge = { ...base(), nonce, acr: 'eidas1', at_hash, ...mensonge.idToken };
        return [
          mensonge.statutJetons ?? 200,
          'application/json',
          JSON.stringify({ access_token: acces, token_type: 'Bearer', id_token: await forge(charge, false) }),
        ];
      }
      case '/userinfo': {
        const charge = {
          ...base(),
          email: 'referente-37@exemple.invalid',
          email_verified: true,
          ...mensonge.userinfo,
        };
        const type = mensonge.typeUserinfo ?? 'application/jwt';
        return [200, type, type === 'application/json' ? JSON.stringify(charge) : await forge(charge, true)];
      }
      default:
        ailleurs += 1;
        return [404, 'text/plain', ''];
    }
  };

  serveur.on('request', (requete, reponse) => {
    void (async () => {
      let corps = '';
      for await (const bout of requete) corps += String(bout);
      const chemin = requete.url ?? '/';
      if (chemin === '/token' || chemin === '/userinfo') recues.push({ chemin, corps });
      const [statut, type, texte] = await repondre(chemin);
      reponse.writeHead(statut, { 'Content-Type': type });
      reponse.end(texte);
    })();
  });

  return {
    emetteur,
    cle,
    recues,
    demandesAilleurs: () => ailleurs,
    lie: (neuf) => {
      mensonge = neuf;
    },
    suit: (neuf) => {
      nonce = neuf;
    },
    close: () =>
      new Promise((resolve) => {
        serveur.close(() => {
          resolve();
        });
        serveur.closeAllConnections();
      }),
  };
}
