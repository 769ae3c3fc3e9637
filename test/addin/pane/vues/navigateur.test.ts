import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { renderVue } from '../../../../functions/render/vues/index.ts';
import { classeurSaisi } from '../../../fabriques/classeur-saisi.ts';
import { findFautes } from '../../../fabriques/axe.ts';
import { openNavigateur } from '../../../fabriques/navigateur.ts';
import { openOnglet } from '../../../fabriques/onglets.ts';
import { vueDeTest } from '../../../fabriques/vue.ts';
import { answerVide, servirHarnais } from '../../harnais/servir.ts';
import type { Essai } from '../../harnais/servir.ts';

const VUE = vueDeTest();
/** The country: a row a département, with its région. */
const PAYS = {
  ...VUE,
  lieu: { niveau: 'national' as const, code: 'FR', nom: 'France entière', deNom: 'de la France entière' },
  lignes: VUE.lignes.map((ligne) => ({
    ...ligne,
    niveau: 'departement' as const,
    groupe: 'Provence-Alpes-Côte d’Azur',
  })),
  actionsEnRetard: null,
};
const ECRANS = [
  { nom: 'clair, 320 px', width: 320, colorScheme: 'light' },
  { nom: 'sombre, 1280 px', width: 1280, colorScheme: 'dark' },
] as const;

let essai: Essai;
let navigateur: Browser;
beforeAll(async () => {
  const octets = await classeurSaisi('37-PREF', '2020-T4', []);
  essai = await servirHarnais(mkdtempSync(join(tmpdir(), 'transparence-suivi-')), (_, chemin) => {
    if (chemin === '/classeur.xlsx') return { status: 200, corps: octets };
    if (!chemin.startsWith('/api/')) return null;
    if (chemin.endsWith('/departements/37/trimestres/2020-T4/vue'))
      return { status: 200, corps: JSON.stringify(VUE) };
    return answerVide(chemin);
  });
  navigateur = await openNavigateur();
});
afterAll(async () => {
  await navigateur.close();
  await essai.close();
});

async function expectSansFaute(page: Page, width: number): Promise<void> {
  expect(await findFautes(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
}

describe.each(ECRANS)('le suivi dans le vrai navigateur ($nom)', ({ width, colorScheme }) => {
  it('se lit dans le volet sans faute axe ni débordement', async () => {
    const contexte = await navigateur.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await contexte.newPage();
    await page.goto(`${essai.adresse}/?classeur=/classeur.xlsx`);
    await page.getByRole('heading', { level: 1, name: 'Préfecture d’Indre-et-Loire' }).waitFor();
    await openOnglet(page, 'Suivi');
    await page.getByRole('heading', { level: 2, name: 'Qui a déposé' }).waitFor();
    await expectSansFaute(page, width);
    await contexte.close();
  });

  it.each([
    ['un département', VUE],
    ['la France', PAYS],
  ])('se lit sur sa page sans faute axe ni débordement : %s', async (_, vue) => {
    const contexte = await navigateur.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await contexte.newPage();
    await page.setContent(
      renderVue(vue, {
        liens: [{ texte: 'Classeur (.xlsx)', href: 'suivi.xlsx' }],
        adresseDe: (niveau, code) => `${niveau}-${code}`,
      }),
    );
    await expectSansFaute(page, width);
    await contexte.close();
  });
});

it('prints on A4, every line whole, without what only a screen needs', async () => {
  const page = await navigateur.newPage();
  await page.setContent(renderVue(VUE, { liens: [{ texte: 'Classeur', href: 'x' }], adresseDe: () => null }));
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  expect(await page.getByText('Sous-préfecture de Chinon').first().isVisible()).toBe(true);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // Landscape A4, in points.
  expect(pdf.toString('latin1')).toMatch(/MediaBox\s*\[0 0 84[12][.\d]* 59[45][.\d]*\]/);
  await page.close();
});
