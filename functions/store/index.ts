import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createBase } from './base.ts';
import { createStoreConsolidations } from './consolidations.ts';
import type { StoreConsolidations } from './consolidations.ts';
import { createStoreEcriture } from './depot-ecriture.ts';
import type { StoreEcriture } from './depot-ecriture.ts';
import { createStoreDepots } from './depots.ts';
import type { StoreDepots } from './depots.ts';
import { createStorePublications } from './publications.ts';
import type { StorePublications } from './publications.ts';
import { createTable } from './table.ts';
import { createStoreTrimestres } from './trimestres.ts';
import type { StoreTrimestres } from './trimestres.ts';

/** Everything that is kept. The only door to the database. */
export interface DepotStore
  extends StoreTrimestres, StoreDepots, StoreEcriture, StoreConsolidations, StorePublications {
  /** Makes the table when it is absent: a local engine, a test. */
  createTable(): Promise<void>;
}

export function createDepotStore({
  client,
  table,
}: {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
}): DepotStore {
  const base = createBase(client, table);
  return {
    createTable: () => createTable(base),
    ...createStoreTrimestres(base),
    ...createStoreDepots(base),
    ...createStoreEcriture(base),
    ...createStoreConsolidations(base),
    ...createStorePublications(base),
  };
}

export { createClient } from './client.ts';
export type { OptionsClient } from './client.ts';
export { BaseIndisponible, DocumentTropGrand, DonneeCorrompue, FormePlusRecente } from './erreurs.ts';
export type { FichierStore } from './fichiers.ts';
export { createFichiersDossier } from './fichiers-dossier.ts';
export type { Head, LigneAudit, Ouverture, Publie, ResumeVersion } from './items.ts';
export type { Demande, NouvelleVersion, ReponseDemande, ResultatEcriture } from './depot-ecriture.ts';
export { retraitOf } from './publications.ts';
export type { NouvellePublication, Publication, TetePublication, VersionPubliee } from './publications.ts';
export type { CommentaireEcrit, CommentairePublic, Retrait } from './publications-items.ts';
export { sha256Of } from './empreinte.ts';
