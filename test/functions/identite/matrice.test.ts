import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Hono } from 'hono';
import { POLITIQUE } from '../../../domain/droits/index.ts';
import type { Operation, Role } from '../../../domain/droits/index.ts';
import { createApp } from '../../../functions/api/app.ts';
import { loadRoutes } from '../../../functions/api/groupe.ts';
import { identiteGroupes } from '../../../functions/api/identite/routes.ts';
import { listGroupes } from '../../../functions/api/routes/index.ts';
import type { Declaration } from '../../../functions/api/declaration.ts';
import { Introuvable } from '../../../functions/service/index.ts';
import type { Service } from '../../../functions/service/index.ts';
import { appels, fileOf } from '../../fabriques/classeurs.ts';
import { startIdentite } from '../../fabriques/identite.ts';
import type { IdentiteDeTest } from '../../fabriques/identite.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

interface Lieu {
  readonly site: string;
  readonly departement: string;
  readonly region: string;
}
/** Own site; another site of the département; another département of the région; another région. */
const LIEUX: readonly Lieu[] = [
  { site: '37-PREF', departement: '37', region: '24' },
  { site: '37-SP-CHINON', departement: '37', region: '24' },
  { site: '18-PREF', departement: '18', region: '24' },
  { site: '57-PREF', departement: '57', region: '44' },
];
/** Who they are, by what they were given: `tient` is the only place that their role is held in. */
const PERSONNES: readonly { sub: string; role: Role | 'public'; tient: Partial<Lieu> }[] = [
  { sub: 'referente-37', role: 'referent', tient: { departement: '37' } },
  { sub: 'referent-57', role: 'referent', tient: { departement: '57' } },
  { sub: 'correspondant-37', role: 'correspondant', tient: { site: '37-PREF' } },
  { sub: 'direction-37', role: 'direction', tient: { departement: '37' } },
  { sub: 'region-24', role: 'regional', tient: { region: '24' } },
  { sub: 'bureau-national', role: 'national', tient: {} },
  { sub: '', role: 'public', tient: {} },
];
type Niveau = 'site' | 'departement' | 'region' | 'national';
const ENGLOBE: Readonly<Record<Niveau, readonly Niveau[]>> = {
  site: ['site', 'departement', 'region', 'national'],
  departement: ['departement', 'region', 'national'],
  region: ['region', 'national'],
  national: ['national'],
};

let moteur: MoteurDeTest;
let banc: IdentiteDeTest;
let couloir: Hono;
let declarations: readonly Declaration[];
const jetons = new Map<string, string>();
const classeurs = new Map<string, Uint8Array>();

beforeAll(async () => {
  moteur = await startMoteur();
  banc = await startIdentite(moteur);
  couloir = createApp({ service: serviceVide, identite: banc.identite });
  const routes = await loadRoutes([...listGroupes(banc.service), ...identiteGroupes(banc.identite)]);
  declarations = routes.map(({ declaration }) => declaration);
  for (const { sub } of PERSONNES) if (sub) jetons.set(sub, (await banc.signIn(sub)).jeton);
  for (const { site } of LIEUX) classeurs.set(site, await fileOf(site, '2020-T4', appels(630)));
});
afterAll(async () => {
  await banc.close();
  await moteur.close();
});

interface Requete {
  readonly chemin: string;
  readonly methode: string;
  readonly corps?: unknown;
  readonly niveau: Niveau;
}
const cle = ({ methode, chemin }: Pick<Declaration, 'methode' | 'chemin'>): string => `${methode} ${chemin}`;

/** Requests of routes whose place is in what they carry: one per way of saying it. */
const DEMANDES: Readonly<Record<string, (lieu: Lieu) => readonly Omit<Requete, 'methode'>[]>> = {
  'POST /controles': ({ site }) => [
    { chemin: '/controles', corps: classeurs.get(site), niveau: 'site' },
    { chemin: `/controles?site=${site}`, corps: classeurs.get(site), niveau: 'site' },
  ],
  'POST /depots': ({ site }) => [
    { chemin: '/depots', corps: classeurs.get(site), niveau: 'site' },
    { chemin: `/depots?site=${site}`, corps: classeurs.get(site), niveau: 'site' },
  ],
  'POST /consolidations': ({ departement }) => [
    { chemin: '/consolidations', corps: { trimestre: '2020-T4', departement }, niveau: 'departement' },
    { chemin: '/consolidations', corps: { trimestre: '2020-T4' }, niveau: 'national' },
  ],
  'POST /publications': ({ departement }) => [
    { chemin: '/publications', corps: { trimestre: '2020-T4', departement }, niveau: 'departement' },
  ],
};

