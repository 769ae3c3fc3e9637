import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { getMimeType } from 'hono/utils/mime';

/** Where the add-in stands on the post, so that its pages and `/api/v1` are of one origin. */
export const CHEMIN_COMPLEMENT = '/complement';

/** Excel on the web shows the pane in a frame of its own. */
const EXCEL_WEB = ['https://*.officeapps.live.com', 'https://*.office.com', 'https://*.sharepoint.com'];

/** Origins of the scripts that the built pane takes elsewhere: office.js, wherever the build was told that it is. */
function originesOffice(dossier: string): readonly string[] {
  const volet = join(dossier, 'pane.html');
  const html = existsSync(volet) ? readFileSync(volet, 'utf8') : '';
  const adresses = [...html.matchAll(/<script[^>]* src="(https?:[^"]+)"/gu)].flatMap(([, src]) => src ?? []);
  return [...new Set(adresses.map((adresse) => new URL(adresse).origin))];
}

/** Own scripts and styles, and nothing else; the pane alone also takes office.js, and may stand in Excel's frame. */
function headersOf(office: readonly string[], cadres: readonly string[]) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", ...office],
      // Fabric writes its rules in the page.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", ...office],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: cadres.length > 0 ? [...cadres] : ["'none'"],
    },
    xFrameOptions: cadres.length > 0 ? false : 'DENY',
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'strict-origin-when-cross-origin',
    // This server speaks HTTP on the loopback; in the cloud, what terminates TLS says it.
    strictTransportSecurity: false,
  });
}

/** Said where a file should be: there is none of that name, or the build failed and the terminal told why. */
const absent = (c: Context, dossier: string): Response =>
  c.text(
    existsSync(join(dossier, 'page.html'))
      ? 'Le complément n’a pas ce fichier : vérifiez l’adresse, ou ouvrez /complement/page.html.'
      : 'Cette page du complément n’est pas construite. Lancez « npx vite build », lisez l’erreur, puis relancez npm start.',
    404,
  );

/** A file of the folder; null when there is none, or when the path leads elsewhere. */
async function readDedans(dossier: string, chemin: string): Promise<Uint8Array | null> {
  const cible = join(dossier, chemin);
  if (!cible.startsWith(dossier + sep)) return null;
  return readFile(cible).catch(() => null);
}

/** The built add-in, file by file, under `/complement/`. Read again at each request: a build shows without a restart. */
export function createComplement(dossier: string): Hono {
  const app = new Hono();
  const page = headersOf([], []);
  app.use(`${CHEMIN_COMPLEMENT}/*`, (c, next) =>
    c.req.path.endsWith('/pane.html')
      ? headersOf(originesOffice(dossier), ["'self'", ...EXCEL_WEB])(c, next)
      : page(c, next),
  );
  app.get(CHEMIN_COMPLEMENT, (c) => c.redirect(`${CHEMIN_COMPLEMENT}/page.html`));
  app.get(`${CHEMIN_COMPLEMENT}/`, (c) => c.redirect(`${CHEMIN_COMPLEMENT}/page.html`));
  app.get(`${CHEMIN_COMPLEMENT}/*`, async (c) => {
    const octets = await readDedans(dossier, c.req.path.slice(CHEMIN_COMPLEMENT.length));
    if (!octets) return absent(c, dossier);
    return c.body(new Uint8Array(octets), 200, {
      'Content-Type': getMimeType(c.req.path) ?? 'application/octet-stream',
      // Built files bear the hash of what they hold; pages and the manifest's files do not.
      'Cache-Control': c.req.path.startsWith(`${CHEMIN_COMPLEMENT}/assets/`)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    });
  });
  app.notFound((c) => absent(c, dossier));
  return app;
}

/** The functions and the add-in at one address: each keeps its own headers. */
export function withComplement(fonctions: Pick<Hono, 'fetch'>, dossier: string): Pick<Hono, 'fetch'> {
  const complement = createComplement(dossier);
  const isDuComplement = (chemin: string): boolean =>
    chemin === CHEMIN_COMPLEMENT || chemin.startsWith(`${CHEMIN_COMPLEMENT}/`);
  return {
    fetch: (demande, ...reste) =>
      (isDuComplement(new URL(demande.url).pathname) ? complement : fonctions).fetch(demande, ...reste),
  };
}
