import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appels, createServiceDeTest, fileOf, publishAppels } from '../../../fabriques/classeurs.ts';
import { createHttp } from '../../../fabriques/http.ts';
import type { Http } from '../../../fabriques/http.ts';
import { readTexte } from '../../../fabriques/html.ts';
import { startMoteur } from '../../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../../fabriques/moteur.ts';
import { SCRIPT_PERMIS } from '../../../../functions/render/ecran/recharge.ts';
import type { Service } from '../../../../functions/service/index.ts';

let moteur: MoteurDeTest;
let service: Service;
let http: Http;

/** The site's figure changes after publication: filed and consolidated, and published by nobody. */
async function correctWithoutPublishing(): Promise<void> {
  const octets = await fileOf('37-PREF', '2020-T4', appels(999));
  await service.file({ octets, nom: 'c.xlsx', auteur: 'référent qualité', motif: 'Appels de nuit' });
  await service.consolidate({ trimestre: '2020-T4' });
}

beforeAll(async () => {
  moteur = await startMoteur();
  service = createServiceDeTest(await moteur.createStore());
  http = createHttp(service);
  await publishAppels(service, '37-PREF', '2020-T3', 610);
  await publishAppels(service, '37-PREF', '2020-T4', 630);
  await publishAppels(service, '18-PREF', '2020-T4', 830);
  await correctWithoutPublishing();
});
afterAll(() => moteur.close());

const read = async (chemin: string): Promise<string> => {
  const reponse = await http.get(chemin);
  expect([chemin, reponse.status]).toEqual([chemin, 200]);
  return reponse.text();
};

describe('a page for each level', () => {
  it.each([
    ['/tableaux/37/2020-T4', 'Préfecture d’Indre-et-Loire', '63\u202f%'],
    ['/sites/37-PREF/2020-T4', 'Préfecture d’Indre-et-Loire', '63\u202f%'],
    ['/regions/24/2020-T4', 'Région Centre-Val de Loire', '73\u202f%'],
    ['/national/2020-T4', 'France entière', '73\u202f%'],
  ])('%s', async (chemin, nom, valeur) => {
    const texte = readTexte(await read(chemin));
    expect(texte).toContain(nom);
    expect(texte).toContain(valeur);
    // What was consolidated since, and that nobody has published, is nowhere.
    expect(/99,9\u202f%|Aperçu/.exec(texte)).toBeNull();
  });

  it('goes from quarter to quarter, and « dernier » leads to the latest, page and files', async () => {
    for (const lieu of ['/tableaux/37', '/sites/37-PREF', '/regions/24', '/national']) {
      expect(await read(`${lieu}/2020-T4`)).toMatch(
        new RegExp(`class="avant" href="${lieu}/2020-T3" rel="prev"`),
      );
      expect(await read(`${lieu}/2020-T3`)).toMatch(
        new RegExp(`class="apres" href="${lieu}/2020-T4" rel="next"`),
      );
      expect((await http.get(`${lieu}/dernier`)).headers.get('Location')).toBe(`${lieu}/2020-T4`);
      expect((await http.get(`${lieu}/dernier/tableau.csv`)).headers.get('Location')).toBe(
        `${lieu}/2020-T4/tableau.csv`,
      );
      // A hall screen stays on its address, and finds the next quarter there.
      const ecran = await http.get(`${lieu}/dernier/ecran.html`);
      expect(ecran.headers.get('Content-Security-Policy')).toContain(`script-src ${SCRIPT_PERMIS};`);
      expect(await ecran.text()).toBe(await read(`${lieu}/2020-T4/ecran.html`));
    }
  });

  it('leads down to the sites that filed, and up to the région', async () => {
    const page = await read('/tableaux/37/2020-T4');
    expect(page).toContain('href="/sites/37-PREF/2020-T4"');
    expect(page).toContain('href="/regions/24"');
    expect(page).not.toContain('/sites/37-SP-CHINON');
    expect(await read('/sites/37-PREF/2020-T4')).toContain('href="/tableaux/37/2020-T4"');
  });

  it('answers « introuvable » where nothing is published', async () => {
    for (const chemin of [
      '/regions/53/2020-T4',
      '/national/2019-T1',
      '/sites/29-PREF/2020-T4',
      '/sites/x/dernier',
    ])
      expect([chemin, (await http.get(chemin)).status]).toEqual([chemin, 404]);
  });
});

