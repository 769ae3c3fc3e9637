import * as z from 'zod';
import { DonneeCorrompue } from '../store/erreurs.ts';
import type { FichierStore } from '../store/index.ts';
import { PREFIXE_ORIGINAUX } from '../store/fichiers-s3.ts';

/** What the event bus says of an object that was put: its other fields are of no use here. */
const evenement = z.object({
  'detail-type': z.literal('Object Created'),
  source: z.literal('aws.s3'),
  detail: z.object({ object: z.object({ key: z.string().min(1) }) }),
});

export type FinVerification = 'conforme' | 'altere' | 'absent' | 'etranger';

/**
 * Reads an original back from where it was put, and compares it with the hash that names it: what a filing promises to keep is what
 * is there. An object that is named otherwise was put by nobody of ours.
 * @throws ZodError for an event that is none of the storage's
 */
export async function verifyOriginal(
  fichiers: Pick<FichierStore, 'get'>,
  event: unknown,
): Promise<{ readonly nom: string; readonly fin: FinVerification }> {
  const nom = evenement.parse(event).detail.object.key;
  const cle = nom.slice(PREFIXE_ORIGINAUX.length);
  if (!nom.startsWith(PREFIXE_ORIGINAUX) || !/^[0-9a-f]{64}$/.test(cle)) return { nom, fin: 'etranger' };
  try {
    return { nom, fin: (await fichiers.get(cle)) === null ? 'absent' : 'conforme' };
  } catch (erreur) {
    if (erreur instanceof DonneeCorrompue) return { nom, fin: 'altere' };
    throw erreur;
  }
}
