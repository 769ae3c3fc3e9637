import type * as z from 'zod';

type Ecart = z.core.$ZodRawIssue;

/** What a shape is called by who fills it in. */
const FORMES: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste',
  object: 'un objet',
  record: 'un objet',
  null: 'null',
};

const guillemets = (valeurs: readonly unknown[]): string =>
  valeurs.map((valeur) => `« ${String(valeur)} »`).join(', ');

/** `1` is one element, character or unit, by what is counted. */
function countOf(nombre: number | bigint, origine: string): string {
  const mots: Readonly<Record<string, string>> = { string: 'caractère', array: 'élément', set: 'élément' };
  const mot = mots[origine];
  return mot === undefined ? String(nombre) : `${nombre} ${mot}${nombre > 1 ? 's' : ''}`;
}

/**
 * What stands beside what a schema expects, in a French phrase that says how to mend it, without capital or full stop: it
 * comes after the name of its field. A message that the schema itself gives is not asked for here.
 */
export function describeEcart(ecart: Ecart): string {
  switch (ecart.code) {
    case 'invalid_type': {
      const forme = FORMES[ecart.expected] ?? 'une autre forme';
      const accord = forme.startsWith('une ') ? 'attendue' : 'attendu';
      return ecart.input === undefined ? `absent, donnez ${forme}` : `${forme} est ${accord} ici`;
    }
    case 'invalid_value':
      return `donnez l’une de ces valeurs : ${guillemets(ecart.values)}`;
    case 'unrecognized_keys':
      return `ce qui n’est pas prévu ici est à retirer : ${guillemets(ecart.keys)}`;
    case 'too_small':
      return `au moins ${countOf(ecart.minimum, ecart.origin)}`;
    case 'too_big':
      return `au plus ${countOf(ecart.maximum, ecart.origin)}`;
    default:
      return 'cette valeur n’a pas la forme attendue : voyez la description de l’interface (/api/v1)';
  }
}
