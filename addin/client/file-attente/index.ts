import type { Contenu } from '../../../domain/depot/index.ts';
import type { Coffre } from '../coffre/types.ts';
import type { Client, Lieu } from '../types.ts';
import { sendEnvoi } from './envoyer.ts';
import { advance } from './transitions.ts';
import type { Envoi, FaitEnvoi } from './types.ts';

export { isOuvert } from './transitions.ts';
export type { EtatEnvoi, Envoi } from './types.ts';

const ENVOIS = 'envoi:';
const OCTETS = 'octets:';

export interface NouvelEnvoi {
  readonly lieu: Lieu;
  readonly nom: string;
  readonly octets: Uint8Array;
  readonly motif: string | null;
  readonly versionConnue: number;
  readonly contenu?: Contenu | null;
}

/** Filings of this post, kept until their receipt. */
export interface FileAttente {
  /** Keeps a filing, on disk before it resolves; nothing is sent yet. */
  add(nouveau: NouvelEnvoi): Promise<Envoi>;
  /** Sends what waits, oldest first, one at a time. A call during another joins it. */
  run(): Promise<void>;
  /** Keeps this filing over the version met on the server: the reason is asked of every correction. */
  maintain(cle: string, motif: string): Promise<void>;
  /** Gives a filing up, or puts a finished one away. */
  remove(cle: string): Promise<void>;
  /** The file of a filing; null once it is received. */
  octets(cle: string): Promise<Uint8Array | null>;
  list(): readonly Envoi[];
}

export interface OptionsFile {
  readonly coffre: Coffre;
  readonly client: Client;
  readonly now: () => Date;
  readonly newCle: () => string;
  /** Called at each change. */
  readonly onChange: (envois: readonly Envoi[]) => void;
}

/** Opens the queue with what an earlier window left in it: what was being sent waits again, under the same key. */
export async function openFileAttente(options: OptionsFile): Promise<FileAttente> {
  const { coffre, client, now, newCle, onChange } = options;
  let envois = new Map((await coffre.list<Envoi>(ENVOIS)).map((envoi) => [envoi.cle, envoi]));
  let enRoute: Promise<void> | null = null;
  const list = (): readonly Envoi[] => [...envois.values()].sort((a, b) => (a.creeLe < b.creeLe ? -1 : 1));

  const save = async (envoi: Envoi): Promise<Envoi> => {
    await coffre.put(ENVOIS + envoi.cle, envoi);
    envois = new Map(envois).set(envoi.cle, envoi);
    onChange(list());
    return envoi;
  };
  const happen = (envoi: Envoi, fait: FaitEnvoi): Promise<Envoi> => save(advance(envoi, fait));

  const sendOne = async (envoi: Envoi): Promise<boolean> => {
    const octets = await coffre.get<Uint8Array>(OCTETS + envoi.cle);
    const parti = await happen(envoi, { type: 'essai' });
    const fait: FaitEnvoi = octets
      ? await sendEnvoi(client, parti, octets)
      : {
          type: 'refus',
          raison: 'Le fichier de cet envoi a disparu de ce poste : déposez de nouveau le classeur.',
          constats: [],
        };
    const arrive = await happen(parti, fait);
    if (arrive.etat === 'depose') await coffre.remove(OCTETS + envoi.cle);
    // What is passing stops the round: the next ones would wait for the same network.
    return fait.type !== 'echec-passager';
  };
  const sendAll = async (): Promise<void> => {
    for (;;) {
      const suivant = list().find(({ etat }) => etat === 'en-attente');
      if (!suivant || !(await sendOne(suivant))) return;
    }
  };

  for (const envoi of envois.values())
    if (envoi.etat === 'en-cours') await happen(envoi, { type: 'reprise' });
  onChange(list());

  return {
    list,
    octets: async (cle) => (await coffre.get<Uint8Array>(OCTETS + cle)) ?? null,
    add: async ({ octets, ...demande }) => {
      const cle = newCle();
      // The bytes first: a filing that is listed can always be sent.
      await coffre.put(OCTETS + cle, octets);
      return save({
        ...demande,
        cle,
        creeLe: now().toISOString(),
        etat: 'en-attente',
        essais: 0,
        raison: null,
        recu: null,
        constats: [],
        versionServeur: null,
      });
    },
    run: () => (enRoute ??= sendAll().finally(() => (enRoute = null))),
    maintain: async (cle, motif) => {
      const envoi = envois.get(cle);
      if (envoi) await happen(envoi, { type: 'maintien', motif });
    },
    remove: async (cle) => {
      if (envois.get(cle)?.etat === 'en-cours') return;
      await coffre.remove(ENVOIS + cle);
      await coffre.remove(OCTETS + cle);
      envois = new Map([...envois].filter(([autre]) => autre !== cle));
      onChange(list());
    },
  };
}
