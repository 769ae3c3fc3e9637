import type { Context } from 'hono';
import type { Corps } from './declaration.ts';
import { JsonRefuse, parseJsonStrict } from './json-strict.ts';
import { read } from './parametres.ts';
import { Probleme } from './problemes.ts';

/** A JSON body of ours is a few lines; workbooks are not JSON. */
export const JSON_MAX = 64_000;

/** The body of a request by its declaration: JSON by its schema, the bytes of a file, or nothing. */
export async function readCorps(c: Context, corps: Corps): Promise<never> {
  // The one cast: `Demande` gives back to each route the shape that its declaration says.
  if ('json' in corps) return read(corps.json, await readJson(c)) as never;
  if ('octets' in corps) return new Uint8Array(await c.req.arrayBuffer()) as never;
  return null as never;
}

async function readJson(c: Context): Promise<unknown> {
  const octets = new Uint8Array(await c.req.arrayBuffer());
  if (octets.length > JSON_MAX) {
    throw new Probleme(
      'corps-trop-grand',
      `Cette demande dépasse ${JSON_MAX / 1000} ko : raccourcissez ses textes, ou envoyez-la en plusieurs fois.`,
    );
  }
  try {
    return parseJsonStrict(new TextDecoder('utf-8', { fatal: true }).decode(octets));
  } catch (erreur) {
    const phrase =
      erreur instanceof JsonRefuse ? erreur.message : 'Le corps de la demande doit être encodé en UTF-8.';
    throw new Probleme('requete-invalide', phrase);
  }
}
