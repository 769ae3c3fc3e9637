import * as z from 'zod';
import { dateIso, instant } from '../../store/schemas/commun.ts';
import { compte } from './commun.ts';

const etape = z
  .strictObject({
    numero: z.number().int().positive(),
    indicateur: z.string(),
    aPartirDe: z.string(),
    baseJusqua: z.string().nullable(),
    motif: z.string(),
    declareeLe: dateIso,
    sansNom: z.literal(true).optional(),
    le: instant,
    auteur: z.string(),
    compte,
    retrait: z.strictObject({ le: instant, auteur: z.string(), compte, motif: z.string() }).nullable(),
  })
  .meta({ id: 'Etape', description: 'Un changement de série déclaré, avec son motif.' });

export const etapes = z.strictObject({ etapes: z.array(etape) });
export const etapeFaite = z.strictObject({ etat: z.enum(['fait', 'deja']), etape });
