import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';

const PDFJS = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'build');
/** No host of this name can exist: every answer comes from here. */
const ORIGINE = 'http://pictures.invalid';
const TYPES: Readonly<Record<string, string>> = { mjs: 'text/javascript', pdf: 'application/pdf' };

/** Draws one page, in the browser, on a canvas that fills the window. */
const DESSIN = `async ([page, largeur]) => {
  const pdfjs = await import('${ORIGINE}/pdf.min.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = '${ORIGINE}/pdf.worker.min.mjs';
  const document_ = await pdfjs.getDocument('${ORIGINE}/document.pdf').promise;
  const feuille = await document_.getPage(page);
  const viewport = feuille.getViewport({ scale: largeur / feuille.getViewport({ scale: 1 }).width });
  const canvas = document.body.appendChild(document.createElement('canvas'));
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await feuille.render({ canvas, viewport }).promise;
}`;

/**
 * A page of a PDF as a PNG, drawn by pdf.js in the browser: the same on every machine, without any system package.
 * @param largeur in pixels; the height follows
 * @param page from 1
 */
export async function drawPdf(
  navigateur: Browser,
  pdf: Uint8Array,
  { largeur, page: numero = 1 }: { readonly largeur: number; readonly page?: number },
): Promise<Uint8Array> {
  const page = await navigateur.newPage();
  try {
    await page.route(`${ORIGINE}/**`, async (route) => {
      const nom = new URL(route.request().url()).pathname.slice(1);
      const contentType = TYPES[nom.split('.').at(-1) ?? ''] ?? 'text/html';
      if (nom === '') return route.fulfill({ contentType, body: '<body style="margin:0"></body>' });
      const body = nom === 'document.pdf' ? Buffer.from(pdf) : readFileSync(join(PDFJS, nom));
      return route.fulfill({ contentType, body });
    });
    await page.goto(`${ORIGINE}/`);
    await page.evaluate(`(${DESSIN})(${JSON.stringify([numero, largeur])})`);
    return await page.locator('canvas').screenshot({ type: 'png' });
  } finally {
    await page.close();
  }
}
