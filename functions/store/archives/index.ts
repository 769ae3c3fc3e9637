import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CodeDepartement } from '../../../domain/referentiels/types.ts';
import { createBase } from '../base.ts';
import type { FichierStore } from '../fichiers.ts';
import { exportArchive } from './export.ts';
import type { OuvreArchive } from './flux.ts';
import type { Manifeste } from './manifeste.ts';
import { restoreArchive } from './restauration.ts';
import type { Restauration } from './restauration.ts';
import { verifyArchive } from './verification.ts';

/** Everything of a département in one file, and back. */
export interface Archives {
  /** Pieces of a ZIP file; the manifest at the end. @throws ArchiveRefusee, DonneeCorrompue, BaseIndisponible */
  export(departement: CodeDepartement): AsyncGenerator<Uint8Array, Manifeste>;
  /** Reads an archive from end to end as a restoration would, and writes nothing. @throws ArchiveRefusee */
  verify(ouvre: OuvreArchive, attendue: string): Promise<Manifeste>;
  /**
   * Writes what is absent, and nothing when anything differs. `attendue`: SHA-256 of the archive's file, noted at its export.
   * @throws ArchiveRefusee, BaseIndisponible
   */
  restore(ouvre: OuvreArchive, attendue?: string): Promise<Restauration>;
}

export function createArchives(options: {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly fichiers: FichierStore;
}): Archives {
  const kept = { base: createBase(options.client, options.table), fichiers: options.fichiers };
  return {
    export: (departement) => exportArchive(kept, departement),
    verify: async (ouvre, attendue) => (await verifyArchive(ouvre, attendue)).manifeste,
    restore: (ouvre, attendue) => restoreArchive(kept, ouvre, attendue),
  };
}

export type { OuvreArchive } from './flux.ts';
export type { Manifeste } from './manifeste.ts';
export { ArchiveRefusee } from './refus.ts';
export type { Restauration } from './restauration.ts';
