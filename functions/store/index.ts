import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createBase } from './base.ts';
import { createStoreConsolidations } from './consolidations.ts';
import type { RefConsolidation, StoreConsolidations } from './consolidations.ts';
import { createStoreTerritoires } from './consolidations-territoires.ts';
import type { StoreTerritoires } from './consolidations-territoires.ts';
import { createStoreVersions } from './consolidations-versions.ts';
import type { Position, StoreVersions, Versions } from './consolidations-versions.ts';
import { createStoreEcheances } from './echeances.ts';
import type { StoreEcheances } from './echeances.ts';
import { createStoreEtapes } from './etapes.ts';
import type { StoreEtapes } from './etapes.ts';
import { createStoreEcriture } from './depot-ecriture.ts';
import type { StoreEcriture } from './depot-ecriture.ts';
import { createStoreDepots } from './depots.ts';
import type { StoreDepots } from './depots.ts';
import { createStoreJustifications } from './justifications.ts';
import type { StoreJustifications } from './justifications.ts';
import { createStorePublications } from './publications.ts';
import type { StorePublications } from './publications.ts';
import { createStoreRappels } from './rappels.ts';
import type { StoreRappels } from './rappels.ts';
import { createStoreSecret } from './secret.ts';
import type { StoreSecret } from './secret.ts';
import { checkMoteur, createTable } from './table.ts';
import { createStoreTrimestres } from './trimestres.ts';
import type { StoreTrimestres } from './trimestres.ts';

/** Everything that is kept. The only door to the database. */
export interface DepotStore
  extends
    StoreTrimestres,
    StoreDepots,
    StoreEcriture,
    StoreConsolidations,
    StoreTerritoires,
    StoreVersions,
    StorePublications,
    StoreJustifications,
    StoreRappels,
    StoreEcheances,
    StoreEtapes,
    StoreSecret {
  /**
   * Makes the table when it is absent: a local engine, a test.
   * @param dire is told what the engine lacks, when that can be lived with
   */
  createTable(dire?: (phrase: string) => void): Promise<void>;
  /** Whether an engine has what filings rest on; nothing is written. @throws MoteurInsuffisant */
  checkMoteur(): Promise<void>;
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
    createTable: (dire) => createTable(base, dire),
    checkMoteur: () => checkMoteur(base),
    ...createStoreTrimestres(base),
    ...createStoreDepots(base),
    ...createStoreEcriture(base),
    ...createStoreConsolidations(base),
    ...createStoreTerritoires(base),
    ...createStoreVersions(base),
    ...createStorePublications(base),
    ...createStoreJustifications(base),
    ...createStoreRappels(base),
    ...createStoreEcheances(base),
    ...createStoreEtapes(base),
    ...createStoreSecret(base),
  };
}

export { createClient } from './client.ts';
export type { OptionsClient } from './client.ts';
export {
  BaseIndisponible,
  DisquePlein,
  DocumentTropGrand,
  DonneeCorrompue,
  FormePlusRecente,
  MoteurInsuffisant,
} from './erreurs.ts';
export type { EcheanceFaite } from './echeances.ts';
export type { FichierStore } from './fichiers.ts';
export { createFichiersDossier } from './fichiers-dossier.ts';
export type { Head, LigneAudit, Ouverture, Publie, ResumeVersion } from './items.ts';
export type { PageAudit, Tranche } from './audit.ts';
export type { Demande, NouvelleVersion, ReponseDemande, ResultatEcriture } from './depot-ecriture.ts';
export { retraitOf } from './publications.ts';
export type { NouvelleJustification, ResultatJustification } from './justifications.ts';
export type { NouvellePublication, Publication, TetePublication, VersionPubliee } from './publications.ts';
export type { CommentaireEcrit, CommentairePublic, Retrait, SansNom } from './publications-items.ts';
export { sha256Of } from './empreinte.ts';
export type { Position, RefConsolidation, Versions };
