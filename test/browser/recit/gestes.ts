import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { findFautes } from '../../fabriques/axe.ts';
import { until } from '../../fabriques/attendre.ts';
import { openOnglet } from '../../fabriques/onglets.ts';
import type { Entree } from './entree.ts';

/** Asserts that axe finds no fault in what is shown now. */
export async function expectSansFaute(page: Page, etape: string): Promise<void> {
  const fautes = await findFautes(page);
  expect({ etape, fautes }).toEqual({ etape, fautes: [] });
}

/** Goes to a screen by its tab, or by the menu « Plus » where the tabs do not all fit. */
export async function goTo({ page, niveau }: Entree, titre: string): Promise<void> {
  await openOnglet(page, titre);
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

/** Waits until the post keeps a text that is being typed: a page that closes before lets go what was on its way to the disk. */
export function untilEbauche(page: Page, texte: string): Promise<void> {
  const isKept = (voulu: string): Promise<boolean> =>
    new Promise((resolve) => {
      const demande = indexedDB.open('transparence');
      demande.onsuccess = () => {
        const lues = demande.result
          .transaction('valeurs')
          .objectStore('valeurs')
          .getAll(IDBKeyRange.bound('ebauches:', 'ebauches:\uffff'));
        lues.onsuccess = () => {
          demande.result.close();
          resolve(JSON.stringify(lues.result).includes(voulu));
        };
      };
    });
  return until('l’ébauche est gardée', () => page.evaluate(isKept, texte));
}
