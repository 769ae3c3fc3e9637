import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { json } from '../../fabriques/http.ts';
import { startIdentite } from '../../fabriques/identite.ts';
import type { IdentiteDeTest } from '../../fabriques/identite.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const PERSONNES = '/api/v1/departements/37/personnes';

let moteur: MoteurDeTest;
let banc: IdentiteDeTest;
let jeton: string;

beforeAll(async () => {
  moteur = await startMoteur();
  banc = await startIdentite(moteur);
  ({ jeton } = await banc.signIn('referente-37'));
  for (const n of [1, 2, 3, 4]) {
    const corps = {
      courriel: `accueil-${n}@exemple.invalid`,
      fonction: `correspondant qualité, guichet ${n}`,
      habilitations: [{ role: 'correspondant', site: '37-PREF' }],
    };
    expect((await banc.call(PERSONNES, { jeton, methode: 'POST', corps })).status).toBe(201);
  }
});
afterAll(async () => {
  await banc.close();
  await moteur.close();
});

interface Page {
  readonly lignes: readonly { readonly version: number; readonly instant: string }[];
  readonly suivant: string | null;
}
const read = async (recherche: string, qui = jeton): Promise<Page> =>
  (await json(await banc.call(`${PERSONNES}/audit${recherche}`, { jeton: qui }))) as unknown as Page;

describe('the trail of a directory', () => {
  it('is read to its first line, page after page, the latest first', async () => {
    const entier = await read('');
    expect(entier.suivant).toBeNull();
    expect(entier.lignes.length).toBeGreaterThan(4);
    const versions = entier.lignes.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => b - a));
    expect(versions.at(-1)).toBe(1);

    const lues: Page['lignes'][number][] = [];
    for (let suivant: string | null = ''; suivant !== null;) {
      const page: Page = await read(`?limite=2${suivant ? `&curseur=${suivant}` : ''}`);
      lues.push(...page.lignes);
      ({ suivant } = page);
    }
    expect(lues).toEqual(entier.lignes);
  });

  it('does not take the cursor of somebody else, nor one for another list', async () => {
    const { suivant } = await read('?limite=2');
    const { jeton: national } = await banc.signIn('bureau-national');
    for (const [adresse, qui] of [
      [`${PERSONNES}/audit?curseur=${suivant}`, national],
      [`/api/v1/national/personnes/audit?curseur=${suivant}`, national],
      [`/api/v1/departements/37/actions?curseur=${suivant}`, jeton],
    ] as const) {
      const reponse = await banc.call(adresse, { jeton: qui });
      expect(await json(reponse)).toMatchObject({ status: 400, type: '/problemes/curseur-invalide' });
    }
  });
});
