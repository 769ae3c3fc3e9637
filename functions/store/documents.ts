import type * as z from 'zod';
import { DocumentTropGrand, DonneeCorrompue } from './erreurs.ts';

/** DynamoDB refuses an item of 400 kB; the rest is for keys and the other attributes. */
export const LIMITE_DOCUMENT = 350_000;

const encodeur = new TextEncoder();

/** Throws `DocumentTropGrand` when the texts of one item are together over the limit. */
export function guardTaille(...textes: readonly string[]): void {
  const taille = textes.reduce((somme, texte) => somme + encodeur.encode(texte).length, 0);
  if (taille > LIMITE_DOCUMENT) throw new DocumentTropGrand(taille, LIMITE_DOCUMENT);
}

/**
 * A document as the text that is stored: checked by its schema first, so that nothing is written that could not be read.
 * `write` is `JSON.stringify` unless the text itself is hashed.
 */
export function packDocument<T>(
  schema: z.ZodType<T>,
  document: T,
  write: (document: T) => string = JSON.stringify,
): string {
  const texte = write(schema.parse(document));
  guardTaille(texte);
  return texte;
}

export function unpackDocument<T>(schema: z.ZodType<T>, texte: string, quoi: string): T {
  try {
    return schema.parse(JSON.parse(texte));
  } catch (cause) {
    throw new DonneeCorrompue(quoi, { cause });
  }
}
