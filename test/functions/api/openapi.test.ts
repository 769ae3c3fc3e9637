import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { createApp } from '../../../functions/api/app.ts';
import { VERSION } from '../../../functions/api/version.ts';
import type { Identite } from '../../../functions/identite/index.ts';
import type { Service } from '../../../functions/service/index.ts';
import { buildReference } from '../../../scripts/openapi.ts';
import { AUTRES_CHEMINS } from '../../../scripts/openapi/composants.ts';
import { listDeclarations } from '../../../scripts/openapi/declarations.ts';
import { cheminOpenApi } from '../../../scripts/openapi/document.ts';
import { createServiceDeTest } from '../../fabriques/classeurs.ts';
import { createHttp } from '../../fabriques/http.ts';
import { startIdentite } from '../../fabriques/identite.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';
import { createArpenteur, walkApi } from './parcours.ts';
import { walkIdentite } from './parcours-identite.ts';

const committed = (nom: string): string =>
  readFileSync(new URL(`../../../docs/reference/${nom}`, import.meta.url), 'utf8');

let moteur: MoteurDeTest;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());

describe('the OpenAPI document', () => {
  it('is a valid document of OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(committed('openapi.json'));
    expect([valid, errors]).toEqual([true, undefined]);
    expect(validator.version).toBe('3.1');
  });

  it('is what the declarations say, and so is its page (npx node scripts/openapi.ts)', async () => {
    const reference = await buildReference();
    for (const [nom, texte] of Object.entries(reference)) expect([nom, committed(nom)]).toEqual([nom, texte]);
  });

  it('describes every route that is served where people sign in, and no other', () => {
    const app = createApp({
      service: {} as Service,
      identite: { annuaire: {}, reglages: { adresse: 'http://127.0.0.1' } } as unknown as Identite,
    });
    const servies = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1'))
      .map(({ method, path }) => `${method} ${path}`)
      .filter((nom) => !/^GET \/api\/v1\/?(openapi\.json|documentation)?$/.test(nom));
    const decrites = listDeclarations().map(({ methode, chemin }) => `${methode} /api/v1${chemin}`);
    expect(new Set(decrites).size).toBe(decrites.length);
    expect([...new Set(servies)].sort()).toEqual(decrites.sort());
    const { paths } = JSON.parse(committed('openapi.json')) as { paths: object };
    const chemins = listDeclarations().map(({ chemin }) => cheminOpenApi(chemin));
    expect(Object.keys(paths).sort()).toEqual(
      [...new Set([...chemins, ...Object.keys(AUTRES_CHEMINS)])].sort(),
    );
  });

  it('has the version of the program', () => {
    const paquet = JSON.parse(
      readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
    ) as object;
    expect(paquet).toMatchObject({ version: VERSION });
  });

  it('is served as it was written, with a page that needs no script', async () => {
    const http = createHttp({} as Service);
    expect(await (await http.get('/api/v1/openapi.json')).text()).toBe(committed('openapi.json'));
    const page = await (await http.get('/api/v1/documentation')).text();
    expect(page).toContain('<html lang="fr">');
    expect(page).not.toMatch(/<script|https?:\/\/(?!127)|<img/);
    expect(await (await http.get('/api/v1/')).text()).toBe(page);
    const titres = [...page.matchAll(/<h(\d)/g)].map(([, niveau]) => Number(niveau));
    expect(titres.filter((niveau) => niveau === 1)).toHaveLength(1);
    expect(titres.every((niveau, i) => i === 0 || niveau - titres[i - 1]! <= 1)).toBe(true);
    const ids = [...page.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

const IDENTITE: ReadonlySet<string> = new Set(['Annuaire', 'Connexion']);
const routesOf = (avecIdentite: boolean): string[] =>
  listDeclarations()
    .filter(({ groupe }) => IDENTITE.has(groupe) === avecIdentite)
    .map(({ methode, chemin }) => `${methode} ${chemin}`)
    .sort();

describe('a walk through the whole API, on the real engine', () => {
  it('gives only answers that are declared, in the declared shapes, and passes by every route', async () => {
    const http = createHttp(createServiceDeTest(await moteur.createStore()));
    const arpenteur = createArpenteur(http);
    await walkApi(arpenteur);
    expect(arpenteur.ecarts).toEqual([]);
    expect([...arpenteur.reussies].sort()).toEqual(routesOf(false));
  });

  it('does so by sign-in and the directories too', async () => {
    const banc = await startIdentite(moteur);
    const arpenteur = createArpenteur(banc);
    await walkIdentite(arpenteur, banc);
    await banc.close();
    expect(arpenteur.ecarts).toEqual([]);
    expect([...arpenteur.reussies].sort()).toEqual(routesOf(true));
  });
});
