import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appels, createServiceDeTest, fileOf } from '../../../fabriques/classeurs.ts';
import { HOTE, createHttp, json } from '../../../fabriques/http.ts';
import type { Http } from '../../../fabriques/http.ts';
import { startMoteur } from '../../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../../fabriques/moteur.ts';

const ICI = '/api/v1/departements/37/trimestres/2020-T4/publication';
const PAGE = '/tableaux/37/2020-T4';

let moteur: MoteurDeTest;
let http: Http;
beforeAll(async () => {
  moteur = await startMoteur();
  http = createHttp(createServiceDeTest(await moteur.createStore()));
  await http.post('/api/v1/depots', await fileOf('37-PREF', '2020-T4', appels(630)));
  await http.post('/api/v1/consolidations', { trimestre: '2020-T4', departement: '37' });
});
afterAll(() => moteur.close());

/** Writes a public comment and publishes it. */
async function say(texte: string): Promise<void> {
  const ecrit = await http.app.request(`${HOTE}${ICI}/commentaires/TEL-DECROCHE`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ texte }),
  });
  expect(ecrit.status).toBe(200);
  const publie = await http.post('/api/v1/publications', {
    departement: '37',
    trimestre: '2020-T4',
    motif: 'Commentaire revu',
  });
  expect(publie.ok).toBe(true);
}

/** Cells of a CSV line by line (RFC 4180). */
const cellules = (csv: string): string[] =>
  [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(([, entre, nu]) =>
    (entre ?? nu ?? '').replaceAll('""', '"'),
  );

describe('words that would be a formula, a tag or a query elsewhere', () => {
  it.each([
    '=HYPERLINK("http://ailleurs.example";"Cliquez ici")',
    '+3 agents, du lundi au vendredi',
    '@SUM(A1:A9)',
    '- deux agents absents',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    '\u2028=1+1',
    '\uFF1D1+1',
    "'; DROP TABLE depots; --",
    '{{7*7}} ${7*7} #{7*7} %s %n',
    '\u200E=1+1',
  ])('%j goes out as words', async (texte) => {
    await say(texte);
    const lu = await json(await http.get('/api/v1/tableaux/37/2020-T4'));
    const indicateurs = lu['indicateurs'] as { code: string; commentaire: string | null }[];
    const dit = indicateurs.find(({ code }) => code === 'TEL-DECROCHE')!.commentaire;
    expect(dit).toContain(texte.trim().slice(-4));

    const csv = await (await http.get(`${PAGE}/tableau.csv`)).text();
    const lues = cellules(csv);
    expect(lues.some((cellule) => cellule.includes(texte.trim().slice(-4)))).toBe(true);
    for (const cellule of lues) {
      if (/^-?\d+(\.\d+)?$/.test(cellule)) continue;
      expect(cellule).not.toMatch(/^\s*[=+\-@\uFF1D]/);
      expect(cellule).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
    }

    const page = await (await http.get(PAGE)).text();
    expect(page).not.toMatch(/<script|<svg\/onload|<img src=x|onerror=alert\(1\)>/);
  });
});
