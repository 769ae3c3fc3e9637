import { createHmac } from 'node:crypto';
import type { DependancesIdentite } from './reglages.ts';

/** 128 bits: enough that no two accounts ever meet. */
const LONGUEUR = 32;

/**
 * The account that audit lines name: the same for every act of one person, whatever their functions and directories become. Keyed by a
 * secret of the table, so that nobody who reads a trail finds an identifier again by trying those that they know.
 */
export async function compteOf(
  { store, reglages }: Pick<DependancesIdentite, 'store' | 'reglages'>,
  sub: string,
): Promise<string> {
  const secret = await store.readSecretComptes();
  const identifiant = JSON.stringify([reglages.emetteur, sub]);
  return createHmac('sha256', secret).update(identifiant).digest('hex').slice(0, LONGUEUR);
}
