import { openFileAttente } from '../../client/index.ts';
import type { FileAttente, Lieu } from '../../client/index.ts';
import type { Dependances } from './dependances.ts';
import { tellHote } from './pannes.ts';
import type { Serveur } from './serveur.ts';

/** Filing the open workbook, through the queue. */
export interface Depots {
  /**
   * Takes the workbook as it is and sends it, or keeps it to send. `remplacer`: in the place of what this post keeps to send
   * for the same site and quarter. Resolves to false when it could not be taken.
   */
  file(motif: string | null, remplacer?: boolean): Promise<boolean>;
  /** Tries again what waits. */
  send(): Promise<void>;
  /** Files this one over the version met on the server. */
  maintain(cle: string, motif: string): Promise<void>;
  /** Gives up a filing, or puts a finished one away. */
  remove(cle: string): Promise<void>;
  octets(cle: string): Promise<Uint8Array | null>;
}

const memeLieu = (a: Lieu, b: Lieu): boolean => a.site === b.site && a.trimestre === b.trimestre;

export function createDepots(dependances: Dependances, serveur: Serveur): Depots {
  const { host, client, coffre, store, now, newCle } = dependances;
  let ouverte: Promise<FileAttente> | null = null;
  const open = (): Promise<FileAttente> =>
    (ouverte ??= openFileAttente({
      coffre,
      client,
      now,
      newCle,
      onChange: (envois) => store.dispatch({ type: 'envois-changes', envois }),
    }));

  const send = async (): Promise<void> => {
    const file = await open();
    const recus = (): number => file.list().filter(({ recu }) => recu).length;
    const avant = recus();
    await file.run();
    if (recus() > avant || file.list().some(({ etat }) => etat === 'conflit')) await serveur.refresh();
  };

  return {
    send,
    file: async (motif, remplacer = false) => {
      const { classeur, connaissance } = store.getState();
      if (classeur.etat !== 'ouvert' || !classeur.lieu) return false;
      const { lieu, contenu } = classeur;
      store.dispatch({ type: 'travail-commence', travail: 'depot' });
      try {
        const { nom, octets } = await host.export();
        const file = await open();
        const enAttente = file
          .list()
          .filter((envoi) => envoi.etat === 'en-attente' && memeLieu(envoi.lieu, lieu));
        await file.add({
          lieu,
          nom,
          octets,
          motif: motif?.trim() || null,
          versionConnue: connaissance?.versions.at(-1)?.version ?? 0,
          contenu,
        });
        // Only once the new one is kept.
        if (remplacer) for (const { cle } of enAttente) await file.remove(cle);
        await send();
        return true;
      } catch (erreur) {
        tellHote(store, erreur);
        return false;
      } finally {
        store.dispatch({ type: 'travail-fini', travail: 'depot' });
      }
    },
    maintain: async (cle, motif) => {
      await (await open()).maintain(cle, motif);
      await send();
    },
    remove: async (cle) => (await open()).remove(cle),
    octets: async (cle) => (await open()).octets(cle),
  };
}
