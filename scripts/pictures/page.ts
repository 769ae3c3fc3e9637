import type { Browser } from 'playwright-core';
import type { Tableau } from '../../domain/tableau/types.ts';
import { renderPage } from '../../functions/render/index.ts';

/** The public page in the browser, from its top. Sizes are in CSS pixels, one pixel of the picture each. */
export async function shootPage(
  navigateur: Browser,
  tableau: Tableau,
  { largeur, hauteur }: { readonly largeur: number; readonly hauteur: number },
): Promise<Uint8Array> {
  const page = await navigateur.newPage({ viewport: { width: largeur, height: hauteur } });
  try {
    const liens = {
      accueil: '/',
      affiche: { href: 'affiche-a3.pdf' },
      csv: { href: 'tableau.csv' },
      json: { href: 'tableau.json' },
    };
    await page.setContent(renderPage(tableau, { assets: '', liens }));
    return await page.screenshot({ type: 'png' });
  } finally {
    await page.close();
  }
}
