import type { Service } from '../../service/index.ts';
import type { Rendu } from '../rendu.ts';
import { Hono } from 'hono';
import type { Context } from 'hono';
import * as z from 'zod';
import { FRANCE } from '../../../domain/consolidation/index.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { formatTrimestre } from '../../../domain/temps/trimestre.ts';
import { findFormat } from '../public/fichiers.ts';
import { findPublic, introuvable, requireDernier } from '../public/lecture.ts';
import { optionsOf } from '../public/options.ts';
import { direProbleme } from '../socle.ts';
import { origineOf, sendFormat } from '../public/reponse.ts';
import { isPourProgramme, problemeRetrait, renderNoticeLieu } from '../public/retrait.ts';
import { readChemin } from '../lire.ts';
import { departement, region, site, trimestre } from '../parametres.ts';
import { ADRESSES } from '../rendu.ts';
import type { LieuPublic } from '../rendu.ts';

/** Where the tableaux of a level stand, and whose they are. */
interface Racine {
  readonly chemin: string;
  readonly readLieu: (c: Context) => LieuPublic;
}

const RACINES: readonly Racine[] = [
  {
    chemin: '/tableaux/:departement',
    readLieu: (c) => ({
      niveau: 'departement',
      code: readChemin(c, z.object({ departement })).departement,
    }),
  },
  {
    chemin: '/sites/:site',
    readLieu: (c) => ({ niveau: 'site', code: readChemin(c, z.object({ site })).site }),
  },
  {
    chemin: '/regions/:region',
    readLieu: (c) => ({ niveau: 'region', code: readChemin(c, z.object({ region })).region }),
  },
  { chemin: '/national', readLieu: () => ({ niveau: 'national', code: FRANCE }) },
];

export interface OptionsPages {
  readonly service: Service;
  readonly rendu: Rendu;
  /** Where the public reads the pages, without final slash; the address of the request when absent. */
  readonly adressePublique?: string | undefined;
}

/** In place of a tableau that was withdrawn, under 410, as a département's own notice. */
interface Notice {
  readonly notice: string;
}
const RETIRE = 410;

/** The pages and the files of every published tableau, of the four levels, at addresses that never change. */
export function tableauxPages({ service, rendu, adressePublique }: OptionsPages): Hono {
  const app = new Hono();
  const readTableau = async (c: Context, lieu: LieuPublic): Promise<Tableau | Notice> => {
    const { trimestre: t } = readChemin(c, z.object({ trimestre }));
    const tableau = await findPublic(service, lieu, t);
    if (tableau) return tableau;
    const notice = await renderNoticeLieu({ service, rendu }, lieu, t);
    if (notice === null) throw introuvable(lieu, ` pour le ${formatTrimestre(t)}`);
    return { notice };
  };

  for (const { chemin, readLieu } of RACINES) {
    app.get(`${chemin}/dernier`, async (c) => {
      const lieu = readLieu(c);
      return c.redirect(ADRESSES.publie(lieu, await requireDernier(service, lieu)));
    });
    // In place, for the hall screen that stays on this address: it finds there the next quarter.
    app.get(`${chemin}/dernier/ecran.html`, async (c, next) => {
      const lieu = readLieu(c);
      const tableau = await findPublic(service, lieu, await requireDernier(service, lieu));
      const format = tableau && findFormat(tableau, 'ecran.html');
      if (!format) return next();
      const ici = ADRESSES.publie(lieu, tableau.trimestre);
      return sendFormat(c, tableau, format, `${origineOf(c, adressePublique)}${ici}`);
    });
    app.get(`${chemin}/dernier/:fichier`, async (c) => {
      const lieu = readLieu(c);
      const ici = ADRESSES.publie(lieu, await requireDernier(service, lieu));
      return c.redirect(`${ici}/${encodeURIComponent(c.req.param('fichier'))}`);
    });
    app.get(`${chemin}/:trimestre`, async (c) => {
      const tableau = await readTableau(c, readLieu(c));
      if ('notice' in tableau) return c.html(tableau.notice, RETIRE);
      const origine = origineOf(c, adressePublique);
      return c.html(rendu.renderPage(tableau, await optionsOf(service, tableau, origine)));
    });
    app.get(`${chemin}/:trimestre/:fichier`, async (c, next) => {
      const lieu = readLieu(c);
      const tableau = await readTableau(c, lieu);
      if ('notice' in tableau) {
        const { trimestre: t } = readChemin(c, z.object({ trimestre }));
        if (isPourProgramme(c.req.param('fichier')))
          return direProbleme(c, problemeRetrait(t, await service.retraits({ ...lieu, trimestre: t })));
        return c.html(tableau.notice, RETIRE);
      }
      const format = findFormat(tableau, c.req.param('fichier'));
      if (!format) return next();
      const adressePage = `${origineOf(c, adressePublique)}${ADRESSES.publie(lieu, tableau.trimestre)}`;
      return sendFormat(c, tableau, format, adressePage);
    });
  }
  return app;
}
