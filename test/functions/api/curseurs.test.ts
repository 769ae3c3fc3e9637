import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createCurseurs } from '../../../functions/api/curseurs.ts';
import { sliceApres } from '../../../functions/api/tranche.ts';
import { appels, createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { createHttp, json } from '../../fabriques/http.ts';
import type { Http } from '../../fabriques/http.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const SITE = '/api/v1/sites/37-PREF/trimestres/2020-T4';
const AUTRE = '/api/v1/sites/29-PREF/trimestres/2020-T4';

let moteur: MoteurDeTest;
let http: Http;
beforeAll(async () => {
  moteur = await startMoteur();
  // Lists are only read here: one quarter of five versions serves all.
  http = createHttp(createServiceDeTest(await moteur.createStore()));
  for (let n = 1; n <= 5; n += 1) {
    const corps = await fileOf('37-PREF', '2020-T4', appels(600 + n));
    const reponse = await http.post('/api/v1/depots', corps, { 'X-Motif': 'Correction' });
    expect(reponse.status).toBe(201);
  }
});
afterAll(() => moteur.close());

interface PageLue {
  readonly versions: readonly { readonly version: number }[];
  readonly suivant: string | null;
}
const page = async (suite: string): Promise<PageLue> =>
  (await json(await http.get(`${SITE}/versions?limite=2${suite}`))) as unknown as PageLue;

describe('the pages of a list', () => {
  it('give every version once, in order, whatever their size', async () => {
    const lues: number[] = [];
    let suite = '';
    for (let tour = 0; tour < 10; tour += 1) {
      const { versions, suivant } = await page(suite);
      expect(versions.length).toBeLessThanOrEqual(2);
      lues.push(...versions.map(({ version }) => version));
      if (suivant === null) break;
      suite = `&curseur=${encodeURIComponent(suivant)}`;
    }
    expect(lues).toEqual([1, 2, 3, 4, 5]);
  });

  it('give the audit trail too, line after line', async () => {
    const tout = (await json(await http.get(`${SITE}/audit`)))['lignes'] as unknown[];
    const lues: unknown[] = [];
    let curseur: string | null = null;
    do {
      const suite: string = curseur === null ? '' : `&curseur=${curseur}`;
      const lu = await json(await http.get(`${SITE}/audit?limite=3${suite}`));
      lues.push(...(lu['lignes'] as unknown[]));
      curseur = lu['suivant'] as string | null;
    } while (curseur !== null);
    expect(lues).toEqual(tout);
    expect(lues).toHaveLength(5);
  });

  it('are of one list: its cursor is refused elsewhere, and so is one that was changed', async () => {
    const { suivant } = await page('');
    for (const chemin of [`${AUTRE}/versions`, `${SITE}/audit`, `${SITE.replace('T4', 'T3')}/versions`]) {
      const reponse = await http.get(`${chemin}?curseur=${suivant}`);
      expect(await json(reponse)).toMatchObject({ status: 400, type: '/problemes/curseur-invalide' });
    }
    for (let i = 0; i < suivant!.length; i += 7) {
      const change = suivant!.slice(0, i) + (suivant![i] === 'A' ? 'B' : 'A') + suivant!.slice(i + 1);
      expect([change, (await http.get(`${SITE}/versions?curseur=${change}`)).status]).toEqual([change, 400]);
    }
  });

  it.each([
    '?limite=0',
    '?limite=501',
    '?limite=9999',
    '?limite=2&limite=3',
    '?curseur=',
    '?curseur=c1.x.y',
    '?curseur=c1',
  ])('%s is refused', async (recherche) => {
    expect((await http.get(`${SITE}/versions${recherche}`)).status).toBe(400);
  });
});

describe('a cursor', () => {
  const secret = () => Promise.resolve(new Uint8Array(32).fill(7));
  let maintenant = new Date('2026-11-21T08:00:00Z');
  const curseurs = createCurseurs(secret, () => maintenant);

  it('gives back its position to the same person and list, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string()), fc.string(), async (portee, position) => {
        expect(await curseurs.read(portee, await curseurs.write(portee, position))).toBe(position);
      }),
    );
  });

  it('is refused to another person, to parts that only look the same, after an hour, and under another key', async () => {
    const curseur = await curseurs.write(['/versions', '37', 'sub-1'], '2');
    await expect(curseurs.read(['/versions', '37', 'sub-2'], curseur)).rejects.toThrow('Ce curseur');
    await expect(curseurs.read(['/versions', '3', '7sub-1'], curseur)).rejects.toThrow('Ce curseur');
    const ailleurs = createCurseurs(
      () => Promise.resolve(new Uint8Array(32).fill(8)),
      () => maintenant,
    );
    await expect(ailleurs.read(['/versions', '37', 'sub-1'], curseur)).rejects.toThrow('Ce curseur');
    maintenant = new Date('2026-11-21T09:00:01Z');
    await expect(curseurs.read(['/versions', '37', 'sub-1'], curseur)).rejects.toThrow('expiré');
  });
});

describe('a page of a list held whole', () => {
  it('takes up after a rank, whether what bore it is still there or not', () => {
    const liste = ['a', 'b', 'c', 'd'];
    const rang = (lettre: string): string => lettre;
    expect(sliceApres(liste, rang, undefined, 2)).toEqual({ elements: ['a', 'b'], fin: 'b' });
    expect(sliceApres(liste, rang, 'b', 2)).toEqual({ elements: ['c', 'd'], fin: undefined });
    // « b » went, « aa » came: nothing is told twice, nothing that stayed is skipped.
    expect(sliceApres(['a', 'aa', 'c', 'd'], rang, 'b', 1)).toEqual({ elements: ['c'], fin: 'c' });
    expect(sliceApres([], rang, 'b', 1)).toEqual({ elements: [], fin: undefined });
  });

  it('gives the published tableaux a page at a time, the latest quarter first', async () => {
    await http.post('/api/v1/consolidations', { trimestre: '2020-T4', departement: '37' });
    await http.post('/api/v1/publications', { trimestre: '2020-T4', departement: '37' });
    const { tableaux, suivant } = await json(await http.get('/api/v1/tableaux?limite=1'));
    expect([tableaux, suivant]).toMatchObject([[{ departement: '37', trimestre: '2020-T4' }], null]);
  });

  it('gives the actions a page at a time, each once', async () => {
    const lues: unknown[] = [];
    let suite = '';
    do {
      const { actions, suivant } = await json(
        await http.get(`/api/v1/departements/37/actions?limite=1${suite}`),
      );
      lues.push(...(actions as unknown[]));
      suite = suivant === null ? '' : `&curseur=${String(suivant)}`;
    } while (suite !== '');
    expect(lues).toMatchObject([{ site: '37-PREF', numero: '1' }]);
  });
});
