import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createApp } from '../../../../functions/api/app.ts';
import type { LigneJournal } from '../../../../functions/api/app.ts';
import type { Service } from '../../../../functions/service/index.ts';
import { startServeur } from '../../../../infra/local/start/serveur.ts';
import type { Serveur } from '../../../../infra/local/start/serveur.ts';

/** Whatever is asked of the service is told: nothing hostile may reach it. */
const appels: string[] = [];
const service = new Proxy({} as Service, {
  get: (_, nom) => {
    appels.push(String(nom));
    return () => Promise.reject(new Error('atteint'));
  },
});

let serveur: Serveur;
beforeAll(async () => {
  serveur = await startServeur(createApp({ service, hotes: ['127.0.0.1'], corpsMax: 200_000 }), 0);
});
afterAll(() => serveur.stop());
beforeEach(() => {
  appels.length = 0;
});

interface Echange {
  /** Status of each answer, in order. */
  readonly statuts: readonly number[];
  readonly dit: string;
  readonly envoye: number;
}

const SILENCE_MS = 1_500;

/** Whether the first answer is there to its end. */
function isWhole(dit: string): boolean {
  const [entetes = '', ...corps] = dit.split('\r\n\r\n');
  const [, longueur = '0'] = /^content-length: (\d+)$/im.exec(entetes.replaceAll('\r', '')) ?? [];
  return corps.length > 0 && corps.join('\r\n\r\n').length >= Number(longueur);
}

/** Bytes as they are, on a socket of their own, until the server closes or has nothing more to say. */
function speak(octets: string, sansFin?: string): Promise<Echange> {
  return new Promise((resolve) => {
    let dit = '';
    let envoye = 0;
    const prise = connect(Number(new URL(serveur.adresse).port), '127.0.0.1', () => {
      prise.write(octets, 'latin1');
      if (sansFin !== undefined) pump();
    });
    // A piece a millisecond: what is sent before the cut is the server's doing, and not the speed of the machine.
    const pump = (): void => {
      if (prise.destroyed || envoye > 50_000_000) return;
      envoye += sansFin!.length;
      if (prise.write(sansFin!)) setTimeout(pump, 1);
      else prise.once('drain', pump);
    };
    const fin = (): void => {
      prise.destroy();
      const statuts = [...dit.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, statut]) => Number(statut));
      resolve({ statuts, dit, envoye });
    };
    // The first answer comes when it can, whole; then the silence says that there is no second one.
    prise.on('data', (morceau) => {
      dit += morceau.toString('latin1');
      if (isWhole(dit)) prise.setTimeout(SILENCE_MS, fin);
    });
    prise.on('error', () => undefined);
    prise.on('close', fin);
  });
}

const HOTE = 'Host: 127.0.0.1\r\n';
const POST = `POST /api/v1/consolidations HTTP/1.1\r\n${HOTE}Content-Type: application/json\r\n`;
const CORPS = '{"trimestre":"2020-T4"}';

describe('bytes on the wire', () => {
  it.each([
    [
      'a length and chunks, which two readers would read as two requests',
      `${POST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /sante HTTP/1.1\r\n\r\n`,
    ],
    ['two lengths', `${POST}Content-Length: 3\r\nContent-Length: ${CORPS.length}\r\n\r\n${CORPS}`],
    ['a negative length', `${POST}Content-Length: -1\r\n\r\n${CORPS}`],
    ['chunks of no size', `${POST}Transfer-Encoding: chunked\r\n\r\nZZ\r\n${CORPS}\r\n0\r\n\r\n`],
    ['another coding of the transfer', `${POST}Transfer-Encoding: xchunked\r\n\r\n${CORPS}`],
    [
      'a line end within a header',
      `${POST}X-Motif: a\nSet-Cookie: b\u0000\r\nContent-Length: ${CORPS.length}\r\n\r\n${CORPS}`,
    ],
    [
      'a header folded on two lines',
      `${POST}X-Motif: a\r\n b\u0001\r\nContent-Length: ${CORPS.length}\r\n\r\n${CORPS}`,
    ],
    ['headers of a megabyte', `${POST}X-Motif: ${'a'.repeat(1_000_000)}\r\n\r\n`],
    ['no host', 'POST /api/v1/consolidations HTTP/1.1\r\nContent-Length: 0\r\n\r\n'],
    [
      'another host',
      `${POST.replace('127.0.0.1', 'ailleurs.example')}Content-Length: ${CORPS.length}\r\n\r\n${CORPS}`,
    ],
    ['a line that is no request', 'BONJOUR\r\n\r\n'],
  ])('%s: 4xx, and nothing reached', async (_, octets) => {
    const { statuts } = await speak(octets);
    expect(statuts.length).toBeGreaterThan(0);
    for (const statut of statuts) expect([400, 403, 404, 411, 413, 415, 431]).toContain(statut);
    expect(appels).toEqual([]);
  });

  it('a body in chunks that never ends is cut with a problem, long before it fills the memory', async () => {
    const { statuts, dit, envoye } = await speak(
      `${POST}Transfer-Encoding: chunked\r\n\r\n`,
      `2710\r\n${' '.repeat(10_000)}\r\n`,
    );
    expect(statuts).toEqual([413]);
    expect(dit).toContain('/problemes/corps-trop-grand');
    expect(envoye).toBeLessThan(20_000_000);
    expect(appels).toEqual([]);
  });

  it.each([
    ['depots', 'application/octet-stream'],
    ['consolidations', 'application/json'],
  ])('a sender of %s who goes away half-way is no failure of ours', async (route, type) => {
    const lignes: LigneJournal[] = [];
    const app = createApp({ service, journal: (ligne) => lignes.push(ligne) });
    // What Node makes of a connection that closes before the end of the body.
    const coupee = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    const body = new ReadableStream({ pull: (flux) => flux.error(coupee) });
    const init = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'Content-Type': type, 'Content-Length': '9' },
    };
    await app.request(`/api/v1/${route}`, init as RequestInit);
    expect(lignes).toMatchObject([{ statut: 400, probleme: 'requete-invalide' }]);
    expect(lignes[0]).not.toHaveProperty('erreur');
    expect(appels).toEqual([]);
  });
});
