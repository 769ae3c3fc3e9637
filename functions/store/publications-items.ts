import * as z from 'zod';
import { FORME } from './items.ts';
import { instant, liste, sha256 } from './schemas/commun.ts';
import { versions } from './schemas/consolidation.ts';

// Items of the partition of a département's quarter, once there is something to publish: see `publications.ts`.

const v = z.literal(FORME);
const rang = z.number().int().nonnegative();

const retrait = z.strictObject({
  /** Version that was withdrawn, and all those before it with it. */
  version: rang,
  instant,
  motif: z.string(),
  auteur: z.string(),
  valideur: z.string(),
});

const commentaire = z.strictObject({
  texte: z.string(),
  instant,
  auteur: z.string(),
  /** Revision that wrote it: known by who reads it, so that nobody writes over what he has not seen. */
  revision: rang,
});

/** What the référent said of a public text that seems to name somebody: it does not. Kept under the hash of that very text. */
const sansNom = z.strictObject({
  /** What was found in the text. */
  mots: liste(z.string()),
  instant,
  auteur: z.string(),
  revision: rang,
});

/** Where the publication of a quarter stands. What came after the first form is optional: nothing written is rewritten. */
export const itemTete = z.object({
  v,
  /** Last version published; 0 before the first. */
  version: rang,
  run: z.string().nullable(),
  versions: versions.nullable(),
  /** Acts done, of any kind: each takes the next one, so that no two are made of the same state. */
  revision: rang.optional(),
  /** Hash of what the last version was made of: versions filed and comments. */
  entrees: sha256.optional(),
  commentaires: z.record(z.string(), commentaire).optional(),
  retraits: liste(retrait).optional(),
  sansNom: z.record(sha256, sansNom).optional(),
});

const acte = {
  instant,
  auteur: z.string(),
  valideur: z.string(),
  motif: z.string().nullable(),
  run: z.string(),
};

/** A version: its frozen document, and the act that published it (absent of the first form). */
export const itemPublication = z.object({
  v,
  document: z.string(),
  acte: z.strictObject(acte).optional(),
});
export const itemActe = z.object({ v, acte: z.strictObject(acte).optional() });

/** A public comment as it was written once; a null text takes it away. */
export const itemCommentaire = z.object({
  v,
  indicateur: z.string(),
  texte: z.string().nullable(),
  instant,
  auteur: z.string(),
  revision: rang,
});

export type SansNom = z.infer<typeof sansNom>;
export type Retrait = z.infer<typeof retrait>;
export type CommentairePublic = z.infer<typeof commentaire>;
export type ActePublication = z.infer<z.ZodObject<typeof acte>>;
export type CommentaireEcrit = Omit<z.infer<typeof itemCommentaire>, 'v'>;
