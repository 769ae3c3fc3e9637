import { createHmac, timingSafeEqual } from 'node:crypto';
import { SUJETS } from '../../domain/rappels/index.ts';
import type { ObjetRefus } from './types.ts';

const FORME = 'r1';
const OBJETS: readonly ObjetRefus[] = [...SUJETS, 'tout'];

export interface JetonRefus {
  /** Entries of the directories, `37/<id>`: of one person. */
  readonly personnes: readonly string[];
  readonly objet: ObjetRefus;
}

/** Longest token that is looked at: a person in every directory of the country. */
const LONGUEUR_MAX = 6_000;

const sign = (secret: Uint8Array, charge: string): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify([FORME, charge]))
    .digest();

/**
 * The token of a link that refuses one subject, or all of them, for the entries of one person: it opens nothing else, and does not
 * expire. A single entry is written alone, as it always was.
 */
export function writeRefus(secret: Uint8Array, { personnes, objet }: JetonRefus): string {
  const qui = personnes.length === 1 ? personnes[0] : personnes;
  const charge = Buffer.from(JSON.stringify([qui, objet])).toString('base64url');
  return [FORME, charge, sign(secret, charge).toString('base64url')].join('.');
}

/** What a token refuses; null for one that this service did not write. */
export function readRefus(secret: Uint8Array, jeton: string): JetonRefus | null {
  const [forme, charge = '', signature = '', ...reste] = jeton.slice(0, LONGUEUR_MAX).split('.');
  const [recue, juste] = [Buffer.from(signature, 'base64url'), sign(secret, charge)];
  if (forme !== FORME || reste.length > 0 || recue.length !== juste.length) return null;
  if (!timingSafeEqual(recue, juste)) return null;
  const [qui, objet] = JSON.parse(Buffer.from(charge, 'base64url').toString()) as [
    string | readonly string[],
    ObjetRefus,
  ];
  return OBJETS.includes(objet) ? { personnes: typeof qui === 'string' ? [qui] : qui, objet } : null;
}
