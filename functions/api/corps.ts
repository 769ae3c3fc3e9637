import type { Context } from 'hono';
import type { Corps } from './declaration.ts';
import { JsonRefuse, parseJsonStrict } from './json-strict.ts';
import { read } from './lire.ts';
import { Probleme } from './problemes.ts';
import { TYPES_CLASSEUR } from './telechargement.ts';

/** A JSON body of ours is a few lines; workbooks are not JSON. */
export const JSON_MAX = 64_000;

/** What may be said of the bytes of a workbook; nothing said is nothing wrong. */
export const TYPES_OCTETS: readonly string[] = ['application/octet-stream', ...TYPES_CLASSEUR];

/** The body of a request by its declaration: JSON by its schema, the bytes of a file, or nothing. */
export async function readCorps(c: Context, corps: Corps): Promise<never> {
  guardCodage(c);
  // The one cast: `Demande` gives back to each route the shape that its declaration says.
  if ('json' in corps) return read(corps.json, await readJson(c)) as never;
  if ('octets' in corps) {
    guardType(c, ['', ...TYPES_OCTETS], 'application/octet-stream');
    return (await readOctets(c)) as never;
  }
  await guardVide(c);
  return null as never;
}

/** The bytes of the body. A sender who goes away half-way is no failure of ours: nothing is to be looked for in the journal. */
async function readOctets(c: Context): Promise<Uint8Array> {
  try {
    return new Uint8Array(await c.req.arrayBuffer());
  } catch (erreur) {
    if (!(erreur instanceof Error && 'code' in erreur && erreur.code === 'ECONNRESET')) throw erreur;
    throw new Probleme(
      'requete-invalide',
      'L’envoi s’est interrompu avant la fin, et rien n’est enregistré : recommencez.',
    );
  }
}

/** A compressed body would be measured before it is read, and read as something else by what stands between. */
function guardCodage(c: Context): void {
  const codage = c.req.header('Content-Encoding');
  if (codage === undefined || codage.toLowerCase() === 'identity') return;
  throw new Probleme(
    'type-refuse',
    'Le corps de la demande ne peut pas être compressé : envoyez-le tel quel, sans en-tête Content-Encoding.',
  );
}

/**
 * The type is held to: a page of another site can send text and forms without asking, and never JSON.
 * @param conseil what to send instead
 */
function guardType(c: Context, permis: readonly string[], conseil: string): void {
  const [type = '', ...reste] = (c.req.header('Content-Type') ?? '')
    .split(';')
    .map((partie) => partie.trim().toLowerCase());
  const codage = reste.find((partie) => partie.startsWith('charset='))?.slice('charset='.length) ?? 'utf-8';
  if (permis.includes(type) && /^"?utf-?8"?$/.test(codage)) return;
  throw new Probleme(
    'type-refuse',
    `Cette demande attend l’en-tête « Content-Type : ${conseil} » : corrigez-le, puis renvoyez-la.`,
    { attendu: conseil },
  );
}

/** A route that takes nothing is not given something that it would leave out without a word. */
async function guardVide(c: Context): Promise<void> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return;
  if ((await readOctets(c)).length === 0) return;
  throw new Probleme('requete-invalide', 'Cette demande n’a pas de corps : renvoyez-la sans rien dedans.');
}

async function readJson(c: Context): Promise<unknown> {
  guardType(c, ['application/json'], 'application/json');
  const octets = await readOctets(c);
  if (octets.length > JSON_MAX) {
    throw new Probleme(
      'corps-trop-grand',
      `Cette demande dépasse ${JSON_MAX / 1000} ko : raccourcissez ses textes, ou envoyez-la en plusieurs fois.`,
      { octetsMax: JSON_MAX },
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
