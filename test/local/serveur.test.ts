import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Hono } from 'hono';
import { startServeur } from '../../infra/local/start/serveur.ts';
import type { Serveur } from '../../infra/local/start/serveur.ts';

let serveur: Serveur;
afterEach(() => serveur.stop());

/** What a server answers to the beginning of a request, until it closes. */
const sendHalf = (adresse: string, debut: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const prise = connect(Number(new URL(adresse).port), '127.0.0.1', () => prise.write(debut));
    let recu = '';
    prise.on('data', (morceau) => (recu += morceau.toString()));
    prise.on('close', () => resolve(recu));
    prise.on('error', reject);
  });

describe('a request half sent', () => {
  it.each([
    ['in its head', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n'],
    ['in its body', 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nabc'],
  ])('%s is dropped', async (_, debut) => {
    const app = new Hono().post('/', async (c) => c.text(await c.req.text()));
    serveur = await startServeur(app, 0, { requete: 100, verification: 20 });
    expect(await sendHalf(serveur.adresse, debut)).toMatch(/^(?:HTTP\/1\.1 4\d\d[^]*)?$/u);
  });
});
