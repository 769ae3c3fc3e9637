import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { createApp } from '../../../../functions/api/app.ts';
import type { LigneJournal } from '../../../../functions/api/app.ts';
import { PROBLEMES } from '../../../../functions/api/problemes.ts';
import type { NomProbleme } from '../../../../functions/api/problemes.ts';
import { probleme } from '../../../../functions/api/reponses/commun.ts';
import type { Principal } from '../../../../domain/droits/index.ts';
import { listDeclarations } from '../../../../scripts/openapi/declarations.ts';
import { appels, fileOf } from '../../../fabriques/classeurs.ts';
import { ADRESSE, startIdentite } from '../../../fabriques/identite.ts';
import type { IdentiteDeTest } from '../../../fabriques/identite.ts';
import { startMoteur } from '../../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../../fabriques/moteur.ts';
import { attaquesOf } from './attaques.ts';
import { cle, jsonOf, octetsOf, requeteOf } from './demandes.ts';
import type { Requete, Terrain } from './demandes.ts';

const declarations = listDeclarations();
const parCle = new Map(declarations.map((declaration) => [cle(declaration), declaration]));
const attaques = attaquesOf(declarations);
/** Somebody who may do everything everywhere: what is refused is refused for what it says. */
const TOUT_PUISSANT: Principal = {
  sub: 'tout-puissant',
  compte: 'compte-tout-puissant',
  entrees: [
    {
      fonction: 'référente qualité',
      habilitations: [{ role: 'referent', departement: '37' }, { role: 'national' }],
    },
  ],
};

let moteur: MoteurDeTest;
let banc: IdentiteDeTest;
let app: Hono;
let terrain: Terrain;
const journal: LigneJournal[] = [];

async function post(chemin: string, corps: Uint8Array | object): Promise<void> {
  const json = !(corps instanceof Uint8Array);
  const reponse = await app.request(`${ADRESSE}/api/v1${chemin}`, {
    method: 'POST',
    body: json ? JSON.stringify(corps) : new Uint8Array(corps),
    headers: { 'X-Motif': 'Correction', ...(json ? { 'Content-Type': 'application/json' } : {}) },
  });
  expect([chemin, reponse.status]).toEqual([chemin, 201]);
}

beforeAll(async () => {
  moteur = await startMoteur();
  banc = await startIdentite(moteur);
  app = createApp({
    service: banc.service,
    identite: banc.identite,
    garde: {
      identifie: () => Promise.resolve(TOUT_PUISSANT),
      autorise: () => ({ auteur: 'référente qualité' }),
    },
    journal: (ligne) => journal.push(ligne),
    hotes: ['127.0.0.1'],
    debit: { lectures: 1e9, ecritures: 1e9 },
    corpsMax: 500_000,
  });
  // Something of everything, that an attack could change: two versions, a consolidation, a publication, people.
  await post('/depots', await fileOf('37-PREF', '2020-T4', appels(630)));
  await post('/depots', await fileOf('37-PREF', '2020-T4', appels(640)));
  await post('/consolidations', { trimestre: '2020-T4', departement: '37' });
  await post('/publications', { trimestre: '2020-T4', departement: '37' });
  // Also makes the key of the cursors, which is made at its first use.
  await app.request(`${ADRESSE}/api/v1/sites/37-PREF/trimestres/2020-T4/versions?limite=1`);
  const [personne] = (await banc.identite.annuaire.read('37')).personnes;
  terrain = {
    classeur: await fileOf('37-PREF', '2020-T4', appels(650)),
    personne: personne!.id,
  };
});
afterAll(async () => {
  await banc.close();
  await moteur.close();
});

const send = async ({ methode, chemin, entetes, corps }: Requete): Promise<Response> =>
  app.request(`${ADRESSE}/api/v1${chemin}`, {
    method: methode,
    headers: entetes,
    ...(corps && methode !== 'GET' ? { body: new Uint8Array(corps) } : {}),
  });

/** Words that a sentence in French does not have, and those that tell of the inside. */
const ANGLAIS =
  /\b(invalid|expected|received|must|should|unexpected|unrecognized|undefined|null pointer|error|at position)\b/i;
const CACHES = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** Null when an answer is a refusal as it should be; else what is wrong with it. */
async function faute(reponse: Response): Promise<string | null> {
  const texte = await reponse.text();
  const { status, headers } = reponse;
  if (status < 400 || status >= 500) return `${status} ${texte.slice(0, 300)}`;
  if (headers.get('Content-Type') !== 'application/problem+json; charset=utf-8') return 'pas un problème';
  if (headers.get('Content-Language') !== 'fr') return 'pas en français';
  const lu = probleme.safeParse(JSON.parse(texte));
  if (!lu.success) return `forme : ${texte.slice(0, 200)}`;
  const nom = lu.data.type.replace('/problemes/', '') as NomProbleme;
  if (PROBLEMES[nom]?.status !== status || lu.data.status !== status)
    return `type ${lu.data.type} et ${status}`;
  if (ANGLAIS.test(lu.data.detail.replace(/«[^»]*»/g, ''))) return `anglais : ${lu.data.detail}`;
  if (CACHES.test(lu.data.detail)) return `caractère caché : ${JSON.stringify(lu.data.detail)}`;
  if (!/[.!]$/.test(lu.data.detail)) return `phrase sans point : ${lu.data.detail}`;
  // Workbooks that are refused tell each of their points.
  return texte.length > 6_000 && !('constats' in lu.data) ? `${texte.length} caractères en écho` : null;
}

