import { Hono } from 'hono';
import * as z from 'zod';
import { tableauJson } from '../../../domain/tableau/index.ts';
import type { Service } from '../../service/index.ts';
import { departement, readChemin, readJson, trimestre } from '../parametres.ts';
import { Probleme } from '../problemes.ts';
import { requireTableau } from '../tableau.ts';

const lieu = z.object({ departement, trimestre });
const consolidation = z.strictObject({ trimestre, departement: departement.optional() });

/** What is done for a département and a quarter: who has filed, consolidation, publication, tableau. */
export function departementsRoutes(service: Service): Hono {
  return new Hono()
    .get('/departements/:departement/trimestres/:trimestre', async (c) =>
      c.json(await service.suivi(readChemin(c, lieu))),
    )
    .post('/consolidations', async (c) =>
      c.json(await service.consolidate(await readJson(c, consolidation)), 201),
    )
    .post('/publications', async (c) => {
      const resultat = await service.publish(await readJson(c, z.strictObject(lieu.shape)));
      if (resultat.etat === 'pas-consolide') throw new Probleme('pas-consolide', resultat.message);
      return c.json(resultat, 201);
    })
    .get('/tableaux/:departement/:trimestre', async (c) =>
      c.json(tableauJson(await requireTableau(service, readChemin(c, lieu)))),
    );
}
