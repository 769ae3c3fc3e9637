import { Hono } from 'hono';
import type { Context } from 'hono';
import * as z from 'zod';
import { reglageOf, sitesOf } from '../../../domain/referentiels/index.ts';
import type { MentionsReglage } from '../../../domain/referentiels/types.ts';
import { readChemin } from '../lire.ts';
import { departement } from '../parametres.ts';
import { ADRESSES, OPTIONS_PAGE_SIMPLE } from '../rendu.ts';
import type { Rendu } from '../rendu.ts';

/** Who a duty page speaks for; the settings that it has not given are shown as such. */
interface Editeur {
  readonly nom: string | null;
  readonly mentions?: MentionsReglage | undefined;
}

const COMMUN: Editeur = { nom: null };

function editeurOf(c: Context): Editeur {
  const { departement: code } = readChemin(c, z.object({ departement }));
  const nom = sitesOf(code).find(({ genre }) => genre === 'PREF')?.nom ?? `Département ${code}`;
  return { nom, mentions: reglageOf(code).mentions };
}

/** Accessibility, legal notice, personal data, open data: common ones, and each département's with its own settings. */
export function obligationsPages(rendu: Rendu): Hono {
  const app = new Hono();
  const pages = {
    [ADRESSES.accessibilite]: rendu.renderAccessibilite,
    [ADRESSES.mentions]: rendu.renderMentionsLegales,
    [ADRESSES.donneesPersonnelles]: rendu.renderDonneesPersonnelles,
    [ADRESSES.donneesOuvertes]: rendu.renderDonneesOuvertes,
  };
  for (const [chemin, render] of Object.entries(pages)) {
    const draw = ({ nom, mentions }: Editeur): string =>
      render({ ...OPTIONS_PAGE_SIMPLE, ...(nom === null ? {} : { service: nom }), mentions });
    app.get(chemin, (c) => c.html(draw(COMMUN)));
    app.get(`/departements/:departement${chemin}`, (c) => c.html(draw(editeurOf(c))));
  }
  return app;
}
