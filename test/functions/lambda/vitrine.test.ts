import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createApp } from '../../../functions/api/app.ts';
import { writeVitrine } from '../../../functions/lambda/vitrine.ts';
import { SCRIPT_PERMIS } from '../../../functions/render/ecran/recharge.ts';
import { STYLE_PERMIS } from '../../../functions/render/graphique/reperes.ts';
import type { Service } from '../../../functions/service/index.ts';
import type { DescriptionObjet, Objets } from '../../../functions/store/objets.ts';
import { CSP } from '../../../infra/cdk/pieces/entetes.ts';
import { readTexte } from '../../fabriques/html.ts';
import { appels, createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const adresse = 'https://transparence.exemple.fr';
const departement = '37';
let moteur: MoteurDeTest;
let service: Service;
let ecrits: Map<string, { octets: Uint8Array; description: DescriptionObjet }>;
let vitrine: Objets;

beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
/** An empty bucket, and nothing published yet. */
async function openVitrine(): Promise<void> {
  service = createServiceDeTest(await moteur.createStore());
  ecrits = new Map();
  vitrine = {
    put: (nom, octets, description = {}) => Promise.resolve(void ecrits.set(nom, { octets, description })),
    get: () => Promise.resolve(null),
  };
}

async function publish(trimestre: '2020-T3' | '2020-T4'): Promise<number> {
  const octets = await fileOf('37-PREF', trimestre, appels(630));
  await service.file({ octets, nom: 'c.xlsx', auteur: 'référent qualité' });
  await service.consolidate({ trimestre });
  await service.publish({ departement, trimestre });
  const app = createApp({ service, adressePublique: adresse });
  return writeVitrine({ app, service, vitrine, adresse }, [{ departement, trimestre }]);
}

/** Scripts and styles written in a page. */
const EN_PAGE = /<(?:script|style)\b[^>]*>([\s\S]*?)<\/(?:script|style)>/g;
const hashOf = (dedans: string): string => `'sha256-${createHash('sha256').update(dedans).digest('base64')}'`;
const texte = (nom: string): string => new TextDecoder().decode(ecrits.get(nom)?.octets);
const pages = (): string[] =>
  [...ecrits].filter(([, { description }]) => description.type?.startsWith('text/html')).map(([nom]) => nom);

describe('two quarters, one after the other', () => {
  let ecritsDits: number;
  let troisieme: string;
  let nomsAvant: ReadonlySet<string>;
  beforeAll(async () => {
    await openVitrine();
    await publish('2020-T3');
    troisieme = texte('tableaux/37/2020-T3');
    const avant = new Map(ecrits);
    nomsAvant = new Set(avant.keys());
    ecrits.clear();
    ecritsDits = (await publish('2020-T4')) - ecrits.size;
    for (const [nom, objet] of avant) if (!ecrits.has(nom)) ecrits.set(nom, objet);
  });

  it('are written address for address, each file with its type', () => {
    const types = Object.fromEntries([...ecrits].map(([nom, { description }]) => [nom, description.type]));
    // What it says that it wrote is what it wrote.
    expect(ecritsDits).toBe(0);
    expect(types).toMatchObject({
      'index.html': 'text/html; charset=UTF-8',
      introuvable: 'text/html; charset=UTF-8',
      'assets/page.css': 'text/css; charset=utf-8',
      'tableaux/37/2020-T4': 'text/html; charset=UTF-8',
      'tableaux/37/dernier': 'text/html; charset=UTF-8',
      'tableaux/37/2020-T4/affiche-a3.pdf': 'application/pdf',
      'tableaux/37/2020-T4/tableau.csv': 'text/csv; charset=utf-8; header=present',
      'tableaux/37/2020-T4/tableau.json': expect.stringContaining('application/json'),
    });
    expect(texte('tableaux/37/2020-T4')).toContain('63');
    expect(texte('tableaux/37/2020-T4/affiche-a3.pdf')).toMatch(/^%PDF/);
  });

  it('link to nothing that is not there, from any page', () => {
    for (const page of pages()) {
      const liens = [...texte(page).matchAll(/\s(?:href|src)=(?:"([^"#]+)|([^\s"'>#&][^\s"'>#]*))/g)].map(
        ([, cite, nu]) => cite ?? nu ?? '',
      );
      const ici = liens
        .map((lien) => new URL(lien, `${adresse}/${page}`))
        .filter(({ origin }) => origin === adresse);
      const absents = ici
        .map(({ pathname }) => pathname.slice(1) || 'index.html')
        .filter((nom) => !ecrits.has(nom));
      expect([page, absents]).toEqual([page, []]);
    }
  });

  it('fit the policy of the cache: no style or script in a page but the two that it names', () => {
    expect(pages().length).toBeGreaterThan(3);
    for (const page of pages()) {
      const dedans = [...texte(page).matchAll(EN_PAGE)].map(([, ecrit = '']) => hashOf(ecrit));
      expect([page, dedans.filter((hash) => hash !== SCRIPT_PERMIS && hash !== STYLE_PERMIS)]).toEqual([
        page,
        [],
      ]);
      expect(texte(page).replace(EN_PAGE, '')).not.toMatch(/<[^>]*\s(?:style|on\w+)=/);
    }
    expect(CSP).toContain(`script-src ${SCRIPT_PERMIS};`);
    expect(CSP).toContain(`style-src 'self' ${STYLE_PERMIS};`);
  });

  it('are said by the pages of the earlier quarters, and « dernier » is the latest', () => {
    expect(troisieme).not.toContain('/tableaux/37/2020-T4');
    expect(texte('tableaux/37/2020-T3')).toContain('/tableaux/37/2020-T4');
    expect(texte('tableaux/37/dernier')).toBe(texte('tableaux/37/2020-T4'));
  });

  it('leave nothing of a withdrawn quarter in the bucket, under any name', async () => {
    // The first quarter has no chart: those that came with the second one are its own.
    const siens = [...ecrits.keys()].filter((nom) => !nomsAvant.has(nom));
    expect(siens).toContain('tableaux/37/dernier/graphique-TEL-DECROCHE.svg');
    expect(siens).toContain('sites/37-PREF/dernier/graphique-TEL-DECROCHE.svg');
    const withdraw = async (trimestre: '2020-T3' | '2020-T4') => {
      await service.withdrawPublication({ departement, trimestre, motif: 'erreur de saisie' });
      ecrits = new Map(
        [...ecrits].map(([nom, { octets }]) => [nom, { octets, description: { type: 'vieux' } }]),
      );
      const app = createApp({ service, adressePublique: adresse });
      await writeVitrine({ app, service, vitrine, adresse }, [{ departement, trimestre }]);
    };
    await withdraw('2020-T4');
    const restes = (noms: readonly string[]) =>
      noms.filter((nom) => ecrits.get(nom)?.description.type === 'vieux');
    expect(restes(siens)).toEqual([]);
    expect(texte('national/dernier/tableau.csv')).toContain('2020-T3');
    await withdraw('2020-T3');
    const publics = [...ecrits.keys()].filter((nom) => /^(?:tableaux|sites|regions|national)\b/.test(nom));
    expect(restes(publics.filter((nom) => /2020-T3|dernier/.test(nom)))).toEqual([]);
    expect(texte('national/dernier/tableau.csv')).not.toContain('2020-T3');
  });
});

describe('what is published', () => {
  beforeEach(openVitrine);

  it('keeps the earlier version of a rectificatif at its own address, and each leads to the other', async () => {
    await publish('2020-T4');
    await service.file({
      octets: await fileOf('37-PREF', '2020-T4', appels(650)),
      nom: 'c.xlsx',
      auteur: 'référent qualité',
      motif: 'Appels de nuit',
    });
    await service.consolidate({ trimestre: '2020-T4' });
    await service.publish({ departement, trimestre: '2020-T4', motif: 'appels de nuit ajoutés' });
    const app = createApp({ service, adressePublique: adresse });
    await writeVitrine({ app, service, vitrine, adresse }, [{ departement, trimestre: '2020-T4' }]);
    expect(texte('tableaux/37/2020-T4')).toContain('/tableaux/37/2020-T4/versions/1');
    expect(texte('tableaux/37/2020-T4/versions/1')).toContain('href="/tableaux/37/2020-T4"');
    expect(texte('tableaux/37/2020-T4/versions/1/tableau.csv')).toContain('63');
    expect(texte('tableaux/37/2020-T4/tableau.csv')).toContain('65');
  });

  it('is replaced everywhere by a notice once withdrawn', async () => {
    await publish('2020-T4');
    const erreurOf = (nom: string) => ecrits.get(nom)?.description.erreur;
    expect(erreurOf('tableaux/37/2020-T4/integration.html')).toBeUndefined();
    await service.withdrawPublication({ departement, trimestre: '2020-T4', motif: 'erreur de saisie' });
    const app = createApp({ service, adressePublique: adresse });
    await writeVitrine({ app, service, vitrine, adresse }, [{ departement, trimestre: '2020-T4' }]);
    for (const nom of ['', '/affiche-a3.pdf', '/tableau.csv', '/tableau.json', '/versions/1'])
      expect([nom, texte(`tableaux/37/2020-T4${nom}`)]).toEqual([
        nom,
        expect.stringContaining('erreur de saisie'),
      ]);
    // So that the cache lets nobody frame them: a bucket answers 200 for whatever it keeps.
    expect(
      ['tableaux/37/2020-T4', 'tableaux/37/dernier', 'national/2020-T4'].map((lieu) =>
        erreurOf(`${lieu}/integration.html`),
      ),
    ).toEqual([410, 404, 410]);
    expect(erreurOf('introuvable')).toBe(404);
    expect(texte('tableaux/37/dernier')).not.toContain('63');
    expect(readTexte(texte('index.html'))).toMatch(/4e\strimestre 2020\s*: retiré le .*erreur de saisie/);
    for (const lieu of ['sites/37-PREF', 'regions/24', 'national'])
      for (const nom of ['', '/affiche-a3.pdf', '/tableau.csv', '/tableau.json', '/ecran.html'])
        expect([lieu, nom, texte(`${lieu}/2020-T4${nom}`)]).toEqual([
          lieu,
          nom,
          expect.stringContaining('erreur de saisie'),
        ]);
  });

  it('is not written at all when the app has not got it', async () => {
    const app = createApp({ service, adressePublique: adresse });
    const avis = [{ departement, trimestre: '2019-T1' as const }];
    await expect(writeVitrine({ app, service, vitrine, adresse }, avis)).rejects.toThrow('réponse 404');
    expect(ecrits.size).toBe(0);
  });
});
