import { beforeAll, describe, expect, it } from '@jest/globals';
import { dispositionOf, listCopies } from '../../../../functions/api/public/fichiers.ts';
import { findFormat, listFormats } from '../../../../functions/render/formats/index.ts';
import type { Service } from '../../../../functions/service/index.ts';
import { createHttp } from '../../../fabriques/http.ts';
import type { Http } from '../../../fabriques/http.ts';
import { tableauExemple, tableauIndreEtLoire } from '../../../fabriques/tableau.ts';

const tableau = tableauIndreEtLoire();
const ICI = '/tableaux/37/2020-T4';

/** One published quarter, and nothing else: what is asked here is how its files are answered. */
const publie = {
  readTableau: () => Promise.resolve(tableau),
  readRetrait: () => Promise.resolve(null),
  sitesPublies: () => Promise.resolve([]),
  listPublies: () => Promise.resolve([{ departement: '37', trimestre: '2020-T4' }]),
} as unknown as Service;

const TYPES: Readonly<Record<string, string>> = {
  'affiche-a3.pdf': 'application/pdf',
  'affiche-a4.pdf': 'application/pdf',
  'affiche-a3-paysage.pdf': 'application/pdf',
  'affiche-a4-paysage.pdf': 'application/pdf',
  'affiche-a3-archive.pdf': 'application/pdf',
  'ecran.html': 'text/html; charset=utf-8',
  'integration.html': 'text/html; charset=utf-8',
  'tableau.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'tableau.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  'tableau.csv': 'text/csv; charset=utf-8; header=present',
  'tableau.json': 'application/json; charset=utf-8',
  'schema.json': 'application/json; charset=utf-8',
  'tableau.schema.json': 'application/json; charset=utf-8',
  'vignette.svg': 'image/svg+xml; charset=utf-8',
};

describe('the files of a published tableau', () => {
  let http: Http;
  beforeAll(() => {
    http = createHttp(publie);
  });

  it.each(Object.entries(TYPES))('%s is sent as %s, and known again by its ETag', async (nom, type) => {
    const reponse = await http.get(`${ICI}/${nom}`);
    expect([reponse.status, reponse.headers.get('Content-Type')]).toEqual([200, type]);
    expect(reponse.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
    expect((await reponse.arrayBuffer()).byteLength).toBeGreaterThan(100);
    const encore = await http.get(`${ICI}/${nom}`, { 'If-None-Match': reponse.headers.get('ETag') ?? '' });
    expect([encore.status, (await encore.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  it('stand at « dernier » too, whatever the format', async () => {
    // The hall screen is answered in place: it stays there, and finds the next quarter.
    expect((await http.get('/tableaux/37/dernier/ecran.html')).status).toBe(200);
    for (const nom of Object.keys(TYPES).filter((un) => un !== 'ecran.html')) {
      const { status, headers } = await http.get(`/tableaux/37/dernier/${nom}`);
      expect([status, headers.get('Location')]).toEqual([302, `${ICI}/${nom}`]);
    }
  });

  it('are all linked from their page', async () => {
    const page = await (await http.get(ICI)).text();
    for (const nom of Object.keys(TYPES).filter(
      (n) => !/integration|vignette|archive|tableau\.schema/.test(n),
    ))
      expect(page).toContain(`href="${ICI}/${nom}"`);
  });

  it('are offered under a name of their own, and no other is known', async () => {
    const reponse = await http.get(`${ICI}/affiche-a4-paysage.pdf`);
    expect(reponse.headers.get('Content-Disposition')).toBe(
      'inline; filename="transparence-37-2020-T4-affiche-a4-paysage.pdf"',
    );
    expect((await http.get(`${ICI}/tableau.doc`)).status).toBe(404);
  });
});

describe('the name under which a file is saved', () => {
  it.each([
    ['tableau.csv', 'attachment; filename="transparence-37-2020-T4.csv"'],
    ['tableau.xlsx', 'attachment; filename="transparence-37-2020-T4.xlsx"'],
    ['tableau.ods', 'attachment; filename="transparence-37-2020-T4.ods"'],
    ['tableau.json', 'inline; filename="transparence-37-2020-T4.json"'],
    ['schema.json', 'inline; filename="transparence-37-2020-T4-schema.json"'],
    ['affiche-a3.pdf', 'inline; filename="transparence-37-2020-T4-affiche-a3.pdf"'],
    ['ecran.html', null],
  ])('%s: %s', (nom, disposition) => {
    expect(dispositionOf(tableau, findFormat(tableau, nom)!)).toBe(disposition);
  });

  it('is plain ASCII for every file of every place', () => {
    for (const nom of listFormats(tableau)) {
      const format = findFormat(tableau, nom);
      expect(format === null ? nom : (dispositionOf(tableau, format) ?? '')).toMatch(/^[ -~]*$/);
    }
  });
});

describe('the files that are kept ready behind the cache', () => {
  const exemple = tableauExemple();
  const png = (niveau: 'site' | 'departement'): readonly string[] =>
    listCopies({ ...exemple, entite: { ...exemple.entite, niveau } }).filter((nom) => nom.endsWith('.png'));

  it('have charts in points for a département, and its small picture for all', () => {
    expect(png('departement')).toContain('graphique-TEL-DECROCHE.png');
    expect(png('site')).toEqual(['vignette.png']);
  });
});
