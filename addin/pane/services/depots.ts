import { openFileAttente } from '../../client/index.ts';
import type { FileAttente, Lieu } from '../../client/index.ts';
import type { Contenu } from '../../../domain/depot/index.ts';
import { selectLieu } from '../etat/selecteurs.ts';
import type { EtatClasseur } from '../etat/types.ts';
import type { Controle } from './controle.ts';
import type { Dependances } from './dependances.ts';
import { tellHote } from './pannes.ts';
import { createSavoir } from './savoir.ts';
import type { Serveur } from './serveur.ts';

/** Filing the open workbook, through the queue. */
export interface Depots {
  /**
   * Takes the workbook as it is now and sends it, or keeps it to send. It is read again first, and the very bytes that are taken
   * are checked: nothing leaves that blocks, nor for another site or quarter than the one on the screen. `remplacer`: in the place of what
   * this post keeps to send for the same site and quarter. Resolves to false when it was not taken, and the reason is told.
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

/** The workbook as a file, with what a filing would keep of it. */
interface Pris {
  readonly nom: string;
  readonly octets: Uint8Array;
  readonly contenu: Contenu;
}

const RIEN_ENVOYE = 'Rien n’a été envoyé';

/** Why a workbook that was just read is not filed; null when it can be. */
function refusOf(classeur: EtatClasseur, attendu: Lieu): string | null {
  if (classeur.etat !== 'ouvert' || !classeur.lieu) {
    return `Le classeur ne dit plus de quel site et de quel trimestre il est. ${RIEN_ENVOYE} : relisez la feuille Accueil, puis recommencez.`;
  }
  if (!memeLieu(classeur.lieu, attendu)) {
    return `Le classeur est devenu celui d’un autre site ou d’un autre trimestre. ${RIEN_ENVOYE} : relisez ce qui sera déposé, puis recommencez.`;
  }
  return classeur.contenu
    ? null
    : `Le classeur a changé, et un point bloque maintenant le dépôt. ${RIEN_ENVOYE} : corrigez-le, puis recommencez.`;
}

export function createDepots(dependances: Dependances, serveur: Serveur, controle: Controle): Depots {
  const { host, client, coffre, store, now, newCle } = dependances;
  const savoirOf = createSavoir(dependances);
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

  const refuse = (texte: string): null => {
    store.dispatch({ type: 'annonce', texte, ton: 'erreur' });
    return null;
  };

  /** The workbook of `lieu` as it is now; null, and the reason told, when it may not be filed. */
  const take = async (lieu: Lieu): Promise<Pris | null> => {
    // What is on the screen may be older than the workbook: a change may have been told late, or never.
    if (!(await controle.run('attendre'))) return null;
    const lu = refusOf(store.getState().classeur, lieu);
    if (lu) return refuse(lu);
    const { nom, octets } = await host.export();
    // The workbook may have changed since that reading: what is sent is what is checked.
    const { examineOctets } = await import('./examen.ts');
    const pris = await examineOctets(octets, savoirOf);
    if (pris.etat === 'illisible') return refuse(pris.message);
    const refus = refusOf(pris, lieu);
    if (refus === null && pris.etat === 'ouvert' && pris.contenu)
      return { nom, octets, contenu: pris.contenu };
    void controle.run();
    return refuse(refus ?? RIEN_ENVOYE);
  };

  return {
    send,
    file: async (motif, remplacer = false) => {
      const lieu = selectLieu(store.getState());
      if (!lieu) return false;
      store.dispatch({ type: 'travail-commence', travail: 'depot' });
      try {
        const pris = await take(lieu);
        if (!pris) return false;
        const file = await open();
        const enAttente = file
          .list()
          .filter((envoi) => envoi.etat === 'en-attente' && memeLieu(envoi.lieu, lieu));
        await file.add({
          ...{ lieu, ...pris },
          motif: motif?.trim() || null,
          versionConnue: store.getState().connaissance?.versions.at(-1)?.version ?? 0,
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
