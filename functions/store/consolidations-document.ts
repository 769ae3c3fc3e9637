import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type * as z from 'zod';
import type { RapportConsolidation } from '../../domain/consolidation/rapport.ts';
import type { ConsolidationTerritoire } from '../../domain/consolidation/territoire/types.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import { LIMITE_DOCUMENT, unpackDocument } from './documents.ts';
import { DocumentTropGrand, DonneeCorrompue } from './erreurs.ts';
import type { Chaine } from './formes/index.ts';

/**
 * A consolidation repeats its words on every line: the fastest level already makes it ten times smaller, in a quarter of a
 * millisecond. Another thread takes as long by the clock, and twice the processor.
 */
const NIVEAU = 1;

/** No document inflates to more: a damaged one must not fill the memory. */
const LIMITE_TEXTE = 8_000_000;

export type Ecrit = string | Uint8Array;

/**
 * A document as it is kept: its JSON text, deflated. Nobody typed it: it was computed from checked contents, in a type that the
 * compiler holds to the schema that reads it.
 * @throws DocumentTropGrand
 */
export function packDeflate(
  document: Consolidation | ConsolidationTerritoire | RapportConsolidation,
): Uint8Array {
  const octets = deflateRawSync(JSON.stringify(document), { level: NIVEAU });
  if (octets.length > LIMITE_DOCUMENT) throw new DocumentTropGrand(octets.length, LIMITE_DOCUMENT);
  return octets;
}

/** The text of a document, deflated or kept as it is by an earlier program. @throws DonneeCorrompue */
export function textOf(ecrit: Ecrit, quoi: string): string {
  if (typeof ecrit === 'string') return ecrit;
  try {
    return inflateRawSync(ecrit, { maxOutputLength: LIMITE_TEXTE }).toString('utf8');
  } catch (cause) {
    throw new DonneeCorrompue(quoi, { cause });
  }
}

/** @throws DonneeCorrompue, FormePlusRecente */
export const unpackDeflate = <T>(schema: z.ZodType<T>, formes: Chaine, ecrit: Ecrit, quoi: string): T =>
  unpackDocument(schema, formes, textOf(ecrit, quoi), quoi);
