import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { untilNumerateur } from '../../fabriques/brouillon.ts';
import type { Colonne, Entree } from './entree.ts';
import { LIBELLES } from './histoire.ts';
import { INSTANT } from './poste.ts';

const TITRES: Readonly<Record<Colonne, string>> = {
  numerateur: 'Numérateur',
  denominateur: 'Dénominateur',
  valeur: 'Valeur',
  effectif: 'Effectif',
};

/** The page without Excel: the workbook is a file of the user's, worked on in the browser. */
export async function openPage(navigateur: Browser, adresse: string): Promise<Entree> {
  const contexte = await navigateur.newContext({ viewport: { width: 1280, height: 900 } });
  await contexte.clock.setFixedTime(INSTANT);
  const open = async () => {
    const page = await contexte.newPage();
    page.on('dialog', (dialogue) => void dialogue.accept());
    await page.goto(`${adresse}/complement/page.html`);
    return page;
  };
  let page = await open();
  /** The last numerators typed, which the draft must hold before the page closes. */
  const numerateurs = new Map<string, number>();
  const champ = (code: string, colonne: Colonne) =>
    page.getByLabel(`${TITRES[colonne]}, ${LIBELLES[code] ?? code}`, { exact: true });
  return {
    contexte,
    niveau: 2,
    feuillesAvant: [],
    get page() {
      return page;
    },
    type: async (code, colonne, valeur) => {
      await champ(code, colonne).fill(String(valeur).replace('.', ','));
      await champ(code, colonne).press('Tab');
      if (colonne === 'numerateur') numerateurs.set(code, valeur);
    },
    valueOf: async (code, colonne) => {
      const texte = await champ(code, colonne).inputValue();
      return texte === '' ? null : Number(texte.replace(',', '.'));
    },
    isBloquante: async (code, colonne) =>
      (await champ(code, colonne).getAttribute('aria-invalid')) === 'true',
    save: async () => {
      const [fichier] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Enregistrer le fichier' }).click(),
      ]);
      return new Uint8Array(await readFile(await fichier.path()));
    },
    restart: async () => {
      for (const [code, valeur] of numerateurs) await untilNumerateur(page, code, String(valeur));
      await page.close({ runBeforeUnload: false });
      page = await open();
      await page.getByRole('button', { name: 'Reprendre' }).click();
      await page.getByText('modifié, pas encore enregistré').waitFor();
    },
  };
}
