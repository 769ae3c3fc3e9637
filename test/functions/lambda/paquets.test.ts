import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appels, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';
import { seedAnnuaire } from '../../../functions/identite/amorcage.ts';
import { createStoreIdentite } from '../../../functions/store/identite.ts';
import { startSes } from '../../fabriques/ses.ts';
import { startS3 } from '../../fabriques/s3.ts';
import type { S3DeTest } from '../../fabriques/s3.ts';
import type { Poids } from '../../../scripts/bundle/poids.ts';
import { buildPaquets, invoke, readEvenement } from './paquets.ts';

interface Reponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

const dossier = mkdtempSync(join(tmpdir(), 'paquets-'));
let moteur: MoteurDeTest;
let s3: S3DeTest;
let env: Record<string, string>;

beforeAll(async () => {
  [moteur, s3] = await Promise.all([startMoteur(), startS3(), buildPaquets(dossier)]);
  const { table } = await moteur.createStore();
  env = {
    TRANSPARENCE_TABLE: table,
    TRANSPARENCE_MOTEUR: moteur.adresse,
    TRANSPARENCE_OBJETS: s3.adresse,
    TRANSPARENCE_ORIGINAUX: 'originaux',
    TRANSPARENCE_VITRINE: 'vitrine',
    TRANSPARENCE_ADRESSE: 'https://transparence.exemple.fr',
  };
});
afterAll(async () => {
  await Promise.all([moteur.close(), s3.close()]);
  rmSync(dossier, { recursive: true, force: true });
});

const base = readEvenement('api') as { headers: object; requestContext: { http: object } };
const demande = (method: string, path: string, corps?: Uint8Array, headers: object = {}) => ({
  ...base,
  rawPath: path,
  headers: { ...base.headers, ...headers },
  requestContext: { ...base.requestContext, http: { ...base.requestContext.http, method, path } },
  ...(corps ? { body: Buffer.from(corps).toString('base64'), isBase64Encoded: true } : {}),
});

/** All of each bundle, compressed, in bytes: what it weighs and a few percent. */
const TOTAL_GZ_MAX = {
  api: 390_000,
  consolidate: 306_000,
  echeances: 358_000,
  verify: 128_000,
  publish: 456_000,
};

