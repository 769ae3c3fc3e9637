import { join } from 'node:path';
import { createService, type Service } from '../../../functions/service/index.ts';
import { createArchives, type Archives } from '../../../functions/store/archives/index.ts';
import { createClient, createDepotStore } from '../../../functions/store/index.ts';
import type { DepotStore } from '../../../functions/store/index.ts';
import { createStoreIdentite } from '../../../functions/store/identite.ts';
import type { StoreIdentite } from '../../../functions/store/identite.ts';
import { createFichiersDossier } from '../../../functions/store/fichiers-dossier.ts';
import { openMoteur, SANS_FIN } from '../moteur/ouvrir.ts';
import { readDisque } from './disque.ts';
import { openDossier } from './dossier.ts';

/** The functions at work on one machine: the same code as in Lambda, on an embedded engine and a folder. */
export interface Poste {
  readonly dossier: string;
  readonly service: Service;
  readonly store: DepotStore;
  /** Sign-in, rights and directories. */
  readonly annuaires: StoreIdentite;
  /** Everything of a département in one file, and back. */
  readonly archives: Archives;
  /** Resolves when the engine that this post started has ended; never for one that somebody else keeps. */
  readonly finMoteur: Promise<void>;
  close(): Promise<void>;
}

const TABLE = 'transparence';

/**
 * Opens a data folder and everything that works on it.
 * @param role `serveur` for `npm start`, which shares its engine; `commande` for the command line.
 */
export async function openPoste(chemin: string, role: 'serveur' | 'commande'): Promise<Poste> {
  const dossier = openDossier(chemin);
  const externe = process.env.TRANSPARENCE_MOTEUR;
  const moteur = externe
    ? { adresse: externe, fin: SANS_FIN, close: () => Promise.resolve() }
    : await openMoteur(dossier, role);
  try {
    const client = createClient({ endpoint: moteur.adresse });
    const store = createDepotStore({ client, table: TABLE });
    await store.createTable();
    const fichiers = createFichiersDossier(join(dossier, 'originaux'));
    const service = createService({
      store,
      fichiers,
      clock: () => new Date(),
      readDisque: () => readDisque(dossier),
    });
    return {
      dossier,
      service,
      store,
      annuaires: createStoreIdentite({ client, table: TABLE }),
      archives: createArchives({ client, table: TABLE, fichiers }),
      finMoteur: moteur.fin,
      close: async () => {
        client.destroy();
        await moteur.close();
      },
    };
  } catch (error) {
    await moteur.close();
    throw error;
  }
}
