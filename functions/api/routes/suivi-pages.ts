import { Hono } from 'hono';
import { FRANCE } from '../../../domain/consolidation/index.ts';
import type { Service } from '../../service/index.ts';
import { adresseVue } from '../vues-fichiers.ts';

/** The page without Excel: where one signs in, and finds the same screen. */
const PAGE = '/complement/page.html';

/**
 * `/suivi`: the way in for a person at a browser. Where people sign in, it leads to the page that carries their proof of identity: an
 * address alone carries none, and none of what is followed is public.
 */
export const suiviPages = (service: Service, { connexion }: { readonly connexion: boolean }): Hono =>
  new Hono().get('/suivi', async (c) => {
    if (connexion) return c.redirect(PAGE);
    const trimestre = await service.trimestreSuivi();
    return c.redirect(`${adresseVue({ niveau: 'national', code: FRANCE }, trimestre)}/page.html`);
  });
