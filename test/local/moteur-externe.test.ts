import { createServer, request } from 'node:http';
import type { Server } from 'node:http';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openPoste } from '../../infra/local/poste/poste.ts';
import { startMoteur } from '../fabriques/moteur.ts';
import type { MoteurDeTest } from '../fabriques/moteur.ts';

/** Another engine: the embedded one behind a door that lacks some calls, as dynalite or Alternator do, and notes who signs. */
interface Moteur {
  readonly adresse: string;
  readonly signatures: string[];
  lacks: readonly string[];
  answer: { readonly status: number; readonly type: string } | null;
}

let dedans: MoteurDeTest;
let serveur: Server;
let moteur: Moteur;
let dossier: string;
const avant = { ...process.env };

beforeAll(async () => {
  serveur = createServer((demande, reponse) => {
    const morceaux: Buffer[] = [];
    demande.on('data', (morceau: Buffer) => morceaux.push(morceau));
    demande.on('end', () => {
      const appel = String(demande.headers['x-amz-target']).split('.').at(-1) ?? '';
      moteur.signatures.push(String(demande.headers.authorization));
      const refus = moteur.lacks.includes(appel)
        ? { status: 400, type: 'com.amazonaws.dynamodb.v20120810#UnknownOperationException' }
        : moteur.answer;
      if (refus) {
        reponse.writeHead(refus.status, { 'Content-Type': 'application/x-amz-json-1.0' });
        reponse.end(JSON.stringify({ __type: refus.type, message: 'refus' }));
        return;
      }
      const { 'x-amz-target': cible = '', 'x-amz-date': date = '', authorization = '' } = demande.headers;
      // Not by `fetch`, which refuses the engine's port as a browser does.
      const relais = request(
        dedans.adresse,
        {
          method: 'POST',
          headers: {
            'X-Amz-Target': String(cible),
            'X-Amz-Date': String(date),
            Authorization: authorization,
            'Content-Type': 'application/x-amz-json-1.0',
          },
        },
        (rendue) => {
          reponse.writeHead(Number(rendue.statusCode), { 'Content-Type': 'application/x-amz-json-1.0' });
          rendue.pipe(reponse);
        },
      );
      relais.once('error', () => reponse.destroy());
      relais.end(Buffer.concat(morceaux));
    });
  });
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => serveur.close(resolve));
});
beforeEach(async () => {
  dedans = await startMoteur();
  const adresse = serveur.address();
  const port = typeof adresse === 'object' && adresse ? adresse.port : 0;
  moteur = { adresse: `http://127.0.0.1:${port}`, signatures: [], lacks: [], answer: null };
  dossier = mkdtempSync(join(tmpdir(), 'transparence-externe-'));
  process.env = Object.fromEntries(Object.entries(avant).filter(([nom]) => !nom.startsWith('AWS_')));
  process.env['TRANSPARENCE_MOTEUR'] = moteur.adresse;
});
afterEach(async () => {
  await dedans.close();
  jest.restoreAllMocks();
  process.env = { ...avant };
  rmSync(dossier, { recursive: true, force: true });
});

/** What is said on the way, without keeping the post. */
async function open(): Promise<string> {
  const dit: string[] = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((texte) => dit.push(String(texte)) > 0);
  const poste = await openPoste(dossier, 'commande');
  const ouvert = await poste.service.openTrimestre({ departement: '37', trimestre: '2020-T4' });
  expect(ouvert).toHaveLength(7);
  await poste.close();
  return dit.join('');
}

describe('another engine, given by TRANSPARENCE_MOTEUR', () => {
  it('is refused in one sentence when it has no transactions, before anything is kept', async () => {
    moteur.lacks = ['TransactWriteItems'];
    await expect(openPoste(dossier, 'commande')).rejects.toMatchObject({
      name: 'Echec',
      message: expect.stringMatching(
        /TRANSPARENCE_MOTEUR=.* ne connaît pas les transactions .*Donnez l’adresse/,
      ),
    });
    expect(readdirSync(dossier).filter((nom) => nom.endsWith('.db'))).toEqual([]);
  });

  it('that erases nothing by itself is said once, and used', async () => {
    moteur.lacks = ['UpdateTimeToLive'];
    expect(await open()).toMatch(/n’efface pas de lui-même ce qui a expiré.*sans effet/);
    // The table is there: nothing more to say.
    expect(await open()).toBe('');
  });

  it('is spoken to with the credentials and the region of the environment, or with placeholders', async () => {
    expect(await open()).toBe('');
    const portee = /Credential=(\w+)\/\d+\/([\w-]+)\//;
    expect(new Set(moteur.signatures.map((une) => portee.exec(une)?.slice(1).join(' ')))).toEqual(
      new Set(['local eu-west-3']),
    );
    moteur.signatures.length = 0;
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'AKIAESSAI', AWS_SECRET_ACCESS_KEY: 's' });
    process.env['AWS_REGION'] = 'eu-west-1';
    await open();
    expect(new Set(moteur.signatures.map((une) => portee.exec(une)?.slice(1).join(' ')))).toEqual(
      new Set(['AKIAESSAI eu-west-1']),
    );
  });

  it('that does not know us is said in one sentence too', async () => {
    moteur.answer = { status: 400, type: 'com.amazon.coral.service#UnrecognizedClientException' };
    await expect(openPoste(dossier, 'commande')).rejects.toMatchObject({
      name: 'Echec',
      message: expect.stringMatching(/UnrecognizedClientException.*AWS_REGION.*AWS_ACCESS_KEY_ID/),
    });
  });
});
