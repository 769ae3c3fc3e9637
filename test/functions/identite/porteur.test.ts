import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  SignJWT,
  calculateJwkThumbprint,
  decodeJwt,
  decodeProtectedHeader,
  exportSPKI,
  importJWK,
} from 'jose';
import type { JWK, JWTPayload } from 'jose';
import { createCle } from '../../../infra/local/identite/fournisseur.ts';
import { publique } from '../../fabriques/faux-fournisseur.ts';
import { json } from '../../fabriques/http.ts';
import { ADRESSE, startIdentite } from '../../fabriques/identite.ts';
import type { IdentiteDeTest } from '../../fabriques/identite.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

let moteur: MoteurDeTest;
let banc: IdentiteDeTest;
let jeton: string;
let charge: JWTPayload;
let entete: { alg: string; typ: string; kid: string };

beforeAll(async () => {
  moteur = await startMoteur();
  banc = await startIdentite(moteur);
  ({ jeton } = await banc.signIn('referente-37'));
  charge = decodeJwt(jeton);
  entete = decodeProtectedHeader(jeton) as typeof entete;
});
afterAll(async () => {
  await banc.close();
  await moteur.close();
});

const b64 = (valeur: unknown): string => Buffer.from(JSON.stringify(valeur)).toString('base64url');
const sign = async (cle: JWK | Uint8Array, plus: JWTPayload = {}, tete: object = {}): Promise<string> => {
  const complete = { ...entete, ...tete };
  const signature = new SignJWT({ ...charge, ...plus }).setProtectedHeader(complete);
  return signature.sign(cle instanceof Uint8Array ? cle : await importJWK(cle, complete.alg));
};

async function expectRefus(faux: string): Promise<void> {
  const avant = await banc.empreinte();
  for (const [chemin, methode] of [
    ['/api/v1/moi', 'GET'],
    ['/api/v1/depots', 'POST'],
    // A false proof is refused even where nobody needs one: it is never taken for nobody.
    ['/api/v1/referentiels/indicateurs', 'GET'],
  ] as const) {
    const reponse = await banc.call(chemin, {
      jeton: faux,
      methode,
      ...(methode === 'POST' ? { corps: {} } : {}),
    });
    expect([chemin, reponse.status, (await json(reponse))['motif']]).toEqual([chemin, 401, 'jeton-refuse']);
    expect(reponse.headers.get('WWW-Authenticate')).toContain('invalid_token');
  }
  expect(await banc.empreinte()).toBe(avant);
}

describe('the bearer', () => {
  it('is ours, short, and says nothing of the person but identifiers', () => {
    expect(entete).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(charge).toMatchObject({ iss: ADRESSE, aud: 'transparence-api', sub: 'referente-37' });
    expect((charge.exp ?? 0) - (charge.iat ?? 0)).toBe(600);
    expect(Object.keys(charge).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'personnes', 'session', 'sub']);
  });

  it('is refused when signed by another key, or by the key that it brings', async () => {
    const intrus = await createCle();
    const kid = await calculateJwkThumbprint(publique(intrus));
    await expectRefus(await sign(intrus));
    await expectRefus(await sign(intrus, {}, { jwk: publique(intrus), kid }));
    await expectRefus(await sign(intrus, {}, { jku: `${ADRESSE}/cles`, kid }));
    await expectRefus(await sign(intrus, {}, { x5u: `${ADRESSE}/certificat`, kid }));
    await expectRefus(await sign(banc.fournisseur.cle));
  });

  it('is refused without signature, or with the public key as a shared secret', async () => {
    for (const alg of ['none', 'None', 'NONE']) {
      await expectRefus(`${b64({ alg, typ: 'at+jwt', kid: entete.kid })}.${b64(charge)}.`);
    }
    await expectRefus(`${jeton.split('.').slice(0, 2).join('.')}.`);
    const pem = await exportSPKI((await importJWK(publique(banc.cleJetons), 'ES256')) as CryptoKey);
    await expectRefus(await sign(new TextEncoder().encode(pem), {}, { alg: 'HS256' }));
    await expectRefus(
      await sign(new TextEncoder().encode(JSON.stringify(publique(banc.cleJetons))), {}, { alg: 'HS256' }),
    );
  });

  it('is refused with another kid, type, audience or issuer', async () => {
    for (const kid of ['autre', '../../../../dev/null', `${entete.kid}\u0000`, '']) {
      await expectRefus(await sign(banc.cleJetons, {}, { kid }));
    }
    await expectRefus(await sign(banc.cleJetons, {}, { typ: 'JWT' }));
    await expectRefus(await sign(banc.cleJetons, { aud: 'transparence-locale' }));
    await expectRefus(await sign(banc.cleJetons, { aud: [] }));
    await expectRefus(await sign(banc.cleJetons, { iss: banc.fournisseur.emetteur }));
    // The id_token of the provider is no bearer.
    const famille = (await banc.items()).find(({ PK }) => String(PK).startsWith('CX#F#'));
    await expectRefus(String(famille?.['idToken']));
  });

  it('is refused out of its time, even when it says longer', async () => {
    const maintenant = Math.floor(Date.now() / 1000);
    await expectRefus(await sign(banc.cleJetons, { exp: maintenant - 1 }));
    await expectRefus(await sign(banc.cleJetons, { iat: maintenant - 700, exp: maintenant + 3_600 }));
    const { exp: _exp, ...sansFin } = charge;
    charge = sansFin;
    await expectRefus(await sign(banc.cleJetons));
    charge = decodeJwt(jeton);
  });

  it('is refused altered, cut, too long, or in another place than its header', async () => {
    const [tete = '', corps = '', signature = ''] = jeton.split('.');
    const autre = b64({ ...charge, sub: 'bureau-national' });
    await expectRefus(`${tete}.${autre}.${signature}`);
    await expectRefus(jeton.slice(0, -4));
    await expectRefus(`${tete}.${corps}`);
    await expectRefus('a'.repeat(5_000));
    for (const chemin of [`/api/v1/moi?access_token=${jeton}`, `/api/v1/moi?jeton=${jeton}`]) {
      expect((await banc.call(chemin)).status).toBe(401);
    }
    expect((await banc.call('/api/v1/moi', { cookie: `jeton=${jeton}` })).status).toBe(401);
    for (const Authorization of [jeton, `Basic ${jeton}`, `Bearer ${jeton}, Bearer ${jeton}`, 'Bearer ']) {
      const reponse = await banc.app.request(`${ADRESSE}/api/v1/moi`, { headers: { Authorization } });
      expect([Authorization.slice(0, 8), reponse.status]).toEqual([Authorization.slice(0, 8), 401]);
    }
    expect((await banc.call('/api/v1/moi', { jeton })).status).toBe(200);
  });

  it('gives nothing that the directory does not: entries of someone else are not read', async () => {
    const annuaire = await banc.store.readAnnuaire('national');
    const refs = annuaire.personnes.map(({ id }) => `national/${id}`);
    const volee = await sign(banc.cleJetons, { personnes: refs });
    expect((await banc.call('/api/v1/moi', { jeton: volee })).status).toBe(401);
  });
});
