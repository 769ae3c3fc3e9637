import { join } from 'node:path';
import { createService, type Service } from '../../../functions/service/index.ts';
import { createArchives, type Archives } from '../../../functions/store/archives/index.ts';
import { typographie } from '../../../domain/texte/typographie.ts';
import { MoteurInsuffisant, createClient, createDepotStore } from '../../../functions/store/index.ts';
import type { DepotStore, OptionsClient } from '../../../functions/store/index.ts';
import { createStoreIdentite } from '../../../functions/store/identite.ts';
import type { StoreIdentite } from '../../../functions/store/identite.ts';
import { createFichiersDossier } from '../../../functions/store/fichiers-dossier.ts';
import { Echec } from '../echec.ts';
import { openMoteur, SANS_FIN } from '../moteur/ouvrir.ts';
import { readDisque } from './disque.ts';
import { openDossier } from './dossier.ts';
import { openLecteur } from './lecteur.ts';

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

/** An engine of somebody else's is spoken to as the environment says: its region, its credentials. */
const moteurExterne = (endpoint: string, env: NodeJS.ProcessEnv): OptionsClient => {
  const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
  return { endpoint, identifiants: 'environnement', ...(region ? { region } : {}) };
};

/** @throws {Echec} when the engine refuses us, or lacks what filings rest on */
async function prepareExterne(store: DepotStore, adresse: string): Promise<void> {
  try {
    await store.createTable((phrase) => process.stderr.write(`${phrase}\n`));
    await store.checkMoteur();
  } catch (erreur) {
    if (erreur instanceof MoteurInsuffisant)
      throw new Echec(typographie(`TRANSPARENCE_MOTEUR=${adresse} : ${erreur.message}`));
    if (!(erreur instanceof Error) || !('$fault' in erreur || erreur.name === 'CredentialsProviderError'))
      throw erreur;
    throw new Echec(
      typographie(
        `Le moteur ${adresse} refuse la demande (${erreur.name}). Vérifiez TRANSPARENCE_MOTEUR, la région (AWS_REGION) et les identifiants (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY).`,
      ),
    );
  }
}

/**
 * Opens a data folder and everything that works on it.
 * @param role `serveur` for `npm start`, which shares its engine; `commande` for the command line.
 */
export async function openPoste(chemin: string, role: 'serveur' | 'commande'): Promise<Poste> {
  const dossier = openDossier(chemin);
  const externe = process.env['TRANSPARENCE_MOTEUR'];
  const moteur = externe
    ? { adresse: externe, fin: SANS_FIN, close: () => Promise.resolve() }
    : await openMoteur(dossier, role);
  try {
    const client = createClient(externe ? moteurExterne(externe, process.env) : { endpoint: moteur.adresse });
    const store = createDepotStore({ client, table: TABLE });
    await (externe ? prepareExterne(store, externe) : store.createTable());
    const fichiers = createFichiersDossier(join(dossier, 'originaux'));
    // A command reads one file and ends; a server answers others meanwhile.
    const lecteur = role === 'serveur' ? openLecteur() : null;
    const service = createService({
      store,
      fichiers,
      clock: () => new Date(),
      readAPart: lecteur?.read,
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
        await lecteur?.close();
        await moteur.close();
      },
    };
  } catch (error) {
    await moteur.close();
    throw error;
  }
}
