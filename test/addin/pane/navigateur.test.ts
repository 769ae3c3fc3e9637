import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { until } from '../../fabriques/attendre.ts';
import { untilBrouillon } from '../../fabriques/brouillon.ts';
import { classeurSaisi } from '../../fabriques/classeur-saisi.ts';
import { findFautes } from '../../fabriques/axe.ts';
import { openNavigateur } from '../../fabriques/navigateur.ts';
import { openOnglet } from '../../fabriques/onglets.ts';
import { answerVide, servirHarnais } from '../harnais/servir.ts';
import type { Essai } from '../harnais/servir.ts';

const fautif = await classeurSaisi('37-PREF', '2020-T4', [
  { code: 'DEL-PERMIS', valeur: 15.22, effectif: 1200 },
  { code: 'ACC-COURTOISIE', numerateur: 120, denominateur: 100 },
]);
const depose = await classeurSaisi('37-PREF', '2020-T4', [{ code: 'DEL-PERMIS', valeur: 4, effectif: 1200 }]);

let essai: Essai;
let navigateur: Browser;
let enLigne = false;

const repondre = (methode: string, chemin: string) => {
  if (chemin === '/fautif.xlsx') return { status: 200, corps: fautif };
  if (chemin === '/depose.xlsx') return { status: 200, corps: depose };
  if (!chemin.startsWith('/api/')) return null;
  if (!enLigne) return { status: 502, corps: '<html>proxy</html>' };
  if (methode === 'POST') {
    const recu = { version: 1, deposeLe: '2021-01-15T09:00:00.000Z', empreinte: 'e'.repeat(64) };
    return { status: 201, corps: JSON.stringify({ etat: 'depose', recu, constats: [] }) };
  }
  return answerVide(chemin);
};

beforeAll(async () => {
  essai = await servirHarnais(mkdtempSync(join(tmpdir(), 'transparence-harnais-')), repondre);
  navigateur = await openNavigateur();
});
afterAll(async () => {
  await navigateur.close();
  await essai.close();
});

async function goTo(page: Page, titre: string): Promise<void> {
  await openOnglet(page, titre);
  // The first screen alone is titled by its site.
  if (titre !== 'Accueil') await page.getByRole('heading', { level: 1, name: titre, exact: true }).waitFor();
}

describe.each([
  { nom: 'clair, 320 px', width: 320, options: {} },
  { nom: 'sombre, 1024 px', width: 1024, options: { colorScheme: 'dark' } as const },
])('volet dans le vrai navigateur ($nom)', ({ width, options }) => {
  it('n’a aucune faute axe ni débordement, écran par écran', async () => {
    const contexte = await navigateur.newContext({ viewport: { width, height: 800 }, ...options });
    const page = await contexte.newPage();
    const ailleurs: string[] = [];
    page.on('request', (demande) => {
      if (!demande.url().startsWith(essai.adresse)) ailleurs.push(demande.url());
    });
    await page.goto(`${essai.adresse}/?classeur=/fautif.xlsx`);
    await page.getByRole('heading', { level: 1, name: 'Préfecture d’Indre-et-Loire' }).waitFor();
    for (const titre of ['Accueil', 'Contrôle', 'Dépôt', 'Mes actions', 'Tableau', 'Historique', 'Aide']) {
      await goTo(page, titre);
      expect({ titre, fautes: await findFautes(page) }).toEqual({ titre, fautes: [] });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    // Fabric's fonts and icons would come from Microsoft's hosts.
    expect(ailleurs).toEqual([]);
    await contexte.close();
  });
});

describe('page sans Excel dans le vrai navigateur', () => {
  it.each([320, 1280])('ouvre un classeur, le corrige et n’a aucune faute axe à %i px', async (width) => {
    const contexte = await navigateur.newContext({ viewport: { width, height: 800 } });
    const page = await contexte.newPage();
    await page.goto(`${essai.adresse}/page.html`);
    await page.getByRole('button', { name: 'Nouveau classeur' }).waitFor();
    expect(await findFautes(page)).toEqual([]);
    await page.setInputFiles('input[type=file]', {
      name: 'classeur.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(fautif),
    });
    const champ = page.getByLabel('Numérateur, Satisfaction : courtoisie des agents');
    await champ.waitFor();
    await until('le champ marqué', async () => (await champ.getAttribute('aria-invalid')) === 'true');
    expect(await findFautes(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await champ.fill('95');
    await champ.press('Tab');
    await page.getByText('Vérifié, rien ne bloque').waitFor();
    await until('le champ sans marque', async () => (await champ.getAttribute('aria-invalid')) === null);
    await page.getByText('modifié, pas encore enregistré').waitFor();
    // The draft is kept: leaving and coming back offers it.
    await untilBrouillon(page);
    page.on('dialog', (dialogue) => void dialogue.accept());
    await page.goto(`${essai.adresse}/page.html`);
    await page.getByRole('button', { name: 'Reprendre' }).waitFor();
    await contexte.close();
  });
});

describe('dépôt hors ligne', () => {
  it('attend sur le poste, survit à la fermeture, et part quand le serveur répond', async () => {
    const contexte = await navigateur.newContext();
    const page = await contexte.newPage();
    enLigne = false;
    await page.goto(`${essai.adresse}/?classeur=/depose.xlsx`);
    await page.getByRole('heading', { level: 1, name: 'Préfecture d’Indre-et-Loire' }).waitFor();
    await goTo(page, 'Dépôt');
    await page.getByRole('button', { name: 'Déposer ce classeur' }).click();
    await page.getByText('Enregistré sur ce poste, pas encore déposé').waitFor();
    await page.close();

    enLigne = true;
    const seconde = await contexte.newPage();
    await seconde.goto(`${essai.adresse}/?classeur=/depose.xlsx`);
    await seconde.getByRole('heading', { level: 1, name: 'Préfecture d’Indre-et-Loire' }).waitFor();
    await goTo(seconde, 'Dépôt');
    await seconde.getByText('Déposé sur le serveur, version 1').waitFor();
    await contexte.close();
  });
});
