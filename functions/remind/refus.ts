import { createHmac, timingSafeEqual } from 'node:crypto';
import { SUJETS } from '../../domain/rappels/index.ts';
import type { ObjetRefus } from './types.ts';

const FORME = 'r1';
const OBJETS: readonly ObjetRefus[] = [...SUJETS, 'tout'];

export interface JetonRefus {
  readonly personne: string;
  readonly objet: ObjetRefus;
}

const sign = (secret: Uint8Array, charge: string): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify([FORME, charge]))
    .digest();

/** The token of a link that refuses one subject, or all of them, for one person: it opens nothing else, and does not expire. */
export function writeRefus(secret: Uint8Array, { personne, objet }: JetonRefus): string {
  const charge = Buffer.from(JSON.stringify([personne, objet])).toString('base64url');
  return [FORME, charge, sign(secret, charge).toString('base64url')].join('.');
}

/** What a token refuses; null for one that this service did not write. */
export function readRefus(secret: Uint8Array, jeton: string): JetonRefus | null {
  const [forme, charge = '', signature = '', ...reste] = jeton.slice(0, 500).split('.');
  const [recue, juste] = [Buffer.from(signature, 'base64url'), sign(secret, charge)];
  if (forme !== FORME || reste.length > 0 || recue.length !== juste.length) return null;
  if (!timingSafeEqual(recue, juste)) return null;
  const [personne, objet] = JSON.parse(Buffer.from(charge, 'base64url').toString()) as [string, ObjetRefus];
  return OBJETS.includes(objet) ? { personne, objet } : null;
}
