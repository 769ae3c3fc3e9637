import { findSite } from '../../../domain/referentiels/index.ts';
import { previousTrimestre } from '../../../domain/temps/trimestre.ts';
import { toErreurClient } from '../../client/index.ts';
import type { Client, Lieu } from '../../client/index.ts';
import type { Connaissance } from '../etat/types.ts';
import type { Dependances } from './dependances.ts';

/** What the pane knows of the server: the last answer, kept for when there is no network. */
export interface Serveur {
  /** Asks again for the site and quarter of the open workbook. Never rejects: the state says whether it answered. */
  refresh(): Promise<void>;
  /** What was last known of a site and quarter, without asking. */
  recall(lieu: Lieu): Promise<Connaissance | null>;
}

const cleOf = ({ site, trimestre }: Lieu): string => `serveur:${site}:${trimestre}`;

async function readCourante(
  client: Client,
  lieu: Lieu,
): Promise<Pick<Connaissance, 'versions' | 'courante'>> {
  const versions = await client.versions(lieu);
  const derniere = versions.at(-1)?.version;
  return { versions, courante: derniere === undefined ? null : await client.version(lieu, derniere) };
}

type Avancement = Pick<Connaissance, 'echeance' | 'consolide' | 'figees'>;

const INCONNU: Avancement = { echeance: null, consolide: null, figees: null };

/**
 * How far the quarter has gone. A correspondant may have no right to the whole département, and the rest of the answer is
 * worth having without it: not said is `inconnu`, never missing.
 */
async function readAvancement(client: Client, departement: string, lieu: Lieu): Promise<Avancement> {
  try {
    const { echeance, consolidation, sites } = await client.suivi(departement, lieu.trimestre);
    const site = sites.find((un) => un.site === lieu.site);
    return {
      echeance,
      consolide: consolidation !== null,
      figees: site ? { consolidee: site.versionConsolidee, publiee: site.versionPubliee } : null,
    };
  } catch {
    return INCONNU;
  }
}

async function askServeur(client: Client, lieu: Lieu, luLe: string): Promise<Connaissance> {
  const departement = findSite(lieu.site)?.departement ?? lieu.site;
  const [ici, avant, audit, tableau, avancement] = await Promise.all([
    readCourante(client, lieu),
    readCourante(client, { ...lieu, trimestre: previousTrimestre(lieu.trimestre) }),
    client.audit(lieu),
    client.tableau(departement, lieu.trimestre),
    readAvancement(client, departement, lieu),
  ]);
  return { lieu, luLe, ...ici, precedente: avant.courante, audit, tableau, ...avancement };
}

export function createServeur({ client, coffre, store, now }: Dependances): Serveur {
  const recall = async (lieu: Lieu): Promise<Connaissance | null> =>
    (await coffre.get<Connaissance>(cleOf(lieu)).catch(() => undefined)) ?? null;

  const ask = async (lieu: Lieu): Promise<void> => {
    store.dispatch({ type: 'travail-commence', travail: 'serveur' });
    try {
      const connaissance = await askServeur(client, lieu, now().toISOString());
      // A full disk only costs the next offline session its memory.
      await coffre.put(cleOf(lieu), connaissance).catch(() => undefined);
      store.dispatch({ type: 'serveur-lu', connaissance, enDirect: true });
      if (store.getState().panne?.genre === 'droits') store.dispatch({ type: 'panne-levee' });
    } catch (cause) {
      const erreur = toErreurClient(cause);
      // What is said of it is the business of the sign-in.
      if (erreur.nonConnecte) return;
      if (erreur.droits) {
        store.dispatch({ type: 'panne', panne: { genre: 'droits', message: erreur.message } });
      } else store.dispatch({ type: 'reseau-change', reseau: 'hors-ligne' });
    } finally {
      store.dispatch({ type: 'travail-fini', travail: 'serveur' });
    }
  };

  return {
    recall,
    refresh: async () => {
      const { classeur, connaissance } = store.getState();
      const lieu = classeur.etat === 'ouvert' ? classeur.lieu : null;
      if (!lieu) return;
      const sue = connaissance ? null : await recall(lieu);
      if (sue) store.dispatch({ type: 'serveur-lu', connaissance: sue, enDirect: false });
      await ask(lieu);
    },
  };
}
