import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createStoreAnnuaire } from './annuaire.ts';
import type { StoreAnnuaire } from './annuaire.ts';
import { createBase } from './base.ts';
import { createStoreSecretComptes } from './secret.ts';
import type { StoreSecretComptes } from './secret.ts';
import { createStoreSessions } from './sessions.ts';
import type { StoreSessions } from './sessions.ts';

/** What signing in and rights keep, in the same table as the rest. */
export interface StoreIdentite extends StoreSessions, StoreAnnuaire, StoreSecretComptes {}

export function createStoreIdentite(demande: {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
}): StoreIdentite {
  const base = createBase(demande.client, demande.table);
  return {
    ...createStoreSessions(base),
    ...createStoreAnnuaire(base),
    ...createStoreSecretComptes(base),
  };
}

export type { FaitAnnuaire, LigneAnnuaire, PersonneSituee } from './annuaire-items.ts';
export type { StoreAnnuaire } from './annuaire.ts';
export type { Attente, Famille, Remise, StoreSessions } from './sessions.ts';
