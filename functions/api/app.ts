import type { Context, Hono } from 'hono';
import { PROBLEMES } from './problemes.ts';
import type { Probleme } from './problemes.ts';
import { OPTIONS_PAGE_SIMPLE, RENDU } from './rendu.ts';
import type { Rendu } from './rendu.ts';
import { pagesRoutes } from './routes/pages.ts';
import { suiviPages } from './routes/suivi-pages.ts';
import { createSocle, direProbleme } from './socle.ts';
import type { OptionsSocle } from './socle.ts';

export type { LigneJournal } from './journal.ts';

export interface OptionsApp extends OptionsSocle {
  readonly render?: Rendu;
  /** Where the public reads the pages, without final slash. */
  readonly adressePublique?: string;
}

/**
 * The functions over HTTP: `/api/v1` for programs, the rest for the public. Without a `garde` there is no sign-in: whoever
 * reaches it may write, so that it is served on the loopback only.
 */
export function createApp({ render = RENDU, adressePublique, ...options }: OptionsApp): Hono {
  const dire = (c: Context, probleme: Probleme): Response | Promise<Response> => {
    if (c.req.path.startsWith('/api/')) return direProbleme(c, probleme);
    const { status, title } = PROBLEMES[probleme.nom];
    return c.html(render.renderErreur(title, probleme.detail, OPTIONS_PAGE_SIMPLE), status);
  };
  const app = createSocle(options, dire);
  const connexion = options.identite !== undefined || options.garde !== undefined;
  app.route('/', suiviPages(options.service, { connexion }));
  app.route('/', pagesRoutes({ service: options.service, rendu: render, adressePublique }));
  return app;
}
