import * as z from 'zod';
import { departement, region, site } from '../parametres.ts';

export const schemaHabilitation = z
  .discriminatedUnion('role', [
    z.strictObject({ role: z.enum(['referent', 'direction']), departement }),
    z.strictObject({ role: z.literal('correspondant'), site }),
    z.strictObject({ role: z.literal('regional'), region }),
    z.strictObject({ role: z.literal('national') }),
  ])
  .meta({ description: 'Un rôle, et le lieu où il s’exerce.' });

const fonction = z
  .string()
  .trim()
  .min(2)
  .max(120)
  .regex(
    /^[^\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}@]+$/u,
    'une fonction, sans adresse ni caractère de contrôle',
  )
  .meta({ description: 'La fonction, jamais le nom.', example: 'référente qualité' });

export const schemaFiche = z.strictObject({
  fonction,
  habilitations: z.array(schemaHabilitation).min(1).max(20),
});
export const schemaInvitation = schemaFiche.extend({
  courriel: z.email('adresse attendue, par exemple qualite@exemple.fr').max(254),
});

export const schemaPersonneConnectee = z.strictObject({ fonction: z.string() });
export const schemaSession = z.strictObject({
  jeton: z.string(),
  expireDans: z.number().int().meta({ description: 'En secondes.' }),
  renouvellement: z.string(),
  personne: z.strictObject({ fonction: z.string(), habilitations: z.array(schemaHabilitation) }),
  operations: z.array(z.string()).meta({ description: 'Opérations permises quelque part.' }),
});

export const schemaPersonne = z.strictObject({
  id: z.string(),
  courriel: z.string(),
  fonction: z.string(),
  habilitations: z.array(schemaHabilitation),
  etat: z.enum(['invitee', 'active']).meta({ description: '« invitee » jusqu’à la première connexion.' }),
  compte: z.string().nullable().meta({
    description: 'Le compte que nomment les lignes des journaux ; aucun avant la première connexion.',
  }),
});

const droits = z.array(schemaHabilitation).nullable();
export const schemaLigneAnnuaire = z.strictObject({
  instant: z.string(),
  version: z.number().int(),
  fait: z.enum(['invitation', 'modification', 'retrait', 'passation', 'premiere-connexion']),
  auteur: z.string(),
  par: z.string().meta({
    description:
      'Le compte qui a agi. Avant décembre 2026 : une empreinte de son identifiant, qui est une autre suite de caractères.',
  }),
  personnes: z.array(z.strictObject({ id: z.string(), fonction: z.string(), avant: droits, apres: droits })),
});