describe('files of each level', () => {
  const types = [
    ['ecran.html', 'text/html'],
    ['integration.html', 'text/html'],
    ['vignette.svg', 'image/svg+xml'],
    ['graphique-TEL-DECROCHE.svg', 'image/svg+xml'],
    ['tableau.csv', 'text/csv'],
    ['tableau.json', 'application/json'],
  ] as const;

  it.each(types)('%s says the same figure', async (nom, type) => {
    for (const [lieu, valeur] of [
      ['/tableaux/37', '63'],
      ['/sites/37-PREF', '63'],
      ['/regions/24', '73'],
    ] as const) {
      const reponse = await http.get(`${lieu}/2020-T4/${nom}`);
      expect(reponse.headers.get('Content-Type')).toContain(type);
      expect(await reponse.text()).toContain(valeur);
    }
  });

  it('exist as pictures in points too, for who cannot use a drawing', async () => {
    for (const nom of ['vignette.png', 'graphique-TEL-DECROCHE.png']) {
      const reponse = await http.get(`/tableaux/37/2020-T4/${nom}`);
      expect(reponse.headers.get('Content-Type')).toBe('image/png');
      const octets = new Uint8Array(await reponse.arrayBuffer());
      expect(String.fromCharCode(...octets.slice(1, 4))).toBe('PNG');
    }
    expect(await read('/tableaux/37/2020-T4')).toContain('/tableaux/37/2020-T4/graphique-TEL-DECROCHE.png');
  });

  it('may be shown by other sites when they are made for it, and by none otherwise', async () => {
    const cadre = await http.get('/tableaux/37/2020-T4/integration.html');
    expect(cadre.headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
    expect(cadre.headers.get('X-Frame-Options')).toBeNull();
    const image = await http.get('/tableaux/37/2020-T4/vignette.svg');
    expect(image.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    for (const nom of ['', '/ecran.html', '/tableau.csv']) {
      const { headers } = await http.get(`/tableaux/37/2020-T4${nom}`);
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('X-Frame-Options')).toBe('DENY');
    }
  });

  it('are shown in no frame when they are errors, whatever their address', async () => {
    for (const chemin of [
      '/tableaux/37/1999-T1/integration.html',
      '/tableaux/37/2020-T4/graphique-RIEN.svg',
      '/tableaux/37/1999-T1',
      '/rien',
      '/api/v1/rien',
      '/api/v1/tableaux/37/1999-T1/integration.html',
    ]) {
      const { status, headers } = await http.get(chemin);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('X-Frame-Options')).toBe('DENY');
    }
  });

  it('are the ones that exist: an invented name has nothing', async () => {
    for (const nom of ['graphique-RIEN.svg', 'toString', '__proto__', 'page.html'])
      expect((await http.get(`/tableaux/37/2020-T4/${nom}`)).status).toBe(404);
  });
});

describe('lists and duties', () => {
  it('lead to every published tableau, by région', async () => {
    const index = await read('/');
    for (const href of ['/tableaux/37/2020-T4', '/tableaux/18/2020-T4', '/regions/24', '/national/2020-T4'])
      expect(index).toContain(`href="${href}"`);
    expect(index).not.toContain('href="/regions/53"');
    const region = await read('/regions/24');
    expect(readTexte(region)).toContain('2\u00a0départements sur 6 ont publié un tableau.');
    for (const href of ['/regions/24/2020-T4', '/regions/24/2020-T3'])
      expect(region).toContain(`href="${href}"`);
  });

  it('say who publishes, for each département and in common', async () => {
    const mentions = await read('/departements/37/mentions-legales');
    expect(readTexte(mentions)).toContain('Préfecture d’Indre-et-Loire');
    expect(readTexte(mentions)).toContain('à compléter par la préfecture');
    for (const nom of ['accessibilite', 'mentions-legales', 'donnees-personnelles', 'donnees-ouvertes'])
      expect(await read(`/${nom}`)).toContain('<h1>');
  });

  it('set no cookie and ask nothing of another site', async () => {
    for (const chemin of [
      '/',
      '/national/2020-T4',
      '/sites/37-PREF/2020-T4',
      '/departements/37/accessibilite',
    ]) {
      const reponse = await http.get(chemin);
      expect(reponse.headers.get('Set-Cookie')).toBeNull();
      expect(await reponse.text()).not.toMatch(
        /<script|(?:src|href)="https?:[^"]*\.(?:css|js|woff2?|png|gif)/,
      );
    }
  });

  it('lead nowhere that does not answer', async () => {
    const vus = new Set<string>();
    const pages = ['/', '/regions/24', '/national/2020-T4', '/sites/37-PREF/2020-T4', '/tableaux/37/2020-T3'];
    for (const page of pages)
      for (const [, lien = ''] of (await read(page)).matchAll(/(?:href|src)="(\/[^"#]*)"/g)) vus.add(lien);
    for (const lien of vus) {
      if (/\.(?:pdf|png)$/.test(lien)) continue;
      expect([lien, (await http.get(lien)).status]).toEqual([lien, 200]);
    }
  });
});
