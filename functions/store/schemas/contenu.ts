import * as z from 'zod';
import type { ActionDeposee, Contenu, Mesure } from '../../../domain/depot/types.ts';
import { adresse, dateIso, decimal, liste, schemaOf, trimestre, unite } from './commun.ts';

export const mesure = schemaOf<Mesure>()(
  z.discriminatedUnion('nature', [
    z.strictObject({ nature: z.literal('ratio'), numerateur: decimal, denominateur: decimal }),
    z.strictObject({ nature: z.literal('moyenne'), valeur: decimal, effectif: decimal }),
    z.strictObject({ nature: z.literal('compte'), valeur: decimal }),
    z.strictObject({ nature: z.literal('valeur-seule'), valeur: decimal, effectif: decimal.nullable() }),
    z.strictObject({ nature: z.literal('absente'), raison: z.string().nullable() }),
  ]),
);

export const action = schemaOf<ActionDeposee>()(
  z.strictObject({
    numero: z.string(),
    action: z.string(),
    origine: z.string().nullable(),
    porteSur: liste(z.string()),
    responsable: z.string().nullable(),
    debut: dateIso.nullable(),
    echeance: dateIso.nullable(),
    avancement: z.number().nullable(),
    etat: z.string().nullable(),
    bilan: z.string().nullable(),
  }),
);

/** The payload of a version. */
export const contenu = schemaOf<Contenu>()(
  z.strictObject({
    site: z.string(),
    trimestre,
    modele: z.string(),
    lignes: liste(
      z.strictObject({
        code: z.string(),
        definition: z.number().int(),
        unite,
        mesure,
        commentaire: z.string().nullable(),
        actions: liste(z.string()),
        adresse,
      }),
    ),
    actions: liste(action),
  }),
);
