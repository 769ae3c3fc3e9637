import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';

const PDFJS = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'build');
/** No host of this name can exist: every answer comes from here. */
const ORIGINE = 'http://image-pdf.invalid';
const FICHIERS = ['pdf.min.mjs', 'pdf.worker.min.mjs'];

/** Draws the first page on a canvas and gives it back as a PNG in base64. */
const DESSIN = `async ([octets, largeur, gris]) => {
  const pdfjs = await import('${ORIGINE}/pdf.min.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = '${ORIGINE}/pdf.worker.min.mjs';
  const data = Uint8Array.from(atob(octets), (c) => c.charCodeAt(0));
  const pdf = await pdfjs.getDocument({ data }).promise;
  const feuille = await pdf.getPage(1);
  const viewport = feuille.getViewport({ scale: largeur / feuille.getViewport({ scale: 1 }).width });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await feuille.render({ canvas, viewport }).promise;
  await pdf.destroy();
  const copie = document.createElement('canvas');
  copie.width = canvas.width;
  copie.height = canvas.height;
  const contexte = copie.getContext('2d');
  contexte.filter = gris ? 'grayscale(1)' : 'none';
  contexte.drawImage(canvas, 0, 0);
  return copie.toDataURL('image/png').split(',')[1];
}`;

/** Draws PDFs as pictures, the same on every machine: pdf.js in the test browser, without any system package. */
export interface Dessinateur {
  /** First page of a PDF, `largeur` pixels wide; `gris` as a black-and-white printer would give it. */
  readonly draw: (
    pdf: Uint8Array,
    options: { readonly largeur: number; readonly gris?: boolean },
  ) => Promise<PNG>;
}

/** One page of the browser for all the pictures of a run: the caller closes the browser. */
export async function openDessinateur(navigateur: Browser): Promise<Dessinateur> {
  const page = await navigateur.newPage();
  await page.route(`${ORIGINE}/**`, async (route) => {
    const nom = new URL(route.request().url()).pathname.slice(1);
    if (!FICHIERS.includes(nom)) return route.fulfill({ contentType: 'text/html', body: '' });
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(PDFJS, nom)) });
  });
  await page.goto(`${ORIGINE}/`);
  return {
    draw: async (pdf, { largeur, gris = false }) => {
      const entree = JSON.stringify([Buffer.from(pdf).toString('base64'), largeur, gris]);
      const png = await page.evaluate<string>(`(${DESSIN})(${entree})`);
      return PNG.sync.read(Buffer.from(png, 'base64'));
    },
  };
}
