import * as z from 'zod';
import { FREQUENCES, GENRES_SITE } from '../types.ts';
import type { Departement, Region, Site } from '../types.ts';

const nomAffiche = z
  .string()
  .min(1, 'Nom vide : écrivez-le en français.')
  .refine((nom) => !nom.includes("'"), 'Apostrophe droite : écrivez l’apostrophe courbe « ’ ».');

export const schemaRegion: z.ZodType<Region> = z.strictObject({
  code: z.string().regex(/^\d{2}$/, 'Code de région : deux chiffres, comme « 24 ».'),
  nom: nomAffiche,
});

export const schemaDepartement: z.ZodType<Departement> = z
  .strictObject({
    code: z
      .string()
      .regex(/^(\d{2}|2[AB]|97\d)$/, 'Code de département : « 37 », « 2A » ou « 974 », en majuscules.'),
    nom: nomAffiche,
    deNom: nomAffiche.regex(
      /^(d’|du |des |de |de la |de l’)/,
      'deNom : commence par « de », « du », « d’ »…',
    ),
    dansNom: nomAffiche.regex(
      /^(en |à |dans (le |la |les |l’))/,
      'dansNom : commence par « en », « à » ou « dans ».',
    ),
    region: z.string(),
    chefLieu: nomAffiche,
  })
  .refine(({ nom, deNom }) => deNom.endsWith(nom), {
    path: ['deNom'],
    message: 'deNom : se termine par le nom.',
  })
  .refine(({ nom, dansNom }) => dansNom.endsWith(nom), {
    path: ['dansNom'],
    message: 'dansNom : se termine par le nom.',
  });

export const schemaSite: z.ZodType<Site> = z
  .strictObject({
    code: z.string(),
    departement: z.string(),
    genre: z.enum(GENRES_SITE),
    nom: nomAffiche,
    indicateurs: z
      .array(z.string())
      .min(1, 'Liste vide : retirez-la pour prendre celle du genre.')
      .optional(),
    frequences: z.record(z.string(), z.enum(FREQUENCES)).optional(),
  })
  .superRefine(({ code, departement, genre }, contexte) => {
    const debut = `${departement}-${genre}`;
    // A kind with several sites carries a name after it: 29-SP-BREST.
    const attendu = genre === 'SP' ? new RegExp(`^${debut}(-[A-Z]+)+$`) : new RegExp(`^${debut}$`);
    if (!attendu.test(code))
      contexte.addIssue({
        code: 'custom',
        path: ['code'],
        message: `Code de site : attendu « ${genre === 'SP' ? `${debut}-NOM` : debut} ».`,
      });
  }) as z.ZodType<Site>;
