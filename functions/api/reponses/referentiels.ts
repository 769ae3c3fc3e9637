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
} from '../../../domain/referentiels/types.ts';
import { unite } from '../../store/schemas/commun.ts';
import { numero, texte } from './commun.ts';
import { cible } from './sites.ts';

const indicateur = z.strictObject({
  code: z.string(),
  version: numero,
  libelle: z.string(),
  enClair: z.string(),
  famille: z.enum(FAMILLES),
  unite,
  sens: z.enum(SENS),
  saisie: z.enum(SAISIES),
  agregation: z.enum(REGLES_AGREGATION),
  numerateur: texte,
  denominateur: texte,
  effectif: texte,
  cible: cible.nullable(),
  publie: z.boolean(),
  decimales: numero,
  min: z.number(),
  max: z.number().nullable(),
  tauxFaible: z.boolean(),
  enquete: z.boolean(),
  frequence: z.enum(FREQUENCES),
  enEntiers: z.boolean(),
  genres: z.array(z.enum(GENRES_SITE)),
  delai: z
    .strictObject({ maillons: z.array(z.enum(MAILLONS)).nullable(), debut: texte, fin: texte })
    .nullable(),
  titreCert: z.enum(TITRES_CERT).nullable(),
  sources: z.array(z.string()),
  aConfirmer: z.array(z.string()),
});

const engagement = z.strictObject({
  code: z.string(),
  referentiel: z.string(),
  version: z.string(),
  module: numero.nullable(),
  canal: texte,
  libelle: texte,
});

const departement = z.strictObject({
  code: z.string(),
  nom: z.string(),
  deNom: z.string(),
  dansNom: z.string(),
  region: z.string(),
  chefLieu: z.string(),
});

const site = z.strictObject({
  code: z.string(),
  departement: z.string(),
  genre: z.enum(GENRES_SITE),
  nom: z.string(),
  indicateurs: z.array(z.string()).optional(),
  frequences: z.record(z.string(), z.enum(FREQUENCES)).optional(),
});

export const indicateurs = z.strictObject({ indicateurs: z.array(indicateur.meta({ id: 'Indicateur' })) });
export const engagements = z.strictObject({ engagements: z.array(engagement.meta({ id: 'Engagement' })) });
export const departements = z.strictObject({
  departements: z.array(departement.meta({ id: 'Departement' })),
});
export const regions = z.strictObject({
  regions: z.array(z.strictObject({ code: z.string(), nom: z.string() }).meta({ id: 'Region' })),
});
export const sites = z.strictObject({ sites: z.array(site.meta({ id: 'Site' })) });
