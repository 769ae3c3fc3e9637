import { canonicalJson } from '../../../domain/depot/index.ts';
import type { Item } from '../base.ts';

/** JSON has no bytes: they are written in base 64 under this name, that no item of ours has. */
const OCTETS = '$octets';

function encode(valeur: unknown): unknown {
  if (valeur instanceof Uint8Array) return { [OCTETS]: Buffer.from(valeur).toString('base64') };
  if (Array.isArray(valeur)) return valeur.map(encode);
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(Object.entries(valeur).map(([cle, v]) => [cle, encode(v)]));
}

const decode = (_cle: string, valeur: unknown): unknown => {
  if (typeof valeur !== 'object' || valeur === null || !(OCTETS in valeur)) return valeur;
  return new Uint8Array(Buffer.from(String(valeur[OCTETS]), 'base64'));
};

/** An item as one line of text: the same item is always the same line. */
export const writeLigne = (item: Item): string => canonicalJson(encode(item));

/** @throws SyntaxError */
export const parseLigne = (ligne: string): Item => JSON.parse(ligne, decode) as Item;
