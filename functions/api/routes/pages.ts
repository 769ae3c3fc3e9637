import { Hono } from 'hono';
import type { Context } from 'hono';
import { etag } from 'hono/etag';
import * as z from 'zod';
import { readChemin } from '../lire.ts';
import { NOTICES } from '../problemes-notices.ts';
import { PROBLEMES } from '../problemes.ts';
import { ADRESSES, OPTIONS_PAGE_SIMPLE } from '../rendu.ts';
import { listesPages } from './pages-listes.ts';
import { obligationsPages } from './pages-obligations.ts';
import { tableauxPages } from './pages-tableaux.ts';
import type { OptionsPages } from './pages-tableaux.ts';
import { publicationsPages } from './publications-pages.ts';

const probleme = z.object({ nom: z.enum(Object.keys(PROBLEMES) as [keyof typeof PROBLEMES]) });

/** What the public reads: no sign-in, nothing but what is published. */
export function pagesRoutes(options: OptionsPages): Hono {
  const { service, rendu } = options;
  const { assets } = ADRESSES;
  return (
    new Hono()
      .use(etag())
      // Before the rest: a withdrawn quarter answers everywhere with its notice.
      .route('/', publicationsPages(options))
      .route('/', listesPages(service, rendu))
      .route('/', obligationsPages(rendu))
      .get(ADRESSES.robots, (c) => c.text('User-agent: *\nDisallow: /api/\n'))
      .get(`${assets}/page.css`, (c) => css(c, rendu.pageCss({ marque: false, assets })))
      .get(`${assets}/page-marque.css`, (c) => css(c, rendu.pageCss({ marque: true, assets })))
      .get(`${assets}/suite.css`, (c) => css(c, rendu.suiteCss()))
      .get(`${assets}/ecran.css`, (c) => css(c, rendu.ecranCss()))
      .get(`${assets}/integration.css`, (c) => css(c, rendu.integrationCss()))
      .get('/problemes/:nom', (c) => {
        const { nom } = readChemin(c, probleme);
        return c.html(
          rendu.renderErreur(
            PROBLEMES[nom].title,
            `Réponse ${PROBLEMES[nom].status} de l’interface. ${NOTICES[nom].quand} ${NOTICES[nom].remede}`,
            OPTIONS_PAGE_SIMPLE,
          ),
        );
      })
      .route('/', tableauxPages(options))
  );
}

function css(c: Context, texte: string): Response {
  return c.body(texte, 200, {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': 'public, max-age=3600',
  });
}
