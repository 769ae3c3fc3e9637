import { expect } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { FEUILLES } from '../../../domain/classeur/contrat.ts';
import { readClasseur } from '../../../domain/classeur/lire/index.ts';
import { until } from '../../fabriques/attendre.ts';
import type { Entree } from './entree.ts';
import { choose, expectSansFaute, goTo, readCotes, textOf, untilEbauche } from './gestes.ts';
import { LIEU } from './poste.ts';
import type { Poste } from './poste.ts';

export const LIBELLES: Readonly<Record<string, string>> = {
  'ACC-COURTOISIE': 'Satisfaction : courtoisie des agents',
};
const COURTOISIE = 'ACC-COURTOISIE';

/** What the workbook says in the end: the screen speaks before the cells are drawn and marked again. */
const expectEnfin = <T>(quoi: string, read: () => Promise<T>, voulu: T): Promise<void> =>
  until(`${quoi} : ${String(voulu)}`, async () => (await read()) === voulu);

const expectBloquante = (entree: Entree, voulu: boolean): Promise<void> =>
  expectEnfin('cellule bloquante', () => entree.isBloquante(COURTOISIE, 'numerateur'), voulu);

const expectNumerateur = (entree: Entree, voulu: number): Promise<void> =>
  expectEnfin('numérateur', () => entree.valueOf(COURTOISIE, 'numerateur'), voulu);

/** Creates the quarter's workbook, types more satisfied users than users asked, sees it and mends it. */
export async function fillAndMend(entree: Entree): Promise<void> {
  const { page } = entree;
  await page.getByRole('button', { name: 'Nouveau classeur' }).click();
  await choose(page, 'Département', '37 – Indre-et-Loire');
  await expectSansFaute(page, 'nouveau classeur');
  await page.getByRole('button', { name: 'Créer le classeur' }).click();
  await page
    .getByRole('heading', { name: /^Préfecture d’Indre-et-Loire/u })
    .first()
    .waitFor();
  await goTo(entree, 'Contrôle');

  await entree.type(COURTOISIE, 'numerateur', 120);
  await entree.type(COURTOISIE, 'denominateur', 100);
  const constat = page.locator('.constat').filter({ hasText: 'NUMERATEUR-SUPERIEUR' });
  await constat.waitFor();
  expect(await textOf(constat)).toContain(LIBELLES[COURTOISIE]);
  await expectBloquante(entree, true);
  await expectSansFaute(page, 'contrôle, un bloquant');
  await goTo(entree, 'Dépôt');
  expect(await page.getByRole('button', { name: 'Déposer ce classeur' }).count()).toBe(0);

  await goTo(entree, 'Contrôle');
  await entree.type(COURTOISIE, 'numerateur', 95);
  await constat.waitFor({ state: 'detached' });
  await expectBloquante(entree, false);
}

/** Files without network, closes everything, and comes back: the filing leaves alone, and its receipt comes. */
export async function fileOffline(entree: Entree, poste: Poste): Promise<void> {
  const { contexte } = entree;
  await goTo(entree, 'Dépôt');
  await contexte.setOffline(true);
  await entree.page.getByText('Hors ligne : le dépôt attendra sur ce poste.').waitFor();
  await expectSansFaute(entree.page, 'dépôt hors ligne');
  await entree.page.getByRole('button', { name: 'Déposer ce classeur' }).click();
  await entree.page.getByText('Enregistré sur ce poste, pas encore déposé').waitFor();
  expect((await poste.read('/versions'))['versions']).toEqual([]);

  // The pages are there again, and still not the server: nothing may leave during the restart.
  poste.cut(true);
  await contexte.setOffline(false);
  await entree.restart();
  await goTo(entree, 'Dépôt');
  await entree.page.getByText('Enregistré sur ce poste, pas encore déposé').waitFor();
  expect((await poste.read('/versions'))['versions']).toEqual([]);

  await contexte.setOffline(true);
  poste.cut(false);
  await contexte.setOffline(false);
  await entree.page.getByText('Déposé sur le serveur, version 1').waitFor();
  await expectSansFaute(entree.page, 'reçu');
  const { versions } = await poste.read('/versions');
  expect(versions).toMatchObject([{ version: 1, motif: null }]);
}