function requetesOf(declaration: Declaration, lieu: Lieu): readonly Requete[] {
  const { methode, chemin, ressource } = declaration;
  if (ressource === 'demande') {
    const faites = DEMANDES[cle(declaration)];
    if (!faites) throw new Error(`${cle(declaration)} : dites dans DEMANDES comment la demander.`);
    return faites(lieu).map((requete) => ({ methode, ...requete }));
  }
  const valeurs: Readonly<Record<string, string>> = {
    ...lieu,
    trimestre: '2020-T4',
    version: '1',
    numero: '1',
    id: 'personne-inconnue',
    indicateur: 'TEL-DECROCHE',
    format: 'suivi.csv',
  };
  const niveau = (['site', 'departement', 'region'] as const).find((nom) => chemin.includes(`:${nom}`));
  const adresse = chemin.replace(/:(\w+)/g, (_, nom: string) => {
    const valeur = valeurs[nom];
    if (valeur === undefined) throw new Error(`${cle(declaration)} : valeur de :${nom} ?`);
    return valeur;
  });
  return [
    { chemin: adresse, methode, niveau: niveau ?? 'national', ...(methode === 'GET' ? {} : { corps: {} }) },
  ];
}

/** What the policy says, worked out apart from the code that decides. */
function attendu(
  operation: Operation,
  { role, tient }: (typeof PERSONNES)[number],
  lieu: Lieu,
  niveau: Niveau,
): boolean {
  if (POLITIQUE[operation].public === 'toutes') return true;
  const portee = POLITIQUE[operation][role];
  if (portee === 'aucune' || portee === 'toutes') return portee === 'toutes';
  return ENGLOBE[niveau].includes(portee) && tient[portee] !== undefined && tient[portee] === lieu[portee];
}

type Porte = 'permis' | 'non-connecte' | 'acces-refuse';
/** What the door answered, apart from what became of the request behind it. */
async function knock(sub: string, { chemin, methode, corps }: Requete, app: Hono = banc.app): Promise<Porte> {
  const jeton = jetons.get(sub);
  const reponse = await banc.call(`/api/v1${chemin}`, {
    app,
    methode,
    ...(jeton ? { jeton } : {}),
    ...(corps === undefined ? {} : { corps }),
  });
  if (reponse.status !== 401 && reponse.status !== 403) return 'permis';
  const probleme = (await reponse.json()) as Record<string, string>;
  const motif = probleme['motif'] ?? '';
  if (!['non-connecte', 'hors-role', 'hors-perimetre'].includes(motif)) return 'permis';
  expect(probleme['detail']).toMatch(/demandez|Connectez-vous/);
  return reponse.status === 401 ? 'non-connecte' : 'acces-refuse';
}

/** Every request of the matrix that the policy permits, or every one that it refuses. */
const list = (permise: boolean): readonly [string, Requete][] =>
  declarations.flatMap((declaration) => {
    const { operation } = declaration;
    if (operation === null) return [];
    return PERSONNES.flatMap((personne) =>
      LIEUX.flatMap((lieu) =>
        requetesOf(declaration, lieu)
          .filter(({ niveau }) => attendu(operation, personne, lieu, niveau) === permise)
          .map((requete): [string, Requete] => [personne.sub, requete]),
      ),
    );
  });

/** Behind the door, nothing: what is permitted is told at once, and no workbook is read a hundred times. */
const serviceVide = new Proxy({} as Service, {
  get:
    (_, nom) =>
    async ({ octets, permettre }: Partial<Parameters<Service['check']>[0]> = {}): Promise<never> => {
      const [site] = [...classeurs].find(([, connu]) => octets && Buffer.compare(connu, octets) === 0) ?? [];
      if (site) await permettre?.({ site, trimestre: '2020-T4' });
      throw new Introuvable('version', `Rien derrière ${String(nom)}.`);
    },
});

