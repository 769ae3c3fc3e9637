import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createServiceDeTest, fileOf } from '../../../fabriques/classeurs.ts';
import { startMoteur } from '../../../fabriques/moteur.ts';
import { findFautes } from '../../../fabriques/axe.ts';
import { openNavigateur } from '../../../fabriques/navigateur.ts';
import { openOnglet } from '../../../fabriques/onglets.ts';
import { answerVide, servirHarnais } from '../../harnais/servir.ts';
import type { Essai } from '../../harnais/servir.ts';

const LIEU = { departement: '37', trimestre: '2020-T4' } as const;
const CHEMIN = '/api/v1/departements/37/trimestres/2020-T4/publication';

let essai: Essai;
let navigateur: Browser;
/** Answers of the service itself, at each moment of a publication. */
const moments: Record<string, { readonly apercu: string; readonly historique: string }> = {};
let moment = '';

beforeAll(async () => {
  const moteur = await startMoteur();
  const service = createServiceDeTest(await moteur.createStore());
  const octets = await fileOf('37-PREF', LIEU.trimestre, [
    { code: 'DEL-PERMIS', valeur: 15.22, effectif: 400 },
  ]);
  const keep = async (nom: string): Promise<void> => {
    moments[nom] = {
      apercu: JSON.stringify(await service.previewPublication(LIEU)),
      historique: JSON.stringify(await service.historyPublication(LIEU)),
    };
  };
  await service.file({ octets, nom: 'c.xlsx', auteur: 'correspondant qualité' });
  await service.consolidate({ trimestre: LIEU.trimestre });
  await keep('bloque');
  const texte = 'Quatre postes étaient vacants.';
  await service.commentPublication({ ...LIEU, indicateur: 'DEL-PERMIS', texte });
  await keep('pret');
  await service.publish(LIEU);
  await service.commentPublication({
    ...LIEU,
    indicateur: 'DEL-PERMIS',
    texte: `${texte} Deux agents arrivent.`,
  });
  await keep('a-rectifier');
  await service.withdrawPublication({ ...LIEU, motif: 'erreur de saisie' });
  await keep('retire');
  await moteur.close();
  essai = await servirHarnais(mkdtempSync(join(tmpdir(), 'transparence-publication-')), (_, chemin) => {
    if (chemin === '/classeur.xlsx') return { status: 200, corps: octets };
    if (!chemin.startsWith('/api/')) return null;
    const [sans] = chemin.split('?');
    if (sans === `${CHEMIN}/apercu`) return { status: 200, corps: moments[moment]!.apercu };
    if (sans === CHEMIN) return { status: 200, corps: moments[moment]!.historique };
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

async function openPublication(page: Page): Promise<void> {
  await page.goto(`${essai.adresse}/?classeur=/classeur.xlsx`);
  await page.getByRole('heading', { level: 1, name: 'Préfecture d’Indre-et-Loire' }).waitFor();
  await openOnglet(page, 'Publication');
  await page.getByRole('heading', { level: 2, name: 'Ce qui serait publié' }).waitFor();
}

describe.each([
  { nom: 'clair, 320 px', width: 320, options: {} },
  { nom: 'sombre, 1024 px', width: 1024, options: { colorScheme: 'dark' } as const },
])('l’écran Publication dans le vrai navigateur ($nom)', ({ width, options }) => {
  it.each([
    ['bloque', 'Un point empêche la publication.'],
    ['pret', 'Rien ne bloque la publication.'],
    ['a-rectifier', 'Motif du rectificatif'],
    ['retire', 'Le tableau a été retiré le 15 janvier 2021.'],
  ])('dit où en est le trimestre, sans faute axe ni débordement : %s', async (cas, phrase) => {
    moment = cas;
    const contexte = await navigateur.newContext({ viewport: { width, height: 800 }, ...options });
    const page = await contexte.newPage();
    await openPublication(page);
    await page.getByText(phrase).first().waitFor();
    await expectSansFaute(page, width);
    if (cas === 'bloque') {
      // From what blocks to its indicator, then to its comment.
      await page.getByRole('button', { name: 'Délai moyen pour un permis de conduire', exact: true }).click();
      expect(await page.evaluate('document.activeElement?.id')).toBe('publication-DEL-PERMIS');
      await page
        .getByRole('button', { name: 'Écrire un commentaire : Délai moyen pour un permis de conduire' })
        .click();
      await page.getByLabel(/^Commentaire public/).fill('M. Exemple suit le retard.');
      await page.getByText('remplacez une personne par sa fonction').waitFor();
      await expectSansFaute(page, width);
    }
    await contexte.close();
  });
});