/** Somebody else files version 2 meanwhile: both sides are shown, and ours becomes version 3 with a reason. */
export async function meetConflict(entree: Entree, poste: Poste): Promise<void> {
  const MOTIF = 'Une réponse retrouvée';
  const motifOf = () => entree.page.getByLabel('Motif de la correction de la version 1');
  await entree.type(COURTOISIE, 'numerateur', 96);
  await motifOf().fill(MOTIF);
  // Nothing exists only in the pane: what was typed is there when it opens again.
  await untilEbauche(entree.page, MOTIF);
  await entree.restart();
  await goTo(entree, 'Dépôt');
  await expectEnfin('motif retrouvé', () => motifOf().inputValue(), MOTIF);

  const { page } = entree;
  const leurs = [{ code: COURTOISIE, numerateur: 90, denominateur: 100 }];
  expect(await poste.fileAilleurs(leurs, 'Enquête complétée en octobre')).toBe(201);

  await page.getByRole('button', { name: 'Déposer ce classeur' }).click();
  await page.getByRole('heading', { name: 'La version 2 a été déposée entre-temps' }).waitFor();
  await page.getByText('Enquête complétée en octobre').first().waitFor();
  await page.getByText('1 ligne diffère entre la vôtre et la leur.').waitFor();
  const cotes = (await readCotes(page, LIBELLES[COURTOISIE] ?? '')).join('\n');
  expect(cotes).toMatch(/Au départ, version 1 .*95/u);
  expect(cotes).toMatch(/La vôtre .*96/u);
  expect(cotes).toMatch(/La leur, version 2 .*90/u);
  await expectSansFaute(page, 'conflit');
  // Neither side is lost while nothing is chosen.
  expect((await poste.read('/versions'))['versions']).toHaveLength(2);
  await expectNumerateur(entree, 96);

  const motif = page.getByLabel('Motif, pour déposer la vôtre après la version 2');
  await motif.fill('');
  await page.getByRole('button', { name: 'Déposer la mienne comme nouvelle version' }).click();
  await page.getByText('Dites pourquoi la vôtre remplace la leur.').waitFor();
  await motif.fill('Nos 96 réponses sont vérifiées');
  await page.getByRole('button', { name: 'Déposer la mienne comme nouvelle version' }).click();
  await page.getByText('Déposé sur le serveur, version 3').waitFor();
  expect(await poste.read('/versions')).toMatchObject({
    versions: [
      { version: 1 },
      { version: 2, motif: 'Enquête complétée en octobre' },
      { version: 3, motif: 'Nos 96 réponses sont vérifiées' },
    ],
  });
  const { contenu } = await poste.read('/versions/3');
  const { lignes } = contenu as { lignes: { code: string; mesure: unknown }[] };
  expect(JSON.stringify(lignes.find(({ code }) => code === COURTOISIE))).toContain('96');
}

/** Compares versions, takes version 1 back in the workbook, and takes that back. */
export async function restoreAndUndo(entree: Entree): Promise<void> {
  const { page } = entree;
  await goTo(entree, 'Historique');
  await page.getByText('Motif : Nos 96 réponses sont vérifiées').waitFor();
  const resultat = page.locator('.comparateur__resultat');
  await choose(page, 'De', 'Version 1');
  await resultat.getByText(LIBELLES[COURTOISIE] ?? '').waitFor();
  const ligne = resultat.locator('.difference').filter({ hasText: LIBELLES[COURTOISIE] ?? '' });
  expect(await textOf(ligne)).toMatch(/avant : 95.*après : 96/u);
  await expectSansFaute(page, 'historique');

  await page.getByRole('button', { name: 'Reprendre la version 1 dans le classeur' }).click();
  await page.getByRole('button', { name: 'Reprendre cette version' }).click();
  await page.getByText('Chiffres et actions repris de la version 1 dans ce fichier').waitFor();
  await expectNumerateur(entree, 95);
  await expectSansFaute(page, 'version reprise');
  await page.getByRole('contentinfo').getByRole('button', { name: 'Annuler' }).click();
  await page.getByText('Annulé').first().waitFor();
  await expectNumerateur(entree, 96);
}

/** Saves the workbook: it says what was mended, and holds the sheets that were there before. */
export async function saveClasseur(entree: Entree): Promise<void> {
  const octets = await entree.save();
  const lu = await readClasseur(octets);
  if (!lu.lisible) throw new Error('Le classeur enregistré est illisible.');
  const { indicateurs, site, trimestre } = lu.classeur;
  expect({ site: site.propriete, trimestre: trimestre.propriete }).toEqual(LIEU);
  const ligne = indicateurs.find(({ code }) => code.valeur === COURTOISIE);
  expect([ligne?.numerateur.lu, ligne?.denominateur.lu]).toEqual(['96', '100']);
  const feuilles = (await readXlsx(octets)).sheets.map(({ name }) => name);
  expect(feuilles).toEqual(expect.arrayContaining([...entree.feuillesAvant, FEUILLES.indicateurs.nom]));
}