describe('every route × every role × own and other places', () => {
  it('refuses what the policy refuses, and stores nothing', async () => {
    const refuses = list(false);
    expect(refuses.length).toBeGreaterThan(400);
    const avant = await banc.empreinte();
    for (const [sub, requete] of refuses) {
      const porte = sub ? 'acces-refuse' : 'non-connecte';
      expect([sub, requete.methode, requete.chemin, await knock(sub, requete)]).toEqual([
        sub,
        requete.methode,
        requete.chemin,
        porte,
      ]);
    }
    expect(await banc.empreinte()).toBe(avant);
  });

  it('permits what the policy permits', async () => {
    const permis = list(true);
    expect(permis.length).toBeGreaterThan(200);
    for (const [sub, requete] of permis) {
      expect([sub, requete.methode, requete.chemin, await knock(sub, requete, couloir)]).toEqual([
        sub,
        requete.methode,
        requete.chemin,
        'permis',
      ]);
    }
  });

  it.each<[string, string, string, Porte, unknown?]>([
    // By hand, from « Who uses it » of the field.
    ['correspondant-37', 'GET', '/sites/37-PREF/trimestres/2020-T4/versions', 'permis'],
    ['correspondant-37', 'GET', '/sites/37-SP-CHINON/trimestres/2020-T4/versions', 'acces-refuse'],
    ['correspondant-37', 'GET', '/departements/37/trimestres/2020-T4', 'acces-refuse'],
    [
      'correspondant-37',
      'POST',
      '/publications',
      'acces-refuse',
      { departement: '37', trimestre: '2020-T4' },
    ],
    ['referente-37', 'GET', '/sites/37-SP-CHINON/trimestres/2020-T4/versions', 'permis'],
    ['referente-37', 'GET', '/sites/18-PREF/trimestres/2020-T4/versions', 'acces-refuse'],
    ['referente-37', 'POST', '/publications', 'permis', { departement: '37', trimestre: '2020-T4' }],
    ['referente-37', 'POST', '/publications', 'acces-refuse', { departement: '57', trimestre: '2020-T4' }],
    ['referente-37', 'POST', '/departements/37/trimestres/2020-T4/ouverture', 'acces-refuse', {}],
    ['region-24', 'GET', '/departements/18/trimestres/2020-T4', 'permis'],
    ['region-24', 'GET', '/departements/57/trimestres/2020-T4', 'acces-refuse'],
    ['region-24', 'POST', '/publications', 'acces-refuse', { departement: '37', trimestre: '2020-T4' }],
    ['bureau-national', 'GET', '/sites/57-PREF/trimestres/2020-T4/versions', 'permis'],
    ['bureau-national', 'POST', '/departements/57/trimestres/2020-T4/ouverture', 'permis', {}],
    ['bureau-national', 'POST', '/publications', 'acces-refuse', { departement: '37', trimestre: '2020-T4' }],
    ['direction-37', 'GET', '/departements/37/trimestres/2020-T4', 'permis'],
    ['direction-37', 'GET', '/departements/37/personnes', 'acces-refuse'],
    ['direction-37', 'POST', '/publications', 'acces-refuse', { departement: '37', trimestre: '2020-T4' }],
    ['', 'GET', '/referentiels/indicateurs', 'permis'],
    ['', 'GET', '/tableaux/37/2020-T4', 'permis'],
    ['', 'GET', '/departements/37/trimestres/2020-T4', 'non-connecte'],
    ['', 'POST', '/depots', 'non-connecte'],
  ])('%s: %s %s is %s', async (...ligne) => {
    // Named parameters would make Jest give a callback in the place of a body that is not there, and wait for it.
    const [sub, methode, chemin, porte, corps] = ligne;
    expect(await knock(sub, { methode, chemin, niveau: 'national', ...(corps ? { corps } : {}) })).toBe(
      porte,
    );
  });

  it('asks for the site of the workbook, whatever the address says', async () => {
    const requete = (site: string): Requete => ({
      methode: 'POST',
      chemin: `/depots?site=${site}`,
      corps: classeurs.get('18-PREF'),
      niveau: 'site',
    });
    expect(await knock('correspondant-37', requete('37-PREF'))).toBe('acces-refuse');
    expect(await knock('referente-37', requete('37-PREF'))).toBe('acces-refuse');
  });

  it('takes codes as they are written: no other writing leads anywhere', async () => {
    for (const code of ['037', '37 ', '37%20', '37%23', '%2037', '37%2F..%2F57', '2a', '37-pref', '3７']) {
      for (const chemin of [
        `/departements/${code}/personnes`,
        `/sites/${code}/trimestres/2020-T4/versions`,
      ]) {
        const reponse = await banc.call(`/api/v1${chemin}`, { jeton: jetons.get('referente-37')! });
        expect([chemin, reponse.status]).toEqual([chemin, 404]);
      }
    }
  });
});

describe('the routes that are served', () => {
  it('are all declared, with their operation', () => {
    const connues = new Set([
      ...declarations.map((declaration) => `${declaration.methode} /api/v1${declaration.chemin}`),
      'GET /api/v1',
      'GET /api/v1/',
      'GET /api/v1/openapi.json',
      'GET /api/v1/documentation',
    ]);
    const servies = banc.app.routes
      .filter(({ method, path }) => path.startsWith('/api/') && method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    expect(servies.filter((servie) => !connues.has(servie))).toEqual([]);
    expect(declarations.filter(({ operation }) => operation === null).map(cle)).toEqual([
      'GET /connexion',
      'POST /connexion/jeton',
      'POST /connexion/renouvellement',
      'POST /connexion/fin',
    ]);
  });
});
