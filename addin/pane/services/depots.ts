import { openFileAttente } from '../../client/index.ts';
import type { FileAttente } from '../../client/index.ts';
import type { Dependances } from './dependances.ts';
import { tellHote } from './pannes.ts';
import type { Serveur } from './serveur.ts';

/** Filing the open workbook, through the queue. */
export interface Depots {
  /** Takes the workbook as it is and sends it, or keeps it to send. Resolves to false when it could not be taken. */
  file(motif: string | null): Promise<boolean>;
  /** Tries again what waits. */
  send(): Promise<void>;
  /** Files this one over the version met on the server. */
  maintain(cle: string, motif: string): Promise<void>;
  /** Gives up a filing, or puts a finished one away. */
  remove(cle: string): Promise<void>;
  octets(cle: string): Promise<Uint8Array | null>;
}

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
    file: async (motif) => {
      const { classeur, connaissance } = store.getState();
      const lieu = classeur.etat === 'ouvert' ? classeur.lieu : null;
      if (!lieu) return false;
      store.dispatch({ type: 'travail-commence', travail: 'depot' });
      try {
        const { nom, octets } = await host.export();
        const versionConnue = connaissance?.versions.at(-1)?.version ?? 0;
        await (await open()).add({ lieu, nom, octets, motif: motif?.trim() || null, versionConnue });
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
