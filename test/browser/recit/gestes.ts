import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import type { Entree } from './entree.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Asserts that axe finds no fault in what is shown now. */
export async function expectSansFaute(page: Page, etape: string): Promise<void> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  const fautes = violations.map((v) => `${v.id} : ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`);
  expect({ etape, fautes }).toEqual({ etape, fautes: [] });
}

/** Goes to a screen by its tab, or by the menu « Plus » where the tabs do not all fit. */
export async function goTo({ page, niveau }: Entree, titre: string): Promise<void> {
  const barre = page.getByRole('navigation', { name: 'Écrans' });
  const onglet = barre
    .locator('li:not(.onglets__case--cachee)')
    .getByRole('button', { name: new RegExp(`^${titre}`) });
  if ((await onglet.count()) > 0) await onglet.click();
  else {
    await barre.locator('.onglets__plus').click();
    await page.getByRole('menuitem', { name: titre }).click();
  }
  await page.getByRole('heading', { level: niveau, name: titre, exact: true }).waitFor();
}

/** Chooses an option of one of Fabric's lists. */
export async function choose(page: Page, liste: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: new RegExp(`^${liste}\\b`, 'u') }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const lisse = (texte: string): string => texte.replace(/\s+/gu, ' ').trim();

/** What is read there, spaces of any kind being one space. */
export const textOf = async (ou: Locator): Promise<string> => lisse(await ou.innerText());

/** The cards of the two sides of a line in conflict: `Au départ`, `La vôtre`, `La leur`, with what each says. */
export async function readCotes(page: Page, ligne: string): Promise<readonly string[]> {
  const cotes = page.locator('.conflit .difference').filter({ hasText: ligne }).locator('.cote');
  return (await cotes.allInnerTexts()).map(lisse);
}
