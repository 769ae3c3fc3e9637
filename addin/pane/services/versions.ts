import { TABLEAU_ACTIONS } from '../../../domain/classeur/contrat.ts';
import type { Depot } from '../../../domain/depot/index.ts';
import { toErreurClient } from '../../client/index.ts';
import type { FichierRecu, Lieu } from '../../client/index.ts';
import type { Bloc } from '../../host/types.ts';
import type { Dependances } from './dependances.ts';

/** Filed versions with their contents. They never change: one that was read once is there without network. */
export interface Versions {
  /** Null when it is not on this post and the server does not give it. */
  read(lieu: Lieu, version: number): Promise<Depot | null>;
  /** The file of a version exactly as it was sent; null, and the reason told, when it cannot be had. */
  readOriginal(lieu: Lieu, version: number): Promise<FichierRecu | null>;
  /** Cells of the plan of actions under these titles, blank lines too; null when the workbook has no plan. */
  readPlan(titres: readonly string[]): Promise<Bloc | null>;
}

const cleOf = ({ site, trimestre }: Lieu, version: number): string =>
  `version:${site}:${trimestre}:${version}`;

export function createVersions({ client, coffre, host, store }: Dependances): Versions {
  return {
    readPlan: (titres) => host.readBloc(TABLEAU_ACTIONS.nom, titres).catch(() => null),
    read: async (lieu, version) => {
      const gardee = await coffre.get<Depot>(cleOf(lieu, version)).catch(() => undefined);
      if (gardee) return gardee;
      const lue = await client.version(lieu, version).catch(() => null);
      // A full disk only costs the next offline session its memory.
      if (lue) await coffre.put(cleOf(lieu, version), lue).catch(() => undefined);
      return lue;
    },
    readOriginal: async (lieu, version) => {
      try {
        return await client.original(lieu, version);
      } catch (cause) {
        store.dispatch({ type: 'annonce', texte: toErreurClient(cause).message, ton: 'erreur' });
        return null;
      }
    },
  };
}
