import type { Context } from 'hono';
import * as z from 'zod';
import { fr } from 'zod/locales';
import { findDepartement, findSite } from '../../domain/referentiels/index.ts';
import { isTrimestre } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { Probleme } from './problemes.ts';
import type { NomProbleme } from './problemes.ts';

const francais = fr().localeError;

// Codes are taken as they are written in the référentiels: `2a` is refused, not read as `2A`.

export const departement = z
  .string()
  .refine((code) => findDepartement(code) !== undefined, 'code officiel attendu, par exemple 37, 2A ou 974');
export const site = z
  .string()
  .refine((code) => findSite(code) !== undefined, 'code de site attendu, par exemple 37-PREF');
export const trimestre = z.custom<Trimestre>(
  (texte) => typeof texte === 'string' && isTrimestre(texte),
  'trimestre attendu, par exemple 2020-T4',
);
export const version = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'numéro de version attendu, à partir de 1')
  .transform(Number);

/** Reads a value by its schema, or says in French what was expected and where. */
export function read<T>(schema: z.ZodType<T>, valeur: unknown, nom: NomProbleme = 'requete-invalide'): T {
  const lu = schema.safeParse(valeur, { error: francais });
  if (lu.success) return lu.data;
  const erreurs = lu.error.issues.map(({ path, message }) => ({ champ: path.join('.'), message }));
  const detail = erreurs.map(({ champ, message }) => (champ ? `${champ} : ${message}` : message)).join(' ; ');
  throw new Probleme(nom, `Demande à corriger – ${detail}.`, { erreurs });
}

/** Parts of the address: what does not read is an address where there is nothing. */
export const readChemin = <T>(c: Context, schema: z.ZodType<T>): T =>
  read(schema, c.req.param(), 'introuvable');

export const readRecherche = <T>(c: Context, schema: z.ZodType<T>): T => read(schema, c.req.query());

export async function readJson<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const corps: unknown = await c.req.json().catch(() => {
    throw new Probleme('requete-invalide', 'Le corps de la demande doit être un objet JSON.');
  });
  return read(schema, corps);
}

/** A header in French: HTTP headers are ASCII, so that it comes percent-encoded. */
export function readEntete(c: Context, nom: string, longueurMax: number): string | undefined {
  const brut = c.req.header(nom);
  if (brut === undefined || brut === '') return undefined;
  const texte = decode(brut);
  if (texte !== null && texte.length <= longueurMax && !/\p{Cc}/u.test(texte)) return texte;
  throw new Probleme(
    'requete-invalide',
    `L’en-tête ${nom} doit être encodé en pourcents (UTF-8), sans retour à la ligne, en ${longueurMax} caractères au plus.`,
  );
}

function decode(texte: string): string | null {
  try {
    return decodeURIComponent(texte);
  } catch {
    return null;
  }
}