describe('every hostile request on every declared route', () => {
  it('starts from requests that their routes read, so that the change alone is refused', () => {
    for (const declaration of declarations) {
      const json = jsonOf(declaration, terrain);
      if (!json || !('json' in declaration.corps)) continue;
      expect([cle(declaration), declaration.corps.json.safeParse(json).error]).toEqual([
        cle(declaration),
        undefined,
      ]);
    }
  });

  it.each(declarations.map((declaration) => [cle(declaration), declaration] as const))(
    '%s: 4xx with a problem in French, and the table as it was',
    async (_, declaration) => {
      const avant = await banc.empreinte();
      const fautes: string[] = [];
      const liste = attaques(declaration, terrain);
      for (const { nom, requete } of liste) {
        const trouvee = await faute(await send(requete));
        if (trouvee !== null) fautes.push(`${nom} → ${trouvee}`);
      }
      expect(fautes).toEqual([]);
      expect(liste.length).toBeGreaterThan(10);
      expect(await banc.empreinte()).toBe(avant);
    },
  );
});

describe('a hostile request', () => {
  /** Names, texts and numbers as chance has them, in one place of a good request. */
  it('made by chance is refused too, and stores nothing', async () => {
    const avant = await banc.empreinte();
    const ecritures = declarations.filter((declaration) => 'json' in declaration.corps).map(cle);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ecritures),
        fc.oneof(
          fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).map((nom) => ({ [nom]: 'national' })),
          fc.array(fc.nat(), { minLength: 1 }).map((liste) => ({ liste })),
          fc.object({ maxDepth: 4 }).map((objet) => ({ objet })),
          fc.double({ noDefaultInfinity: true, noNaN: true }).map((nombre) => ({ nombre })),
        ),
        async (nom, enTrop) => {
          const declaration = parCle.get(nom)!;
          const objet = { ...jsonOf(declaration, terrain)!, ...enTrop };
          const bonne = requeteOf(declaration, terrain);
          const reponse = await send({ ...bonne, corps: octetsOf(JSON.stringify(objet)) });
          expect(await faute(reponse)).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
    expect(await banc.empreinte()).toBe(avant);
  });

  it('with a place that chance wrote is refused too', async () => {
    const avant = await banc.empreinte();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          ...declarations.filter(({ chemin }) => /:(site|departement|trimestre)/.test(chemin)).map(cle),
        ),
        fc
          .string({ unit: 'binary', minLength: 1, maxLength: 12 })
          .filter((nom) => !/^(\d\d|2[AB]|97\d)$|\p{Cs}/u.test(nom)),
        async (nom, place) => {
          const bonne = requeteOf(parCle.get(nom)!, terrain);
          const chemin = bonne.chemin.replace(/37-PREF|\b37\b|2020-T4/, encodeURIComponent(place));
          expect(await faute(await send({ ...bonne, chemin }))).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
    expect(await banc.empreinte()).toBe(avant);
  });

  it('whose body never ends is cut, wherever it is sent', async () => {
    const avant = await banc.empreinte();
    for (const declaration of declarations.filter(({ methode }) => methode !== 'GET')) {
      let envoye = 0;
      const sansFin = new ReadableStream<Uint8Array>({
        pull(sortie) {
          envoye += 100_000;
          if (envoye > 5_000_000) sortie.close();
          else sortie.enqueue(new Uint8Array(100_000).fill(0x20));
        },
      });
      const { chemin, entetes, methode } = requeteOf(declaration, terrain);
      const reponse = await app.request(
        new Request(`${ADRESSE}/api/v1${chemin}`, {
          method: methode,
          headers: { ...entetes, 'Transfer-Encoding': 'chunked' },
          body: sansFin,
          duplex: 'half',
        } as RequestInit),
      );
      expect([cle(declaration), await faute(reponse)]).toEqual([cle(declaration), null]);
      expect(envoye).toBeLessThan(2_000_000);
    }
    expect(await banc.empreinte()).toBe(avant);
  });

  it('that a header would turn into another one is not', async () => {
    const avant = await banc.empreinte();
    const ici = `${ADRESSE}/api/v1/departements/37/personnes`;
    for (const nom of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'])
      expect((await app.request(ici, { headers: { [nom]: 'DELETE' } })).status).toBe(200);
    for (const nom of [
      'X-Original-URL',
      'X-Rewrite-URL',
      'X-Forwarded-Host',
      'X-Forwarded-Prefix',
      'Forwarded',
    ])
      expect((await app.request(`${ici}/rien/du/tout`, { headers: { [nom]: '/api/v1/moi' } })).status).toBe(
        404,
      );
    expect(await banc.empreinte()).toBe(avant);
  });

  it('leaves nothing of what it invented in the journal', () => {
    for (const mot of ['passwd', '169.254', '<script', '37#', '37-pref', 'ailleurs.example', '__proto__'])
      expect([mot, journal.find((ligne) => JSON.stringify(ligne).includes(mot))]).toEqual([mot, undefined]);
    expect(journal.length).toBeGreaterThan(3000);
    expect(journal.filter(({ statut }) => statut >= 500)).toEqual([]);
  });
});
