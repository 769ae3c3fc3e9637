import type { Context } from 'hono';
import type * as z from 'zod';
import { read } from './lire.ts';
import { Probleme } from './problemes.ts';

const refuse = (nom: string, phrase: string): Probleme =>
  new Probleme('requete-invalide', `Le paramètre « ${nom.slice(0, 50)} » ${phrase}`);

/** The parameters of the query, in UTF-8, each once: given twice, it would not be read the same by everybody. */
function readParametres(c: Context): ReadonlyMap<string, string> {
  const lus = new Map<string, string>();
  for (const [nom, valeur] of new URL(c.req.url).searchParams) {
    if (lus.has(nom)) throw refuse(nom, 'est donné deux fois : gardez-en un seul.');
    if (`${nom}${valeur}`.includes('\uFFFD')) throw refuse(nom, 'doit être encodé en UTF-8.');
    lus.set(nom, valeur);
  }
  return lus;
}

/** The query by its schema; what the schema does not name is another's (a provider of identity adds its own). */
export const readRecherche = <T>(c: Context, schema: z.ZodType<T>): T =>
  read(schema, Object.fromEntries(readParametres(c)));

/** The query of a declared route: a name that it does not know is a slip, and would be left out without a word. */
export function readRechercheStricte<T>(c: Context, schema: z.ZodObject & z.ZodType<T>): T {
  const lus = readParametres(c);
  const noms = Object.keys(schema.shape);
  for (const nom of lus.keys()) {
    if (noms.includes(nom)) continue;
    const permis = noms.length > 0 ? `les paramètres permis sont ${noms.join(', ')}.` : 'retirez-le.';
    throw refuse(nom, `n’existe pas ici : ${permis}`);
  }
  return read(schema, Object.fromEntries(lus));
}
