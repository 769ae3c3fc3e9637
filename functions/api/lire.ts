import type { Context } from 'hono';
import type * as z from 'zod';
import { typographie } from '../../domain/texte/typographie.ts';
import { stripCaches } from '../../domain/texte/neutralise.ts';
import { describeEcart } from './lecture.ts';
import { Probleme } from './problemes.ts';
import type { NomProbleme } from './problemes.ts';

/** A caller who sends rubbish is not sent it back whole. */
const ERREURS_DITES = 10;
const CITATION_MAX = 200;
const cite = (texte: string): string => {
  const net = stripCaches(texte);
  return net.length > CITATION_MAX ? `${net.slice(0, CITATION_MAX)}…` : net;
};

/** Reads a value by its schema, or says in French what was expected and where. */
export function read<T>(schema: z.ZodType<T>, valeur: unknown, nom: NomProbleme = 'requete-invalide'): T {
  const lu = schema.safeParse(valeur, { error: describeEcart });
  if (lu.success) return lu.data;
  const erreurs = lu.error.issues.slice(0, ERREURS_DITES).map(({ path, message }) => ({
    champ: cite(path.join('.')),
    message: typographie(cite(message)),
  }));
  const detail = erreurs.map(({ champ, message }) => (champ ? `${champ} : ${message}` : message)).join(' ; ');
  throw new Probleme(nom, `Demande à corriger – ${detail}.`, { erreurs });
}

/** Parts of the address: what does not read is an address where there is nothing. */
export const readChemin = <T>(c: Context, schema: z.ZodType<T>): T =>
  read(schema, c.req.param(), 'introuvable');

/** The headers that a schema names, an empty one as absent. */
export const readEntetes = <T>(c: Context, schema: z.ZodObject & z.ZodType<T>): T =>
  read(
    schema,
    Object.fromEntries(Object.keys(schema.shape).map((nom) => [nom, c.req.header(nom) || undefined])),
  );
