import { Hono } from 'hono';
import type { Context } from 'hono';
import * as z from 'zod';
import { findDepartement } from '../../../domain/referentiels/index.ts';
import { isTrimestre } from '../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import type { Service } from '../../service/index.ts';
import { readChemin } from '../lire.ts';
import { departement, trimestre, version } from '../parametres.ts';
import { findFormat } from '../public/fichiers.ts';
import { liensTableau, mentionsOf } from '../public/options.ts';
import { ADRESSES } from '../rendu.ts';
import type { Rendu } from '../rendu.ts';
import { direProbleme } from '../socle.ts';
import { origineOf, sendFormat } from '../public/reponse.ts';
import { isPourProgramme, problemeRetrait, renderNotice } from '../public/retrait.ts';

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

/**
 * What the public reads of earlier versions, and in place of a withdrawn tableau: a notice that says when and why, under 410, at its
 * own address as at its files and versions; a problem at the files that programs read.
 */
export function publicationsPages({ service, rendu, adressePublique }: Options): Hono {
  const noticeOf = ({ departement: code, trimestre: t, retrait }: Retire) =>
    renderNotice({ service, rendu }, code, t, retrait);
  const answerFichier = async (c: Context, retire: Retire, fichier: string): Promise<Response> => {
    if (isPourProgramme(fichier)) return direProbleme(c, problemeRetrait(retire.trimestre, [retire]));
    return c.html(await noticeOf(retire), 410);
  };
  return new Hono()
    .get('/tableaux/:departement/:trimestre', async (c, next) => {
      const retire = await findRetrait(service, c);
      return retire ? c.html(await noticeOf(retire), 410) : next();
    })
    .get('/tableaux/:departement/:trimestre/versions/:version', async (c) => {
      const lue = await service.readVersionPubliee(readChemin(c, lieuVersion));
      const { entite, trimestre: t } = lue.tableau;
      if (lue.retrait) {
        const retire = { departement: entite.code, trimestre: t, retrait: lue.retrait };
        return c.html(await noticeOf(retire), 410);
      }
      const ici = ADRESSES.version(entite.code, t, lue.version);
      return c.html(
        rendu.renderPage(lue.tableau, {
          assets: ADRESSES.assets,
          liens: {
            ...liensTableau(lue.tableau, ici, origineOf(c, adressePublique)),
            ...(lue.version > 1 && lue.tableau.rectificatif
              ? { versionPrecedente: ADRESSES.version(entite.code, t, lue.version - 1) }
              : {}),
          },
          ...(lue.statut === 'remplacee' ? { remplacePar: ADRESSES.tableau(entite.code, t) } : {}),
          ...mentionsOf(entite),
        }),
      );
    })
    .get('/tableaux/:departement/:trimestre/versions/:version/:fichier', async (c, next) => {
      const lue = await service.readVersionPubliee(readChemin(c, lieuVersion));
      const { entite, trimestre: t } = lue.tableau;
      if (lue.retrait) {
        const retire = { departement: entite.code, trimestre: t, retrait: lue.retrait };
        return answerFichier(c, retire, c.req.param('fichier'));
      }
      const format = findFormat(lue.tableau, c.req.param('fichier'));
      if (!format) return next();
      const adressePage = `${origineOf(c, adressePublique)}${ADRESSES.version(entite.code, t, lue.version)}`;
      return sendFormat(c, lue.tableau, format, adressePage);
    })
    .get('/tableaux/:departement/:trimestre/:fichier', async (c, next) => {
      const retire = await findRetrait(service, c);
      return retire ? answerFichier(c, retire, c.req.param('fichier')) : next();
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
