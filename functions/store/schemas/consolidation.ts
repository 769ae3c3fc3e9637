import * as z from 'zod';
import type { Consolidation } from '../../../domain/consolidation/types.ts';
import { REGLES_AGREGATION } from '../../../domain/referentiels/types.ts';
import { adresse, instant, liste, schemaOf, trimestre, unite } from './commun.ts';
import { action, mesure } from './contenu.ts';

/** An exact number: `"63"`, `"-7"` or `"63/100"`. */
const fraction = z.string().regex(/^-?\d+(\/\d+)?$/);

/** Version used for each rostered site; null when it had filed nothing. */
export const versions = z.record(z.string(), z.number().int().positive().nullable());

const agregat = z.strictObject({
  code: z.string(),
  definition: z.number().int(),
  unite,
  regle: z.enum(REGLES_AGREGATION),
  mesure: z
    .strictObject({
      valeur: fraction,
      numerateur: fraction.nullable(),
      denominateur: fraction.nullable(),
      effectif: fraction.nullable(),
    })
    .nullable(),
  couverture: z.strictObject({
    attendus: liste(z.string()),
    couverts: liste(z.string()),
    manquants: liste(
      z.strictObject({
        site: z.string(),
        raison: z.enum([
          'non-depose',
          'non-disponible',
          'valeur-seule',
          'definition-differente',
          'non-additionnable',
        ]),
        precision: z.string().nullable(),
      }),
    ),
  }),
  contributions: liste(
    z.strictObject({ site: z.string(), version: z.number().int().positive(), mesure, adresse }),
  ),
  commentaires: liste(z.strictObject({ site: z.string(), texte: z.string() })),
  actions: liste(z.strictObject({ ...action.shape, site: z.string() })),
});

export const consolidation = schemaOf<Consolidation>()(
  z.strictObject({
    run: z.string(),
    departement: z.string(),
    trimestre,
    versions,
    agregats: liste(agregat),
    faitLe: instant,
  }),
);
