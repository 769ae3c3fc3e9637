import { Hono } from 'hono';
import type { Context } from 'hono';
import { etag } from 'hono/etag';
import * as z from 'zod';
import { tableauCsv, tableauJson, tableauSchema } from '../../../domain/tableau/index.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { formatTrimestre } from '../../../domain/temps/trimestre.ts';
import type { Service } from '../../service/index.ts';
import { departement, readChemin, trimestre } from '../parametres.ts';
import { PROBLEMES } from '../problemes.ts';
import { ADRESSES, OPTIONS_PAGE_SIMPLE } from '../rendu.ts';
import type { Rendu } from '../rendu.ts';
import { requireTableau } from '../tableau.ts';
import { adresseVersion, publicationsPages } from './publications-pages.ts';

const lieu = z.object({ departement, trimestre });
const probleme = z.object({ nom: z.enum(Object.keys(PROBLEMES) as [keyof typeof PROBLEMES]) });

export interface OptionsPages {
  readonly service: Service;
  readonly rendu: Rendu;
  /** Where the public reads the pages, without final slash; the address of the request when absent. */
  readonly adressePublique?: string | undefined;
}

/** What the public reads: no sign-in, nothing but what is published. */
export function pagesRoutes({ service, rendu, adressePublique }: OptionsPages): Hono {
  const tableauOf = (c: Context): Promise<Tableau> => requireTableau(service, readChemin(c, lieu));

  return (
    new Hono()
      .use(etag())
      // Before the rest: a withdrawn quarter answers everywhere with its notice.
      .route('/', publicationsPages({ service, rendu, adressePublique }))
      .get('/', async (c) => c.html(await renderAccueil(service, rendu)))
      .get(ADRESSES.accessibilite, (c) => c.html(rendu.renderAccessibilite(OPTIONS_PAGE_SIMPLE)))
      .get(`${ADRESSES.assets}/page.css`, (c) => css(c, rendu, false))
      .get(`${ADRESSES.assets}/page-marque.css`, (c) => css(c, rendu, true))
      .get('/problemes/:nom', (c) => {
        const { nom } = readChemin(c, probleme);
        return c.html(
          rendu.renderErreur(
            PROBLEMES[nom].title,
            `Réponse ${PROBLEMES[nom].status} de l’interface. Le champ « detail » de la réponse dit comment y remédier.`,
            OPTIONS_PAGE_SIMPLE,
          ),
        );
      })
      .get('/tableaux/:departement/dernier', async (c) => {
        const { departement: code } = readChemin(c, z.object({ departement }));
        const tableau = await requireTableau(service, { departement: code, trimestre: 'dernier' });
        return c.redirect(ADRESSES.tableau(code, tableau.trimestre));
      })
      .get('/tableaux/:departement/:trimestre', async (c) => {
        const tableau = await tableauOf(c);
        return c.html(rendu.renderPage(tableau, await pageOptions(service, tableau)));
      })
      .get('/tableaux/:departement/:trimestre/affiche-a3.pdf', async (c) => {
        const tableau = await tableauOf(c);
        const base = adressePublique ?? new URL(c.req.url).origin;
        const url = `${base}${ADRESSES.tableau(tableau.entite.code, tableau.trimestre)}`;
        const pdf = await rendu.renderAffiche(tableau, { url });
        return c.body(new Uint8Array(pdf), 200, { 'Content-Type': 'application/pdf' });
      })
      .get('/tableaux/:departement/:trimestre/tableau.csv', async (c) =>
        c.body(tableauCsv(await tableauOf(c)), 200, {
          'Content-Type': 'text/csv; charset=utf-8; header=present',
        }),
      )
      .get('/tableaux/:departement/:trimestre/tableau.schema.json', async (c) => {
        await tableauOf(c);
        return c.json(tableauSchema());
      })
      .get('/tableaux/:departement/:trimestre/tableau.json', async (c) =>
        c.json(tableauJson(await tableauOf(c))),
      )
  );
}

function css(c: Context, { pageCss }: Rendu, marque: boolean): Response {
  return c.body(pageCss({ marque, assets: ADRESSES.assets }), 200, {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': 'public, max-age=3600',
  });
}

async function renderAccueil(service: Service, rendu: Rendu): Promise<string> {
  const publies = await service.listPublies();
  const tableaux = await Promise.all(publies.map((publie) => service.readTableau(publie)));
  const liste = tableaux
    .flatMap((tableau) => tableau ?? [])
    .map(({ service: nom, entite: { code }, trimestre: t, textes }) => ({
      service: nom,
      trimestre: textes.trimestre,
      href: ADRESSES.tableau(code, t),
      resume: textes.resume,
      publication: textes.publication,
    }));
  return rendu.renderIndex(liste, OPTIONS_PAGE_SIMPLE);
}

async function pageOptions(service: Service, { entite: { code }, trimestre: t, rectificatif }: Tableau) {
  const ici = ADRESSES.tableau(code, t);
  const autres = (await service.listPublies(code)).filter((publie) => publie.trimestre !== t);
  return {
    assets: ADRESSES.assets,
    liens: {
      ...OPTIONS_PAGE_SIMPLE.liens,
      affiche: { href: `${ici}/affiche-a3.pdf` },
      csv: { href: `${ici}/tableau.csv` },
      json: { href: `${ici}/tableau.json` },
      ...(rectificatif ? { versionPrecedente: adresseVersion(code, t, rectificatif.numero) } : {}),
    },
    autres: autres.map((publie) => ({
      trimestre: formatTrimestre(publie.trimestre),
      href: ADRESSES.tableau(code, publie.trimestre),
    })),
  };
}
