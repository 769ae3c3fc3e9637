import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { charge } from '../../chargement.ts';
import type { Identite } from '../../identite/index.ts';
import { toProbleme } from '../erreurs.ts';
import { readRecherche } from '../recherche.ts';
import { PROBLEMES } from '../problemes.ts';
import { identiteToProbleme } from './problemes.ts';

const debut = z.object({
  mode: z.enum(['dialogue', 'redirection']),
  retour: z.string().max(500),
  defi: z.string().max(100),
  compte: z.enum(['autre']).optional(),
});
const court = z.string().max(2_048).optional();
const retour = z.object({ code: court, state: court, iss: court, error: court });

const sortie = z.object({ state: court });
/** Pages and scripts: loaded by who signs in, and not by every cold start. */
const fenetre = () => charge(() => import('./fenetre.ts'));
const SCRIPT = { 'Content-Type': 'text/javascript; charset=utf-8' };

/** Time that the browser keeps its secret, in seconds: that of a sign-in. */
const COOKIE_S = 600;

/** Own headers, over those of every page: a code is in the address, and the window takes office.js. */
export const entetesConnexion =
  ({ reglages }: Identite): MiddlewareHandler =>
  async (c, next) => {
    await next();
    const office = new URL(reglages.officeJs).origin;
    c.header(
      'Content-Security-Policy',
      `default-src 'none'; script-src 'self' ${office}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'no-referrer');
    // The window that Excel opened speaks to what opened it.
    c.header('Cross-Origin-Opener-Policy', 'unsafe-none');
  };

/** `/connexion/…`: where the browser goes and comes back. Refusals in the window are told to the pane too. */
export function connexionPages(identite: Identite): Hono {
  const { adresse, officeJs } = identite.reglages;
  const secure = adresse.startsWith('https:');
  // The prefix makes browsers refuse it from anything but this very host.
  const cookie = secure ? '__Host-transparence-connexion' : 'transparence-connexion';

  const leave = (c: Context, secret: string): void =>
    setCookie(c, cookie, secret, { path: '/', httpOnly: true, secure, sameSite: 'Lax', maxAge: COOKIE_S });

  const pages = new Hono()
    .get('/debut', async (c) => {
      const depart = await identite.start(readRecherche(c, debut));
      leave(c, depart.navigateur);
      return c.redirect(depart.adresse);
    })
    .get('/retour', async (c) => {
      const fin = await identite.end({ ...readRecherche(c, retour), navigateur: getCookie(c, cookie) });
      const { renderFenetre } = await fenetre();
      setCookie(c, cookie, '', { path: '/', httpOnly: true, secure, sameSite: 'Lax', maxAge: 0 });
      if ('refus' in fin) {
        if (fin.mode === 'redirection') throw fin.refus;
        const refus = identiteToProbleme(fin.refus)?.detail ?? '';
        return c.html(renderFenetre({ officeJs, refus }), 403);
      }
      if (fin.mode === 'dialogue') return c.html(renderFenetre({ officeJs, remise: fin.remise }));
      // In the fragment: it is sent to no server, and to no log.
      return c.redirect(`${fin.retour}#connexion=${fin.remise}`);
    })
    .get('/fenetre.js', async (c) => c.body((await fenetre()).SCRIPT_FENETRE, 200, SCRIPT))
    .get('/sortie', async (c) => c.html((await fenetre()).renderSortie(await identite.sortie())))
    .get('/sortie.js', async (c) => c.body((await fenetre()).SCRIPT_SORTIE, 200, SCRIPT))
    .get('/fin', async (c) => {
      const { ETAT_FENETRE, renderFin } = await fenetre();
      const { state } = readRecherche(c, sortie);
      return c.html(renderFin(state?.startsWith(ETAT_FENETRE) ? officeJs : null));
    });
  // In the same words as everywhere, on a page: it is a person who is there.
  return pages.onError(async (erreur, c) => {
    const probleme = toProbleme(erreur);
    return c.html((await fenetre()).renderRefus(probleme.detail), PROBLEMES[probleme.nom].status);
  });
}