describe('the bundles, as Lambda runs them', () => {
  it('file a workbook, give its original back, consolidate, and write the public pages with the poster', async () => {
    const classeur = await fileOf('37-PREF', '2020-T4', appels(630));
    const api = await invoke<Reponse>(join(dossier, 'api'), env, [
      demande('GET', '/sante'),
      demande('POST', '/api/v1/depots', classeur, { 'idempotency-key': 'k1', 'x-nom-fichier': 'c.xlsx' }),
      demande('POST', '/api/v1/depots', classeur, { 'idempotency-key': 'k1', 'x-nom-fichier': 'c.xlsx' }),
      demande('GET', '/api/v1/sites/37-PREF/trimestres/2020-T4/versions/1/fichier'),
      demande('GET', '/api/v1/sites/99-PREF/trimestres/2020-T4/versions'),
    ]);
    expect(api.resultats.map(({ statusCode }) => statusCode)).toEqual([200, 201, 200, 200, 404]);
    const [, , , original] = api.resultats;
    expect(original?.isBase64Encoded).toBe(true);
    expect(new Uint8Array(Buffer.from(original!.body, 'base64'))).toEqual(classeur);
    expect([...s3.objets.keys()]).toEqual([expect.stringMatching(/^\/originaux\/originaux\/[0-9a-f]{64}$/)]);
    expect(api.journal.map(({ requete, statut }) => [requete, statut])).toEqual(
      [200, 201, 200, 200, 404].map((statut) => ['requete-de-test', statut]),
    );
    expect(api.journal[1]).toMatchObject({ DepotsRecus: 1, chemin: '/api/v1/depots' });

    const etapes = await invoke<Record<string, unknown>>(join(dossier, 'consolidate'), env, [
      { action: 'lister', instant: '2021-01-16T03:00:00Z' },
      { action: 'consolider', trimestre: '2020-T4', departement: '37' },
    ]);
    expect(etapes.resultats[0]).toMatchObject({ trimestre: '2020-T4', departements: ['37'] });
    expect(etapes.resultats[1]).toMatchObject({ departement: '37', attendus: 7, deposes: 1 });

    const publication = await invoke<Reponse>(join(dossier, 'api'), env, [
      demande('POST', '/api/v1/publications', Buffer.from('{"departement":"37","trimestre":"2020-T4"}'), {
        'content-type': 'application/json',
      }),
    ]);
    expect(publication.resultats.map(({ statusCode }) => statusCode)).toEqual([201]);
    const vitrine = await invoke<{ fichiers: number }>(join(dossier, 'publish'), env, [
      readEvenement('flux'),
    ]);
    const ecrits = [...s3.objets.keys()].filter((nom) => nom.startsWith('/vitrine/'));
    expect(vitrine.resultats).toEqual([{ fichiers: ecrits.length }]);
    const affiche = s3.objets.get('/vitrine/tableaux/37/2020-T4/affiche-a3.pdf');
    expect(Buffer.from(affiche!.octets.subarray(0, 4)).toString()).toBe('%PDF');
    expect(s3.objets.get('/vitrine/assets/page.css')!.octets.length).toBeGreaterThan(10_000);
    expect(vitrine.journal).toEqual([expect.objectContaining({ message: 'publie', TableauxPublies: 1 })]);
  });

  it('follow the calendar of a département, send its mails once, and tell counts alone', async () => {
    const store = createStoreIdentite({ client: moteur.client, table: env.TRANSPARENCE_TABLE! });
    const clock = () => new Date('2021-03-31T08:00:00Z');
    await seedAnnuaire({ store, clock }, '57', [
      {
        courriel: 'referent@exemple.fr',
        fonction: 'référent qualité',
        habilitations: [{ role: 'referent', departement: '57' }],
      },
    ]);
    const ses = await startSes();
    try {
      const avec = {
        ...env,
        AWS_ACCESS_KEY_ID: 'cle',
        AWS_SECRET_ACCESS_KEY: 'secrete',
        TRANSPARENCE_EXPEDITEUR: 'Transparence <qualite@exemple.fr>',
        TRANSPARENCE_APPLICATION: 'https://qualite.exemple.fr',
        TRANSPARENCE_MESSAGERIE: ses.adresse,
      };
      const item = { action: 'echeances', departement: '57', jour: '2021-04-01' };
      const { resultats, journal } = await invoke<Record<string, unknown>>(join(dossier, 'echeances'), avec, [
        { action: 'lister', instant: '2021-04-01T05:00:00Z' },
        item,
        item,
        { action: 'national', jour: '2021-04-01' },
      ]);
      expect(resultats).toMatchObject([
        { jour: '2021-04-01', trimestre: '2021-T1', departements: expect.arrayContaining(['57']) },
        {
          departement: '57',
          etapes: [
            { genre: 'ouverture', fin: 'fait' },
            { rappel: 'J-15', fin: 'fait' },
          ],
        },
        { etapes: [{ fin: 'deja-fait' }, { fin: 'deja-fait' }] },
        { action: 'national', fin: 'pas-encore' },
      ]);
      expect(
        ses.recues.map(({ corps }) => (JSON.parse(corps) as { Destination: unknown }).Destination),
      ).toEqual([{ ToAddresses: ['referent@exemple.fr'] }]);
      expect(journal.map(({ message }) => message)).toEqual([
        'en-service',
        'echeances',
        'echeances',
        'national',
      ]);
      expect(journal[1]).toMatchObject({ EtapesFaites: 2, departement: '57' });
      expect(JSON.stringify(journal)).not.toContain('@');
    } finally {
      await ses.close();
    }
  });

  it('say in the log what went wrong, and fail, so that the service tries again', async () => {
    const seul = { ...env, TRANSPARENCE_TABLE: 'absente' };
    const echec = invoke(join(dossier, 'consolidate'), seul, [
      { action: 'lister', instant: '2021-01-16T03:00:00Z' },
    ]);
    await expect(echec).rejects.toMatchObject({
      stdout: expect.stringMatching(/"niveau":"erreur".*ResourceNotFoundException/),
    });
  });

  it('answer with a problem when a part of them cannot be loaded, and go on with the rest', async () => {
    const troue = join(dossier, 'api-sans-depots');
    cpSync(join(dossier, 'api'), troue, { recursive: true });
    // The part that reads what is said of a filing: no other names this header.
    const parties = readdirSync(troue).filter(
      (nom) => /^partie-/.test(nom) && readFileSync(join(troue, nom), 'utf8').includes('X-Nom-Fichier'),
    );
    expect(parties).toHaveLength(1);
    rmSync(join(troue, parties[0]!));
    const corps = new Uint8Array(10);
    const { resultats, journal } = await invoke<Reponse>(troue, env, [
      demande('POST', '/api/v1/depots', corps, { 'x-correlation-id': 'volet-0f3a9c' }),
      demande('GET', '/api/v1/sites/37-PREF/trimestres/2020-T4/versions'),
      demande('POST', '/api/v1/depots', corps),
    ]);
    expect(resultats.map(({ statusCode }) => statusCode)).toEqual([500, 200, 500]);
    expect(JSON.parse(resultats[0]!.body)).toMatchObject({
      type: '/problemes/erreur-interne',
      correlation: 'volet-0f3a9c',
    });
    expect(JSON.stringify(resultats)).not.toContain('partie-');
    // Whoever operates it reads which part.
    expect(JSON.stringify(journal)).toContain(parties[0]);
  });

  it('stay small, the poster’s compiler apart', () => {
    const poids = JSON.parse(readFileSync(join(dossier, 'poids.json'), 'utf8')) as Record<string, Poids>;
    for (const [nom, max] of Object.entries(TOTAL_GZ_MAX)) expect(poids[nom]!.totalGz).toBeLessThan(max);
    expect(Object.keys(poids).sort()).toEqual(Object.keys(TOTAL_GZ_MAX).sort());
    // What a cold start of the API parses: docs/decisions/0009.
    expect(poids['api']!.demarrage).toBeLessThanOrEqual(450_000);
    expect(poids['api']!.demarrageGz).toBeLessThan(155_000);
    const code = readFileSync(join(dossier, 'api', 'index.mjs'), 'utf8');
    expect(code).not.toMatch(/typst|createDocument\(|credential-provider-sso/);
    // Lambda takes 250 MB unzipped.
    expect(
      statSync(
        join(
          dossier,
          'publish/node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu/typst-ts-node-compiler.linux-x64-gnu.node',
        ),
      ).size,
    ).toBeLessThan(100_000_000);
  });
});
