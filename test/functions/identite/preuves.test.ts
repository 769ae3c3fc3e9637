import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exportSPKI, importJWK } from 'jose';
import { seedAnnuaire } from '../../../functions/identite/amorcage.ts';
import { createIdentite } from '../../../functions/identite/index.ts';
import type { Identite } from '../../../functions/identite/index.ts';
import { createStoreIdentite } from '../../../functions/store/identite.ts';
import { createCle } from '../../../infra/local/identite/fournisseur.ts';
import { ADRESSE, PAGE, empreinteS256 } from '../../fabriques/identite.ts';
import { publique, startFauxFournisseur } from '../../fabriques/faux-fournisseur.ts';
import type { Charge, FauxFournisseur, Mensonge } from '../../fabriques/faux-fournisseur.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const CLIENT = 'transparence-test';
const PREUVE = 'p'.repeat(43);
const PASSE = Math.floor(Date.now() / 1000) - 3_600;

let moteur: MoteurDeTest;
let faux: FauxFournisseur;
let identite: Identite;

const b64 = (valeur: unknown): string => Buffer.from(JSON.stringify(valeur)).toString('base64url');
/** A token of whatever parts: signatures are the business of each test. */
const compose = (entete: object, charge: Charge, signature = ''): string =>
  `${b64(entete)}.${b64(charge)}.${signature}`;

async function build(plus: { courriel?: 'verifie' | 'federation' } = {}): Promise<Identite> {
  const depots = await moteur.createStore();
  const store = createStoreIdentite({ client: moteur.client, table: depots.table });
  const clock = (): Date => new Date();
  const personne = {
    courriel: 'referente-37@exemple.invalid',
    fonction: 'référente qualité',
    habilitations: [{ role: 'referent', departement: '37' }] as const,
  };
  await seedAnnuaire({ store, clock }, '37', [personne]);
  return createIdentite({
    reglages: {
      emetteur: faux.emetteur,
      clientId: CLIENT,
      clientSecret: 'secret-de-test',
      adresse: ADRESSE,
      acr: ['eidas1'],
      algorithmes: ['ES256', 'RS256'],
      courriel: plus.courriel ?? 'verifie',
      cleJetons: await createCle(),
      officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    },
    store,
    clock,
  });
}

beforeAll(async () => {
  moteur = await startMoteur();
  faux = await startFauxFournisseur(CLIENT);
});
afterAll(async () => {
  await faux.close();
  await moteur.close();
});
beforeEach(async () => {
  identite = await build();
  faux.lie({});
});

/** A whole sign-in with what the provider pretends. @returns the code of the refusal, or « accepte » */
async function attempt(mensonge: Mensonge, qui: Identite = identite): Promise<string> {
  faux.lie(mensonge);
  const { adresse, navigateur } = await qui.start({
    mode: 'redirection',
    retour: PAGE,
    defi: empreinteS256(PREUVE),
  });
  const { searchParams } = new URL(adresse);
  faux.suit(searchParams.get('nonce') ?? '');
  const fin = await qui.end({ code: 'code-1', state: searchParams.get('state') ?? '', navigateur });
  if ('refus' in fin) return fin.refus.code;
  await qui.open(fin.remise, PREUVE);
  return 'accepte';
}

