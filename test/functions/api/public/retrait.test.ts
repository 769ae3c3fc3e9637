import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Service } from '../../../../functions/service/index.ts';
import { createServiceDeTest, publishAppels } from '../../../fabriques/classeurs.ts';
import { readTexte } from '../../../fabriques/html.ts';
import { createHttp } from '../../../fabriques/http.ts';
import type { Http } from '../../../fabriques/http.ts';
import { startMoteur } from '../../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../../fabriques/moteur.ts';

/*
 * Indre-et-Loire withdraws its last quarter, then Cher does: the région and the country lose one département, then all that they
 * showed.
 */

let moteur: MoteurDeTest;
let service: Service;
let http: Http;

beforeAll(async () => {
  moteur = await startMoteur();
  service = createServiceDeTest(await moteur.createStore());
  http = createHttp(service);
  await publishAppels(service, '37-PREF', '2020-T3', 610);
  await publishAppels(service, '37-PREF', '2020-T4', 630);
  await publishAppels(service, '18-PREF', '2020-T4', 830);
  await service.withdrawPublication({
    departement: '37',
    trimestre: '2020-T4',
    motif: 'erreur de saisie <en cours> de vérification',
  });
});
afterAll(() => moteur.close());

const read = async (chemin: string, statut = 200): Promise<string> => {
  const reponse = await http.get(chemin);
  expect([chemin, reponse.status]).toEqual([chemin, statut]);
  return reponse.text();
};
const MOTIF = 'Motif\u00a0: erreur de saisie <en cours> de vérification';

describe('a quarter that the only département behind it has withdrawn', () => {
  it('is a notice at the site’s own address: what, whose, when, why, and what is left', async () => {
    const page = await read('/sites/37-PREF/2020-T4', 410);
    const texte = readTexte(page);
    expect(texte).toContain('Résultats retirés');
    expect(texte).toMatch(/Préfecture d’Indre-et-Loire, 4e\strimestre 2020/);
    expect(texte).toMatch(
      /Département d’Indre-et-Loire\u00a0: tableau retiré le \d+(?:er)? \S+ \d{4}\. Motif/,
    );
    expect(texte).toContain(MOTIF);
    expect(page).toContain('href="/tableaux/37/2020-T4"');
    expect(page).toContain('href="/sites/37-PREF/dernier"');
    expect(page).toContain('content="noindex"');
    expect(texte).not.toContain('63\u202f%');
  });

  it('says the reason that the département’s own notice says, which leads to its last one too', async () => {
    const page = await read('/tableaux/37/2020-T4', 410);
    expect(readTexte(page)).toContain(MOTIF);
    expect(page).toContain('href="/tableaux/37/dernier"');
    expect((await http.get('/tableaux/37/dernier')).headers.get('Location')).toBe('/tableaux/37/2020-T3');
  });

  it('is gone at the address of each file, so that no program takes one for the other', async () => {
    for (const nom of ['affiche-a3.pdf', 'ecran.html', 'integration.html'])
      expect(readTexte(await read(`/sites/37-PREF/2020-T4/${nom}`, 410))).toContain(MOTIF);
  });

  it('answers programs with a problem that says when, why and by whom', async () => {
    for (const page of ['/sites/37-PREF/2020-T4', '/tableaux/37/2020-T4', '/tableaux/37/2020-T4/versions/1'])
      for (const nom of ['tableau.csv', 'tableau.json']) {
        const reponse = await http.get(`${page}/${nom}`);
        expect(reponse.headers.get('Content-Type')).toContain('application/problem+json');
        expect(await reponse.json()).toMatchObject({
          type: '/problemes/retire',
          status: 410,
          detail: expect.stringMatching(/retirés par le département 37 le .*erreur de saisie/),
          retraits: [{ departement: '37', le: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
        });
      }
  });

  it('keeps its line in the lists, beside what is left', async () => {
    for (const liste of ['/', '/regions/24']) {
      const texte = readTexte(await read(liste));
      expect(texte).toContain('Tableaux retirés');
      expect(texte).toMatch(/Indre-et-Loire \(37\), 4e\strimestre 2020\s*: retiré le .*erreur de saisie/);
    }
  });

  it('stays unknown where nothing of it was ever published', async () => {
    await read('/sites/37-SP-CHINON/2020-T4', 404);
    await read('/sites/37-PREF/2020-T2', 404);
    await read('/sites/37-SP-CHINON/2020-T4/tableau.csv', 404);
  });
});

describe('the région and the country', () => {
  it('go on with the départements that are left', async () => {
    for (const lieu of ['/regions/24', '/national'])
      expect(readTexte(await read(`${lieu}/2020-T4`))).toContain('83\u202f%');
  });

  it('say each withdrawal once none is left, and lead to the quarter that is', async () => {
    await service.withdrawPublication({
      departement: '18',
      trimestre: '2020-T4',
      motif: 'fichier d’un autre mois',
    });
    for (const [lieu, nom] of [
      ['/regions/24', 'Région Centre-Val de Loire'],
      ['/national', 'France entière'],
    ] as const) {
      const page = await read(`${lieu}/2020-T4`, 410);
      const texte = readTexte(page);
      expect(texte).toMatch(new RegExp(`${nom}, 4e\\strimestre 2020`));
      expect(texte).toContain('tableaux de départements, qui les ont retirés');
      expect(texte).toMatch(/Département du Cher[^.]*\. Motif\u00a0: fichier d’un autre mois/);
      expect(texte).toContain(MOTIF);
      expect(page).toContain(`href="${lieu}/dernier"`);
      expect((await http.get(`${lieu}/dernier`)).headers.get('Location')).toBe(`${lieu}/2020-T3`);
      expect(readTexte(await read(`${lieu}/2020-T4/ecran.html`, 410))).toContain(MOTIF);
      const probleme: unknown = await (await http.get(`${lieu}/2020-T4/tableau.json`)).json();
      expect(probleme).toMatchObject({ status: 410, retraits: [{}, {}] });
    }
    await read('/regions/53/2020-T4', 404);
    await read('/national/2019-T1', 404);
  });

  it('lead nowhere that does not answer', async () => {
    for (const chemin of [
      '/sites/37-PREF/2020-T4',
      '/regions/24/2020-T4',
      '/national/2020-T4',
      '/tableaux/37/2020-T4',
    ])
      for (const [, lien = ''] of (await read(chemin, 410)).matchAll(/(?:href|src)="(\/[^"#]*)"/g))
        expect([lien, [200, 302, 410].includes((await http.get(lien)).status)]).toEqual([lien, true]);
  });

  it('have nothing left to lead to once every quarter is withdrawn', async () => {
    await service.withdrawPublication({ departement: '37', trimestre: '2020-T3', motif: 'erreur de saisie' });
    const page = await read('/national/2020-T3', 410);
    expect(readTexte(page)).toContain('tableau d’un département, qui l’a retiré');
    expect(page).not.toContain('dernier');
    await read('/national/dernier', 404);
  });
});
