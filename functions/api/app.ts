import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Service } from '../service/index.ts';
import { toProbleme } from './erreurs.ts';
import { PROBLEMES, Probleme, problemeResponse } from './problemes.ts';
import { OPTIONS_PAGE_SIMPLE, RENDU } from './rendu.ts';
import type { Rendu } from './rendu.ts';
import { departementsRoutes } from './routes/departements.ts';
import { depotsRoutes } from './routes/depots.ts';
import { pagesRoutes } from './routes/pages.ts';
import { sitesRoutes } from './routes/sites.ts';
import { corpsLimite, entetes, memeOrigine } from './surete.ts';

/** One line per request. `erreur` is there for what was not foreseen: it never leaves the machine. */
export interface LigneJournal {
  readonly methode: string;
  readonly chemin: string;
  readonly statut: number;
  readonly ms: number;
  readonly erreur?: unknown;
}

export interface OptionsApp {
  readonly service: Service;
  readonly render?: Rendu;
  readonly journal?: (ligne: LigneJournal) => void;
  /** Function said to file and publish, until people sign in. */
  readonly auteur?: string;
  /** Host names by which this app may be called (`127.0.0.1`); any when absent. */
  readonly hotes?: readonly string[];
  readonly adressePublique?: string;
}

/**
 * The functions over HTTP: `/api/v1` for programs, the rest for the public. There is no sign-in yet: whoever reaches it may
 * write, so that it is served on the loopback only.
 */
export function createApp(options: OptionsApp): Hono {
  const { service, render = RENDU, journal, auteur = 'référent qualité', hotes, adressePublique } = options;
  const app = new Hono();

  const respond = (c: Context, probleme: Probleme): Response => {
    if (c.req.path.startsWith('/api/')) return problemeResponse(probleme, c.req.path);
    const { status, title } = PROBLEMES[probleme.nom];
    return c.html(render.renderErreur(title, probleme.detail, OPTIONS_PAGE_SIMPLE), status);
  };

  app.use(async (c, next) => {
    const debut = performance.now();
    await next();
    const { method: methode, path: chemin } = c.req;
    const ms = Math.round(performance.now() - debut);
    const imprevue = c.error && toProbleme(c.error).nom === 'erreur-interne' ? { erreur: c.error } : {};
    journal?.({ methode, chemin, statut: c.res.status, ms, ...imprevue });
  });
  app.use(entetes, memeOrigine(hotes), corpsLimite);

  app.use('/api/*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });

  app.get('/sante', (c) => c.json({ etat: 'ok' }));
  app.route('/api/v1', depotsRoutes(service, auteur));
  app.route('/api/v1/sites/:site/trimestres/:trimestre', sitesRoutes(service));
  app.route('/api/v1', departementsRoutes(service));
  app.route('/', pagesRoutes({ service, rendu: render, adressePublique }));

  app.notFound((c) =>
    respond(
      c,
      new Probleme(
        'introuvable',
        `Il n’y a rien à l’adresse ${c.req.path} : partez de la liste des tableaux publiés.`,
      ),
    ),
  );
  app.onError((erreur, c) => respond(c, toProbleme(erreur)));
  return app;
}
