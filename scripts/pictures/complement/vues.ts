import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ServeurDate } from './serveur.ts';

/** When the pictures are taken, for the pages: after the publication of the story. */
const INSTANT = '2021-01-21T09:00:00+01:00';

export interface Vue {
  readonly largeur: number;
  readonly hauteur?: number;
  readonly sombre?: boolean;
}

/** A window of the story: its clock, the server's answers, nothing from elsewhere. */
export async function openFenetre(
  navigateur: Browser,
  serveur: ServeurDate,
  { largeur, hauteur = 800, sombre = false }: Vue,
): Promise<BrowserContext> {
  const contexte = await navigateur.newContext({
    viewport: { width: largeur, height: hauteur },
    deviceScaleFactor: largeur < 600 ? 2 : 1,
    colorScheme: sombre ? 'dark' : 'light',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  await contexte.clock.setFixedTime(new Date(INSTANT));
  await serveur.answer(contexte);
  return contexte;
}

/** Opens a screen by its name, from the bar or from its menu. */
export async function goTo(page: Page, titre: string): Promise<void> {
  const onglet = page
    .locator('nav li:not(.onglets__case--cachee)')
    .getByRole('button', { name: new RegExp(`^${titre}`) });
  if ((await onglet.count()) > 0) await onglet.click();
  else {
    await page.locator('.onglets__plus').click();
    await page.getByRole('menuitem', { name: titre }).click();
  }
  await page.locator('.volet__ecran').getByRole('heading').first().waitFor();
}

/** The window once it rests: answers have come, nothing has the focus. */
export async function shoot(page: Page): Promise<Uint8Array> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
  await page.evaluate('document.activeElement?.blur()');
  // Out of everything that answers to the mouse.
  await page.mouse.move(1, 150);
  return page.screenshot({ type: 'png', animations: 'disabled' });
}
