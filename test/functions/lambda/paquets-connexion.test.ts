import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFournisseur } from '../../../infra/local/identite/fournisseur.ts';
import type { FournisseurLocal } from '../../../infra/local/identite/fournisseur.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';
import { IDENTIFIANTS, startS3 } from '../../fabriques/s3.ts';
import type { S3DeTest } from '../../fabriques/s3.ts';
import { buildPaquets, invoke, readEvenement } from './paquets.ts';

const ADRESSE = 'https://qualite.exemple.fr';
const JETONS = 'k3Jq8ZtX0mVb5RyWn2LpD7sHf4GcA9eUoTi6BvQxYzNhKr1MwEjSgPdFuCaOlI0V';
const dossier = mkdtempSync(join(tmpdir(), 'paquets-'));
let moteur: MoteurDeTest;
let s3: S3DeTest;
let fournisseur: FournisseurLocal;
let parametres: Server;
let demandes: string[];
let env: Record<string, string>;

/** The Parameter Store, for the two secrets that the stack names. */
function startParametres(valeurs: Readonly<Record<string, string>>): Promise<Server> {
  demandes = [];
  const serveur = createServer((demande, reponse) => {
    void (async () => {
      let corps = '';
      for await (const bout of demande) corps += String(bout);
      const { Name } = JSON.parse(corps) as { Name: string };
      demandes.push(Name);
      const Value = valeurs[Name];
      reponse.writeHead(Value === undefined ? 400 : 200);
      reponse.end(
        JSON.stringify(Value === undefined ? { __type: 'ParameterNotFound' } : { Parameter: { Value } }),
      );
    })();
  });
  return new Promise((resolve) => serveur.listen(0, '127.0.0.1', () => resolve(serveur)));
}

beforeAll(async () => {
  [moteur, s3, fournisseur] = await Promise.all([
    startMoteur(),
    startS3(),
    openFournisseur({ adresse: ADRESSE }),
    buildPaquets(dossier),
  ]);
  const { clientId, clientSecret } = fournisseur.client;
  const nom = '/aws/reference/secretsmanager/transparence/essai';
  parametres = await startParametres({
    [`${nom}/proconnect`]: JSON.stringify({ client_id: clientId, client_secret: clientSecret }),
    [`${nom}/jetons`]: JETONS,
  });
  const { table } = await moteur.createStore();
  env = {
    AWS_ACCESS_KEY_ID: IDENTIFIANTS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: IDENTIFIANTS.secretAccessKey,
    TRANSPARENCE_TABLE: table,
    TRANSPARENCE_MOTEUR: moteur.adresse,
    TRANSPARENCE_OBJETS: s3.adresse,
    TRANSPARENCE_ORIGINAUX: 'originaux',
    TRANSPARENCE_PARAMETRES: `http://127.0.0.1:${(parametres.address() as AddressInfo).port}`,
    TRANSPARENCE_EMETTEUR: fournisseur.emetteur,
    TRANSPARENCE_APPLICATION: ADRESSE,
    TRANSPARENCE_SECRET_CLIENT: 'transparence/essai/proconnect',
    TRANSPARENCE_SECRET_JETONS: 'transparence/essai/jetons',
  };
});
afterAll(async () => {
  parametres.close();
  await Promise.all([moteur.close(), s3.close(), fournisseur.close()]);
  rmSync(dossier, { recursive: true, force: true });
});

interface Reponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
}

const base = readEvenement('api') as { headers: object; requestContext: { http: object } };
const demande = (method: string, path: string, rawQueryString = '') => ({
  ...base,
  rawPath: path,
  rawQueryString,
  requestContext: { ...base.requestContext, http: { ...base.requestContext.http, method, path } },
});

describe('the function of the API, when its stage signs people in', () => {
  it('lets nobody in without a bearer, and sends browsers to the provider with what it was given', async () => {
    const { resultats, journal } = await invoke<Reponse>(join(dossier, 'api'), env, [
      demande('GET', '/sante'),
      demande('GET', '/api/v1/sites/37-PREF/trimestres/2020-T4/versions'),
      demande(
        'GET',
        '/connexion/debut',
        `mode=redirection&retour=/complement/page.html&defi=${'a'.repeat(43)}`,
      ),
    ]);
    expect(resultats.map(({ statusCode }) => statusCode)).toEqual([200, 401, 302]);
    const vers = new URL(resultats[2]!.headers['location'] ?? '');
    expect(vers.origin).toBe(new URL(fournisseur.emetteur).origin);
    expect(vers.searchParams.get('client_id')).toBe(fournisseur.client.clientId);
    expect(vers.searchParams.get('redirect_uri')).toBe(`${ADRESSE}/connexion/retour`);
    expect(vers.searchParams.get('acr_values')).toBe('eidas1');
    // Read once for all, at the cold start, and written nowhere.
    expect(demandes).toHaveLength(2);
    const dit = JSON.stringify(journal);
    expect(dit).not.toContain(fournisseur.client.clientSecret);
    expect(dit).not.toContain(JETONS);
  });

  it('does not start on a secret that is not there, and names it', async () => {
    const sans = { ...env, TRANSPARENCE_SECRET_JETONS: 'transparence/essai/absent' };
    await expect(invoke(join(dossier, 'api'), sans, [])).rejects.toMatchObject({
      stderr: expect.stringMatching(/transparence\/essai\/absent : réponse 400 ParameterNotFound/),
    });
  });
});

describe('the function that reads originals back', () => {
  it('answers the notice of the storage', async () => {
    const avis = JSON.parse(
      readFileSync(new URL('../../fixtures/lambda/s3.json', import.meta.url), 'utf8'),
    ) as { detail: { object: { key: string } } };
    const nom = avis.detail.object.key;
    const { resultats, journal } = await invoke<unknown>(join(dossier, 'verify'), env, [avis]);
    expect(resultats).toEqual([{ fin: 'absent' }]);
    expect(journal).toEqual([expect.objectContaining({ message: 'original', OriginauxAlteres: 1, nom })]);
    s3.objets.set(`/originaux/${nom}`, { octets: new Uint8Array(), entetes: {} });
    const encore = await invoke<unknown>(join(dossier, 'verify'), env, [avis]);
    expect(encore.resultats).toEqual([{ fin: 'conforme' }]);
    expect(encore.journal).toEqual([expect.objectContaining({ OriginauxVerifies: 1, OriginauxAlteres: 0 })]);
  });
});
