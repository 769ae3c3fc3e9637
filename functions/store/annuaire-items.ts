import * as z from 'zod';
import type { Habilitation, Personne } from '../../domain/droits/index.ts';
import { FORME } from './items.ts';
import { instant, schemaOf } from './schemas/commun.ts';

const v = z.literal(FORME);

const lieu = z.string().min(1);
export const habilitation = schemaOf<Habilitation>()(
  z.discriminatedUnion('role', [
    z.strictObject({ role: z.enum(['referent', 'direction']), departement: lieu }),
    z.strictObject({ role: z.literal('correspondant'), site: lieu }),
    z.strictObject({ role: z.literal('regional'), region: lieu }),
    z.strictObject({ role: z.literal('national') }),
  ]),
);

const personne = {
  id: z.string(),
  courriel: z.string(),
  fonction: z.string(),
  habilitations: z.array(habilitation),
  sub: z.string().nullable(),
};
export const itemPersonne = z.object({ v, ...personne });
export const itemVersionAnnuaire = z.object({ v, version: z.number().int().positive() });

const FAITS_ANNUAIRE = ['invitation', 'modification', 'retrait', 'passation', 'premiere-connexion'] as const;

/** What became of one person, without their address: the trail outlives the entry. */
const trace = z.strictObject({
  id: z.string(),
  fonction: z.string(),
  avant: z.array(habilitation).nullable(),
  apres: z.array(habilitation).nullable(),
});
export const itemAuditAnnuaire = z.object({
  v,
  instant,
  version: z.number().int().positive(),
  fait: z.enum(FAITS_ANNUAIRE),
  /** Function of who did it. */
  auteur: z.string(),
  /** Hash of the identifier of who did it: two people of one function are told apart, and nobody is named. */
  par: z.string(),
  personnes: z.array(trace),
});

export type LigneAnnuaire = Omit<z.infer<typeof itemAuditAnnuaire>, 'v'>;
export type FaitAnnuaire = LigneAnnuaire['fait'];
/** Where an entry is: `37/<id>`. */
export type RefPersonne = string;
export type PersonneSituee = Personne & { readonly annuaire: string };
