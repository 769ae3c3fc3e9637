import { Hono } from 'hono';
import type { Context } from 'hono';
import * as z from 'zod';
import { tableauCsv, tableauJson } from '../../../domain/tableau/index.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { findDepartement, sitesOf } from '../../../domain/referentiels/index.ts';
import { formatTrimestre, isTrimestre } from '../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import { dayOf } from '../../service/dependances.ts';
import type { Service } from '../../service/index.ts';
import { departement, readChemin, trimestre, version } from '../parametres.ts';
import { ADRESSES, OPTIONS_PAGE_SIMPLE } from '../rendu.ts';
import type { Rendu } from '../rendu.ts';

const lieuVersion = z.object({ departement, trimestre, version });

interface Options {
  readonly service: Service;
  readonly rendu: Rendu;
  readonly adressePublique?: string | undefined;
}

interface Retire {
  readonly departement: string;
  readonly trimestre: Trimestre;
  readonly retrait: { readonly instant: string; readonly motif: string };
}

export const adresseVersion = (code: string, t: Trimestre, n: number): string =>
  `${ADRESSES.tableau(code, t)}/versions/${n}`;

/**
 * What the public reads of earlier versions, and in place of a withdrawn tableau: 200 and a notice at the quarter's own address, so
 * that links to it lead to an explanation; 410 at its files and versions, so that no program takes one for the other.
 */
export function publicationsPages({ service, rendu, adressePublique }: Options): Hono {
  return new Hono()
    .get('/tableaux/:departement/:trimestre', async (c, next) => {
      const retire = await findRetrait(service, c);
      return retire ? c.html(renderNotice(rendu, retire)) : next();
    })
    .get('/tableaux/:departement/:trimestre/versions/:version', async (c) => {
      const lue = await service.readVersionPubliee(readChemin(c, lieuVersion));
      const { entite, trimestre: t } = lue.tableau;
      if (lue.retrait) {
        const retire = { departement: entite.code, trimestre: t, retrait: lue.retrait };
        return c.html(renderNotice(rendu, retire), 410);
      }
      const ici = adresseVersion(entite.code, t, lue.version);
      return c.html(
        rendu.renderPage(lue.tableau, {
          assets: ADRESSES.assets,
          liens: {
            ...OPTIONS_PAGE_SIMPLE.liens,
            affiche: { href: `${ici}/affiche-a3.pdf` },
            csv: { href: `${ici}/tableau.csv` },
            json: { href: `${ici}/tableau.json` },
            ...(lue.version > 1 && lue.tableau.rectificatif
              ? { versionPrecedente: adresseVersion(entite.code, t, lue.version - 1) }
              : {}),
          },
          ...(lue.statut === 'remplacee' ? { remplacePar: ADRESSES.tableau(entite.code, t) } : {}),
        }),
      );
    })
    .get('/tableaux/:departement/:trimestre/versions/:version/:fichier', async (c, next) => {
      const lue = await service.readVersionPubliee(readChemin(c, lieuVersion));
      const { entite, trimestre: t } = lue.tableau;
      if (lue.retrait) {
        const retire = { departement: entite.code, trimestre: t, retrait: lue.retrait };
        return c.html(renderNotice(rendu, retire), 410);
      }
      const base = adressePublique ?? new URL(c.req.url).origin;
      const url = `${base}${adresseVersion(entite.code, t, lue.version)}`;
      return (await renderFichier(c, rendu, lue.tableau, url)) ?? next();
    })
    .get('/tableaux/:departement/:trimestre/:fichier', async (c, next) => {
      const retire = await findRetrait(service, c);
      return retire ? c.html(renderNotice(rendu, retire), 410) : next();
    });
}

/** The withdrawal that an address is under; null for any address that is not of a withdrawn quarter. */
async function findRetrait(service: Service, c: Context): Promise<Retire | null> {
  const code = c.req.param('departement') ?? '';
  const t = c.req.param('trimestre') ?? '';
  if (!findDepartement(code) || !isTrimestre(t)) return null;
  const retrait = await service.readRetrait({ departement: code, trimestre: t });
  return retrait && { departement: code, trimestre: t, retrait };
}

function renderNotice(rendu: Rendu, { departement: code, trimestre: t, retrait }: Retire): string {
  const nom = sitesOf(code).find(({ genre }) => genre === 'PREF')?.nom ?? `Département ${code}`;
  return rendu.renderRetrait(
    {
      service: nom,
      trimestre: formatTrimestre(t),
      retrait: { le: dayOf(new Date(retrait.instant)), motif: retrait.motif },
    },
    OPTIONS_PAGE_SIMPLE,
  );
}

async function renderFichier(
  c: Context,
  rendu: Rendu,
  tableau: Tableau,
  url: string,
): Promise<Response | null> {
  switch (c.req.param('fichier')) {
    case 'affiche-a3.pdf':
      return c.body(new Uint8Array(await rendu.renderAffiche(tableau, { url })), 200, {
        'Content-Type': 'application/pdf',
      });
    case 'tableau.csv':
      return c.body(tableauCsv(tableau), 200, { 'Content-Type': 'text/csv; charset=utf-8; header=present' });
    case 'tableau.json':
      return c.json(tableauJson(tableau));
    default:
      return null;
  }
}
