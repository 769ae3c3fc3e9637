import type { Lieu } from '../../client/index.ts';
import { selectLieu } from '../etat/selecteurs.ts';
import type { Dependances } from './dependances.ts';

/**
 * What is being typed in the pane and is not in the workbook yet: comments, reasons. It is kept on this post at each key, by site and
 * quarter, so that closing the pane, a crash or a cell that changes lose none of it. It never leaves the post.
 */
export interface Ebauches {
  /** Keeps what is typed; null forgets it. */
  put(cle: string, texte: string | null): void;
  /** Follows the open workbook: its drafts are there when it is. Returns what stops it. */
  follow(): () => void;
}

type Textes = Readonly<Record<string, string>>;

const cleOf = ({ site, trimestre }: Lieu): string => `ebauches:${site}:${trimestre}`;

export function createEbauches({ coffre, store }: Pick<Dependances, 'coffre' | 'store'>): Ebauches {
  const aGarder = new Map<string, Textes>();
  let enCours: Promise<void> | null = null;
  /** Drafts that were read: before, what is kept would hide those of an earlier session. */
  let lues: string | null = null;

  /** One writing at a time, always of the latest: typing never waits for the disk. */
  const keep = async (): Promise<void> => {
    for (const [cle, textes] of aGarder) {
      aGarder.delete(cle);
      const vide = Object.keys(textes).length === 0;
      // A full disk only costs the next session its drafts: they are still on the screen.
      await (vide ? coffre.remove(cle) : coffre.put(cle, textes)).catch(() => undefined);
    }
    enCours = null;
  };
  const keepNow = (): void => {
    const lieu = selectLieu(store.getState());
    if (!lieu || lues !== cleOf(lieu)) return;
    aGarder.set(cleOf(lieu), store.getState().ebauches);
    enCours ??= keep();
  };

  const read = async (lieu: Lieu): Promise<void> => {
    const textes = (await coffre.get<Textes>(cleOf(lieu)).catch(() => undefined)) ?? {};
    store.dispatch({ type: 'ebauches-lues', lieu, textes });
    const ici = selectLieu(store.getState());
    if (!ici || cleOf(ici) !== cleOf(lieu)) return;
    lues = cleOf(lieu);
    if (Object.keys(store.getState().ebauches).length > 0) keepNow();
  };

  return {
    put: (cle, texte) => {
      store.dispatch({ type: 'ebauche-changee', cle, texte });
      keepNow();
    },
    follow: () => {
      let suivi: string | null = null;
      const look = (): void => {
        const lieu = selectLieu(store.getState());
        const cle = lieu && cleOf(lieu);
        if (cle === suivi) return;
        suivi = cle;
        lues = null;
        if (lieu) void read(lieu);
      };
      return store.subscribe(look);
    },
  };
}
