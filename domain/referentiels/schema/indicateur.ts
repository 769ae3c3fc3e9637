import * as z from 'zod';
import {
  FAMILLES,
  FREQUENCES,
  GENRES_SITE,
  MAILLONS,
  REGLES_AGREGATION,
  SAISIES,
  SENS,
  TITRES_CERT,
  UNITES,
} from '../types.ts';
import type { Indicateur } from '../types.ts';
import { checkCoherence } from './coherence-indicateur.ts';

const texte = z.string().trim().min(1, 'Texte vide : écrivez-le en français.');
const apostrophe = texte.refine(
  (t) => !t.includes("'"),
  'Apostrophe droite : écrivez l’apostrophe courbe « ’ ».',
);
const libelleCompte = apostrophe.nullable();

const cible = z.strictObject({
  valeur: z.number('Cible : donnez un nombre, dans l’unité de la cible.').nonnegative(),
  unite: z.enum(UNITES),
  origine: z.enum(['national', 'propose', 'local']),
  source: apostrophe,
});

const delai = z.strictObject({
  maillons: z.array(z.enum(MAILLONS)).nullable(),
  debut: libelleCompte,
  fin: libelleCompte,
});

/**
 * The shape of a definition, then what its fields owe to each other (`coherence-indicateur.ts`). Messages are for the person
 * who adds an indicator.
 */
export const schemaIndicateur: z.ZodType<Indicateur> = z
  .strictObject({
    code: z
      .string()
      .regex(
        /^[A-Z]{3,}[A-Z0-9]*(-[A-Z0-9]+)*$/,
        'Code : majuscules sans accent et tirets, comme « TEL-DECROCHE ».',
      )
      .max(30, 'Code : 30 caractères au plus, pour tenir dans sa colonne.'),
    version: z.int('Version : un nombre entier, 1 pour une première définition.').min(1),
    libelle: apostrophe.max(200, 'Libellé : 200 caractères au plus.'),
    enClair: apostrophe.regex(/\.$/, 'En clair : une phrase, terminée par un point.'),
    famille: z.enum(FAMILLES),
    unite: z.enum(UNITES),
    sens: z.enum(SENS),
    saisie: z.enum(SAISIES),
    agregation: z.enum(REGLES_AGREGATION),
    numerateur: libelleCompte,
    denominateur: libelleCompte,
    effectif: libelleCompte,
    cible: cible.nullable(),
    publie: z.boolean(),
    decimales: z.int().min(0).max(4, 'Décimales : 4 au plus.'),
    min: z.number(),
    max: z.number().nullable(),
    tauxFaible: z.boolean(),
    enquete: z.boolean(),
    frequence: z.enum(FREQUENCES),
    enEntiers: z.boolean(),
    genres: z.array(z.enum(GENRES_SITE)).min(1, 'Genres : dites au moins un genre de site qui le mesure.'),
    delai: delai.nullable(),
    titreCert: z.enum(TITRES_CERT).nullable(),
    sources: z.array(apostrophe).min(1, 'Sources : dites au moins un texte, de sources.ts.'),
    aConfirmer: z.array(apostrophe),
  })
  .superRefine((indicateur, contexte) => {
    for (const { champ, message } of checkCoherence(indicateur)) {
      contexte.addIssue({ code: 'custom', path: [champ], message });
    }
  });
