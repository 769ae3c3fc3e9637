import type { Page } from 'playwright-core';
import { TENTATIVE_MS, until } from './attendre.ts';

/**
 * Opens a screen by its tab, or by the menu « Plus » where the tabs do not all fit. Places are counted again when a badge
 * appears: a tab may go to the menu, or come back, between the look and the click, and is then looked for again.
 */
export async function openOnglet(page: Page, titre: string): Promise<void> {
  const barre = page.getByRole('navigation', { name: 'Écrans' });
  const onglet = barre
    .locator('li:not(.onglets__case--cachee)')
    .getByRole('button', { name: new RegExp(`^${titre}`) });
  const timeout = TENTATIVE_MS;
  await until(`l’écran « ${titre} » s’ouvre`, async () => {
    try {
      if ((await onglet.count()) > 0) await onglet.click({ timeout });
      else {
        await barre.locator('.onglets__plus').click({ timeout });
        await page.getByRole('menuitem', { name: titre }).click({ timeout });
      }
      return true;
    } catch {
      await page.keyboard.press('Escape');
      return false;
    }
  });
}
