import type { Page } from 'playwright-core';

const ESSAIS = 5;

/**
 * Opens a screen by its tab, or by the menu « Plus » where the tabs do not all fit. Places are counted again when a badge
 * appears: a tab may go to the menu, or come back, between the look and the click, and is then looked for again.
 */
export async function openOnglet(page: Page, titre: string): Promise<void> {
  const barre = page.getByRole('navigation', { name: 'Écrans' });
  const onglet = barre
    .locator('li:not(.onglets__case--cachee)')
    .getByRole('button', { name: new RegExp(`^${titre}`) });
  const timeout = 10_000;
  for (let essai = 1; ; essai += 1) {
    try {
      if ((await onglet.count()) > 0) return await onglet.click({ timeout });
      await barre.locator('.onglets__plus').click({ timeout });
      return await page.getByRole('menuitem', { name: titre }).click({ timeout });
    } catch (erreur) {
      if (essai === ESSAIS) throw erreur;
      await page.keyboard.press('Escape');
    }
  }
}
