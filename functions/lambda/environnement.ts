import * as z from 'zod';

/** What the stack tells every function. Nothing else is read from the environment. */
const schema = z.object({
  TRANSPARENCE_ETAPE: z.string().min(1),
  TRANSPARENCE_TABLE: z.string().min(1),
  /** Bucket of the originals; the functions that do not read them have none. */
  TRANSPARENCE_ORIGINAUX: z.string().min(1).optional(),
  /** Bucket of the public pages. */
  TRANSPARENCE_VITRINE: z.string().min(1).optional(),
  /** Where the public reads the pages, without final slash. */
  TRANSPARENCE_ADRESSE: z.url().optional(),
  /** Sign-in: issuer, origin of the application, names of the two secrets, levels of assurance separated by spaces. */
  TRANSPARENCE_EMETTEUR: z.url().optional(),
  TRANSPARENCE_APPLICATION: z.url().optional(),
  TRANSPARENCE_SECRET_CLIENT: z.string().min(1).optional(),
  TRANSPARENCE_SECRET_JETONS: z.string().min(1).optional(),
  TRANSPARENCE_ACR: z.string().min(1).default('eidas1'),
  /** Mails: « Transparence <qualite@exemple.fr> », and the account's set of settings for them. */
  TRANSPARENCE_EXPEDITEUR: z.string().min(3).optional(),
  TRANSPARENCE_JEU_ENVOI: z.string().min(1).optional(),
  /** End of the cloud's host names in this partition. */
  TRANSPARENCE_SUFFIXE: z.string().min(1).optional(),
  AWS_REGION: z.string().min(1),
  /** Engines of a test in the place of the cloud's. */
  TRANSPARENCE_MOTEUR: z.url().optional(),
  TRANSPARENCE_OBJETS: z.url().optional(),
  TRANSPARENCE_PARAMETRES: z.url().optional(),
  TRANSPARENCE_MESSAGERIE: z.url().optional(),
});

export type Environnement = z.infer<typeof schema>;

/** @throws Error that names what the deployment forgot. */
export function readEnvironnement(env: Readonly<Record<string, string | undefined>>): Environnement {
  const lu = schema.safeParse(env);
  if (lu.success) return lu.data;
  const fautes = lu.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new Error(`Configuration de la fonction incomplète : ${fautes}. Déployez de nouveau la pile.`);
}