describe('what the provider proves', () => {
  it('is exchanged by the function, with its secret and the verifier', async () => {
    expect(await attempt({})).toBe('accepte');
    const envoi = new URLSearchParams(faux.recues.find(({ chemin }) => chemin === '/token')?.corps);
    expect(Object.fromEntries(envoi)).toMatchObject({
      grant_type: 'authorization_code',
      client_id: CLIENT,
      client_secret: 'secret-de-test',
      redirect_uri: `${ADRESSE}/connexion/retour`,
      code: 'code-1',
    });
    expect(envoi.get('code_verifier')).toMatch(/^[\w-]{43}$/);
  });

  it.each<[string, Mensonge]>([
    ['another issuer', { idToken: { iss: 'https://ailleurs.example' } }],
    ['another audience', { idToken: { aud: 'un-autre-service' } }],
    ['several audiences, given to another', { idToken: { aud: [CLIENT, 'autre'], azp: 'autre' } }],
    ['expired', { idToken: { exp: PASSE } }],
    ['signed long ago', { idToken: { iat: PASSE } }],
    ['without end', { idToken: { exp: undefined } }],
    ['another nonce', { idToken: { nonce: 'n'.repeat(43) } }],
    ['without nonce', { idToken: { nonce: undefined } }],
    ['another access token', { idToken: { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' } }],
    ['an empty sub', { idToken: { sub: '' } }],
    ['refused code', { statutJetons: 400 }],
    ['unknown kid', { entete: { kid: 'autre' } }],
    ['kid that climbs', { entete: { kid: '../../../../dev/null' } }],
    ['kid that asks SQL', { entete: { kid: "' OR '1'='1" } }],
    ['a requirement that nobody here knows', { entete: { crit: ['exigence'], exigence: 'forte' } }],
    ['userinfo in plain JSON', { typeUserinfo: 'application/json' }],
    ['userinfo of another issuer', { userinfo: { iss: 'https://ailleurs.example' } }],
    ['userinfo for another service', { userinfo: { aud: 'un-autre-service' } }],
    ['userinfo expired', { userinfo: { exp: PASSE } }],
    ['userinfo of someone else', { userinfo: { sub: 'bureau-national' } }],
    ['userinfo of no address at all', { userinfo: { email: 'pas une adresse' } }],
  ])('is refused: %s', async (_cas, mensonge) => {
    expect(await attempt(mensonge)).toBe('preuve-refusee');
  });

  it.each([false, true])('is refused when signed otherwise (userinfo: %p)', async (surUserinfo) => {
    const intrus = await createCle();
    const pem = await exportSPKI((await importJWK(publique(faux.cle), 'ES256')) as CryptoKey);
    const entete = { kid: faux.cle.kid ?? '' };
    const refuse = async (mensonge: Mensonge): Promise<void> => {
      expect(await attempt({ ...mensonge, surUserinfo })).toBe('preuve-refusee');
    };
    await refuse({ cle: intrus });
    await refuse({ jeton: (charge) => compose({ alg: 'none' }, charge) });
    await refuse({ jeton: (charge) => compose({ alg: 'None', ...entete }, charge) });
    await refuse({ jeton: (charge) => compose({ alg: 'ES256', ...entete }, charge) });
    // The public key taken for a shared secret.
    await refuse({ cle: new TextEncoder().encode(pem), entete: { alg: 'HS256' } });
    await refuse({ cle: new TextEncoder().encode('secret-de-test'), entete: { alg: 'HS256' } });
    // Keys that the token itself brings, or says where to find.
    await refuse({ cle: intrus, entete: { jwk: publique(intrus), kid: intrus.kid ?? '' } });
    await refuse({
      cle: intrus,
      entete: { jku: `${faux.emetteur}/cles-de-l-intrus`, kid: intrus.kid ?? '' },
    });
    await refuse({ cle: intrus, entete: { x5u: `${faux.emetteur}/certificat`, kid: intrus.kid ?? '' } });
    expect(faux.demandesAilleurs()).toBe(0);
  });

  it('is refused below the level that is asked, and with an address that nobody verified', async () => {
    expect(await attempt({ idToken: { acr: 'eidas0' } })).toBe('niveau-insuffisant');
    for (const userinfo of [{ email_verified: false }, { email_verified: undefined }, { email: undefined }]) {
      expect(await attempt({ userinfo })).toBe('courriel-absent');
    }
    const federee = await build({ courriel: 'federation' });
    expect(await attempt({ userinfo: { email_verified: false } }, federee)).toBe('courriel-absent');
    expect(await attempt({ userinfo: { email_verified: undefined } }, federee)).toBe('accepte');
  });

  it('binds an invitation once: the address given later to someone else opens nothing', async () => {
    const autre = { sub: 'nouvelle-personne' };
    expect(await attempt({ userinfo: { email: 'Referente-37@EXEMPLE.invalid' } })).toBe('accepte');
    expect(await attempt({ idToken: autre, userinfo: autre })).toBe('sans-habilitation');
    expect(await attempt({ userinfo: { email: 'adresse-changee@exemple.invalid' } })).toBe('accepte');
  });

  it('does not follow a provider that is not there, or not the one', async () => {
    const reglages = {
      clientId: CLIENT,
      clientSecret: 'secret-de-test',
      adresse: ADRESSE,
      acr: ['eidas1'],
      algorithmes: ['ES256'] as const,
      courriel: 'verifie' as const,
      cleJetons: await createCle(),
      officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    };
    const depots = await moteur.createStore();
    const store = createStoreIdentite({ client: moteur.client, table: depots.table });
    // Port 9 is closed here; and an issuer that describes itself under another name is another issuer.
    for (const emetteur of ['http://127.0.0.1:9', faux.emetteur.replace('127.0.0.1', 'localhost')]) {
      const perdue = createIdentite({ reglages: { ...reglages, emetteur }, store, clock: () => new Date() });
      await expect(
        perdue.start({ mode: 'redirection', retour: PAGE, defi: empreinteS256(PREUVE) }),
      ).rejects.toMatchObject({ code: 'fournisseur-indisponible' });
    }
  });
});
