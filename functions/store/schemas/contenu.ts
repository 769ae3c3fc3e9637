import * as z from 'zod';
import type { Mois } from '../../../domain/signal/index.ts';
import { isMois } from '../../../domain/signal/mois.ts';
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

const moisCivil = z.custom<Mois>((valeur) => typeof valeur === 'string' && isMois(valeur));

/** A figure with its definition and where it stands: of a quarter, or of one month. */
const chiffre = { code: z.string(), definition: z.number().int(), unite, mesure, adresse };

/** The payload of a version. */
export const contenu = schemaOf<Contenu>()(
  z.strictObject({
    site: z.string(),
    trimestre,
    modele: z.string(),
    lignes: liste(
      z.strictObject({
        ...chiffre,
        commentaire: z.string().nullable(),
        actions: liste(z.string()),
      }),
    ),
    actions: liste(action),
    mois: z.exactOptional(liste(z.strictObject({ ...chiffre, mois: moisCivil }))),
  }),
);
