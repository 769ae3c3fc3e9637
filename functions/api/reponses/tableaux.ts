import * as z from 'zod';
import { dateIso, instant, trimestre } from '../../store/schemas/commun.ts';
import { numero, suivant } from './commun.ts';

export const tableaux = z.strictObject({
  tableaux: z.array(
    z.looseObject({
      departement: z.string(),
      trimestre,
      version: numero,
      publieLe: instant,
      retrait: z.strictObject({ le: dateIso, motif: z.string() }).optional(),
    }),
  ),
  suivant,
});

/** Its whole form, field by field, is `tableau.schema.json` beside each published page. */
export const tableauPublic = z
  .looseObject({
    schema: z.number().int(),
    service: z.string(),
    trimestre,
    publieLe: z.iso.date(),
    run: z.string(),
    resume: z.string(),
    couverture: z.string(),
    licence: z.string(),
    indicateurs: z.array(
      z.looseObject({
        code: z.string(),
        libelle: z.string(),
        unite: z.string(),
        valeur: z.number().nullable(),
        cible: z.number().nullable(),
        situation: z.string(),
      }),
    ),
  })
  .meta({
    id: 'Tableau',
    description: 'Un tableau publié : une valeur figée, la même pour tous les formats.',
  });
