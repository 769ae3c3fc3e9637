import type { BrowserContext, Page } from 'playwright-core';

/** Titles of every screen that is offered, hidden in the menu or not. */
export const ecransOf = (page: Page): Promise<readonly string[]> =>
  page.getByRole('navigation', { name: 'Écrans' }).locator('li').allInnerTexts();

/** Signs in by redirect, from the page. */
export async function signIn(page: Page, identite: string): Promise<void> {
  await page.getByRole('button', { name: /^Se (re)?connecter$/ }).click();
  await page.getByRole('button', { name: identite, exact: true }).click();
  await page.waitForURL(/\/complement\/page\.html$/);
}

/** The window that an action opens. */
export async function windowOf(contexte: BrowserContext, action: () => Promise<void>): Promise<Page> {
  const [fenetre] = await Promise.all([contexte.waitForEvent('page'), action()]);
  return fenetre;
}

/** Opens a workbook of the user's. */
export const openClasseur = (page: Page, octets: Uint8Array): Promise<void> =>
  page.setInputFiles('input[type=file]', {
    name: 'classeur.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(octets),
  });
