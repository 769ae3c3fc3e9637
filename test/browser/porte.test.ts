import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Browser, Page } from 'playwright-core';
import { createClient } from '../../functions/store/index.ts';
import { findBinaire } from '../../infra/local/moteur/binaire.ts';
import { readVerrou } from '../../infra/local/moteur/verrou.ts';
import { until } from '../fabriques/attendre.ts';
import { SANS_ORIGINES, openNavigateur } from '../fabriques/navigateur.ts';

const RACINE = fileURLToPath(new URL('../..', import.meta.url));
const dossier = mkdtempSync(join(tmpdir(), 'transparence-porte-'));
const ecoute = (serveur: Server): Promise<number> =>
  new Promise((resolve) =>
    serveur.listen(0, '127.0.0.1', () => resolve((serveur.address() as { port: number }).port)),
  );

/** What a file of a process of this very run says. */
const readProc = (chemin: string): string => {
  try {
    return readFileSync(`/proc/${chemin}`, 'latin1');
  } catch {
    return '';
  }
};

/** `127.0.0.1:4280` from `0100007F:10B8`, as the system writes it. */
function toAdresse(hexa: string): string {
  const [hote = '', port = ''] = hexa.split(':');
  return `${Buffer.from(hote, 'hex').reverse().join('.')}:${Number.parseInt(port, 16)}`;
}

/** Every address on which a process whose environment has a word listens. */
function listEcoutes(mot: string): string[] {
  const prises = new Set(
    readdirSync('/proc')
      .filter((nom) => /^\d+$/u.test(nom) && readProc(`${nom}/environ`).includes(mot))
      .flatMap((pid) => {
        try {
          return readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
        } catch {
          return [];
        }
      }),
  );
  return readProc('net/tcp')
    .split('\n')
    .map((ligne) => ligne.trim().split(/\s+/u))
    .filter(([, , , etat, , , , , , inode]) => etat === '0A' && prises.has(`socket:[${inode ?? ''}]`))
    .map(([, locale = '']) => toAdresse(locale));
}

let npmStart: ReturnType<typeof spawn>;
let fin: Promise<unknown>;
let dit = '';
let ailleurs: Server;
let navigateur: Browser;
let page: Page;
beforeAll(async () => {
  npmStart = spawn(process.execPath, ['infra/local/bootstrap/run.mjs', 'start'], {
    cwd: RACINE,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: '0',
      TRANSPARENCE_DONNEES: dossier,
      TRANSPARENCE_CONNEXION: 'locale',
    },
  });
  fin = new Promise((resolve) => npmStart.once('close', resolve));
  npmStart.stdout?.on('data', (morceau: Buffer) => (dit += String(morceau)));
  await until('npm start est prêt, ou fini', () => dit.includes('Prêt.') || npmStart.exitCode !== null);
  ailleurs = createServer((_, reponse) => {
    reponse.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Ailleurs</title>');
  });
  const port = await ecoute(ailleurs);
  navigateur = await openNavigateur([], SANS_ORIGINES);
  page = await navigateur.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
});
afterAll(async () => {
  await navigateur.close();
  ailleurs.close();
  process.kill(-npmStart.pid!, 'SIGINT');
  await fin;
  rmSync(dossier, { recursive: true, force: true });
});

/** What a page obtains of an address, by all that a page has; the answers that it could read. */
const attack = (adresse: string): Promise<string[]> =>
  page.evaluate(async (base) => {
    const dynamo = (operation: string, corps: object): RequestInit => ({
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-amz-json-1.0',
        'X-Amz-Target': `DynamoDB_20120810.${operation}`,
      },
      body: JSON.stringify({ TableName: 'transparence', ...corps }),
    });
    const essais: [string, RequestInit][] = [
      ['/', {}],
      ['/api/v1/departements/37/annuaire', { credentials: 'include' }],
      ['/api/v1/departements/37/trimestres/2020-T4', {}],
      ['/sante', {}],
      ['/', dynamo('Scan', {})],
      ['/', dynamo('PutItem', { Item: { PK: { S: 'page' }, SK: { S: 'page' } } })],
      // A simple request needs no leave of the server.
      ['/', { method: 'POST', mode: 'no-cors', body: '{"TableName":"transparence"}' }],
      [
        '/api/v1/consolidations',
        { method: 'POST', mode: 'no-cors', body: '{"trimestre":"2020-T4","departement":"37"}' },
      ],
    ];
    const lus: string[] = [];
    for (const [chemin, init] of essais) {
      try {
        const reponse = await fetch(base + chemin, init);
        if (reponse.type !== 'opaque') lus.push(`${init.method ?? 'GET'} ${chemin} ${reponse.status}`);
      } catch {
        // Refused, by the browser or by the server: nothing was read.
      }
    }
    return lus;
  }, `http://${adresse}`);

/** First keys of the base, as its own server reads them: the calendar is at work meanwhile, and adds to it. */
async function readCles(adresse: string): Promise<ReadonlySet<unknown>> {
  const client = createClient({ endpoint: adresse });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: 'transparence' }));
  client.destroy();
  return new Set(Items.map(({ PK }) => PK as unknown));
}

describe('a page of another origin, in a real browser, given every address and port that npm start listens on', () => {
  it('reads nothing and writes nothing', async () => {
    const moteur = readVerrou(dossier)!.adresse!;
    const ecoutes = listEcoutes(`TRANSPARENCE_DONNEES=${dossier}`);
    // The engine, the app, and the provider of the local sign-in.
    expect(ecoutes).toContain(new URL(moteur).host);
    expect(ecoutes.length).toBeGreaterThanOrEqual(3);
    const ports = [...new Set(ecoutes.map((adresse) => adresse.split(':')[1]!))];
    const lus: Record<string, string[]> = {};
    for (const adresse of [
      ...ecoutes,
      ...ports.flatMap((port) => [`127.0.0.1:${port}`, `localhost:${port}`]),
    ]) {
      const lu = await attack(adresse);
      if (lu.length > 0) lus[adresse] = lu;
    }
    expect(lus).toEqual({});
    const cles = await readCles(moteur);
    expect([cles.has('S#37-PREF#2020-T4'), cles.has('page')]).toEqual([true, false]);
  });

  it('would have read and written everything at an ordinary port: the page itself is able to', async () => {
    const libre = createServer();
    const port = await ecoute(libre);
    await new Promise((resolve) => libre.close(resolve));
    const nu = spawn(findBinaire(), ['serve', '--port', String(port)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const nuFini = new Promise((resolve) => nu.once('close', resolve));
    try {
      await new Promise((resolve) => nu.stderr.once('data', resolve));
      const lus = await attack(`127.0.0.1:${port}`);
      expect(lus).toContain('GET / 200');
      // There is no such table there, and the page reads that too.
      expect(lus).toContain('POST / 400');
    } finally {
      nu.kill('SIGKILL');
      await nuFini;
    }
  });
});
