import type { Browser } from 'playwright-core';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { renderPage } from '../../../functions/render/index.ts';

/** The page as one file, as `publish` writes it. */
export const renderSeule = (tableau: Tableau): string => renderPage(tableau, { assets: '', liens: {} });

/** What an office would do without a poster: the browser prints the page, on A3 and with its tags. */
export async function printPage(navigateur: Browser, tableau: Tableau): Promise<Uint8Array> {
  const page = await navigateur.newPage();
  try {
    await page.setContent(renderSeule(tableau));
    return await page.pdf({ format: 'A3', printBackground: true, tagged: true });
  } finally {
    await page.close();
  }
}
