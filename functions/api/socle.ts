import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Identite } from '../identite/index.ts';
import type { Service } from '../service/index.ts';
import { correlation, correlationOf } from './correlation.ts';
import { createCurseurs } from './curseurs.ts';
import { DEBIT_LOCAL, createLimiteur } from './debit.ts';
import type { Debit } from './debit.ts';
import { toProbleme } from './erreurs.ts';
import { gardeLocale } from './garde.ts';
import type { Garde } from './garde.ts';
import { gardeConnectee } from './identite/garde.ts';
import { connexionPages, entetesConnexion } from './identite/pages-connexion.ts';
import { identiteGroupes } from './identite/routes.ts';
import { journalise } from './journal.ts';
import type { LigneJournal } from './journal.ts';
import { mount } from './mount.ts';
import { Probleme, problemeResponse } from './problemes.ts';
import { entetesRappels, rappelsPages } from './rappels/routes.ts';
import { documentationRoutes } from './routes/documentation.ts';
import { listGroupes } from './routes/index.ts';
import { santeRoutes } from './routes/sante.ts';
import { CORPS_MAX, corpsLimite, entetes, memeOrigine } from './surete.ts';

export interface OptionsSocle {
  readonly service: Service;
  readonly journal?: (ligne: LigneJournal) => void;
  /** Function said to file and publish where nobody signs in. */
  readonly auteur?: string;
  /** Who calls and what they may do; absent: one person at one machine, who may do everything. */
  readonly garde?: Garde;
  /** Sign-in, rights and directory: the guard, and the routes that go with it. */
  readonly identite?: Identite | undefined;
  /** Host names by which this app may be called (`127.0.0.1`); any when absent. */
  readonly hotes?: readonly string[];
  /** Largest body, in bytes. */
  readonly corpsMax?: number;
  readonly debit?: Debit;
  /** Where a request comes from; one for all when nothing tells. */
  readonly adresseDe?: (c: Context) => string;
  readonly clock?: () => Date;
}

/** How an error is told: a problem for programs; the pages have their own way. */
export type DireErreur = (c: Context, probleme: Probleme) => Response | Promise<Response>;

export const direProbleme: DireErreur = (c, probleme) =>
  problemeResponse(probleme, adresseOf(c), correlationOf(c));

/** The address as it was asked, percent-encoded: an invented one may hold anything, and is told back as an address and not whole. */
const adresseOf = (c: Context): string =>
  new URL(c.req.url).pathname.slice(0, 300).replace(/%[0-9A-Fa-f]?$/, '');

/** The functions over HTTP, for programs: `/api/v1` and `/sante`. Nothing of the public pages is here, nor in the function's bundle. */
export function createSocle(options: OptionsSocle, dire: DireErreur = direProbleme): Hono {
  const { service, identite, auteur = 'référent qualité', clock = () => new Date() } = options;
  const app = new Hono();
  app.use(correlation, journalise(options.journal));
  // Before: it has the last word on the headers of its own pages.
  if (identite) app.use('/connexion/*', entetesConnexion(identite));
  app.use('/rappels/*', entetesRappels);
  app.use(
    entetes,
    memeOrigine(options.hotes, identite?.reglages.adresse),
    corpsLimite(options.corpsMax ?? CORPS_MAX),
  );
  app.use('/api/*', async (c, next) => {
    await next();
    for (const [nom, valeur] of Object.entries(c.get('debit') ?? {})) c.header(nom, valeur);
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  });
  app.route('/', santeRoutes(service));
  app.route('/', documentationRoutes());
  app.route('/rappels', rappelsPages(service));
  if (identite) app.route('/connexion', connexionPages(identite));
  mount(app, [...listGroupes(service), ...identiteGroupes(identite)], {
    garde: options.garde ?? (identite ? gardeConnectee(identite) : gardeLocale(auteur)),
    limiteur: createLimiteur(options.debit ?? DEBIT_LOCAL),
    curseurs: createCurseurs(() => service.secretCurseurs(), clock),
    adresseDe: options.adresseDe ?? (() => 'inconnue'),
  });
  app.notFound((c) => {
    c.set('probleme', 'introuvable');
    const phrase = `Il n’y a rien à l’adresse ${adresseOf(c)} : partez de la liste des tableaux publiés.`;
    return dire(c, new Probleme('introuvable', phrase));
  });
  app.onError((erreur, c) => dire(c, toProbleme(erreur)));
  return app;
}
