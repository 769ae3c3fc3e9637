import type * as z from 'zod';
import { DocumentTropGrand, DonneeCorrompue, FormePlusRecente } from './erreurs.ts';
import { raise } from './formes/chaine.ts';
import type { Chaine } from './formes/index.ts';

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

/** A stored document in its current form. @throws DonneeCorrompue, FormePlusRecente */
export function unpackDocument<T>(schema: z.ZodType<T>, formes: Chaine, texte: string, quoi: string): T {
  try {
    return schema.parse(raise(JSON.parse(texte), formes, quoi));
  } catch (cause) {
    throw cause instanceof FormePlusRecente ? cause : new DonneeCorrompue(quoi, { cause });
  }
}
