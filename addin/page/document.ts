import { createBrouillons } from './brouillon.ts';
import type { Brouillon, Brouillons } from './brouillon.ts';
import type { Coffre } from '../client/index.ts';
import type { WorkbookHost } from '../host/types.ts';
import { createStore } from '../pane/etat/store.ts';
import type { Store } from '../pane/etat/store.ts';
import type { HoteFichier, OpenFichier } from './hote-fichier.ts';
import { createHoteVide } from './hote-vide.ts';
import { showCellule } from './montrer.ts';

/** What the page has open. `hote` is null before a workbook is opened. */
export interface Document {
  /** Changes with each opening, so that the screens begin anew. */
  readonly rang: number;
  readonly hote: HoteFichier | null;
  readonly port: WorkbookHost;
  readonly nom: string;
  readonly modifie: boolean;
  /** The page leaves by its own will, with what is open put away: nothing is asked. */
  readonly part: boolean;
  readonly systeme1904: boolean;
  readonly brouillon: Brouillon | null;
  /** Why the last opening failed, in French. */
  readonly refus: string | null;
}

export interface Documents {
  readonly store: Store<Document, Partial<Document>>;
  open(octets: Uint8Array, nom: string, modifie?: boolean): Promise<void>;
  /** Gives the workbook to save, and takes it as saved. */
  save(): Promise<{ readonly nom: string; readonly octets: Uint8Array } | null>;
  /** Back to the first screen. What was not saved is its draft, offered there. */
  close(): Promise<void>;
  resume(): Promise<void>;
  /** Puts away what is open, before the page leaves for the sign-in service. */
  leave(): Promise<void>;
  forgetBrouillon(): Promise<void>;
}

/** The name that a new workbook is saved under. The type of an .ods is written at a fixed place of the file (ODF 1.3, part 2, 3.3). */
function nameOf(modele: Uint8Array): string {
  const ods = new TextDecoder('latin1').decode(modele.subarray(30, 38)) === 'mimetype';
  return `classeur-transparence.${ods ? 'ods' : 'xlsx'}`;
}

/** Wait after a change before the draft is kept, in milliseconds. */
const PAUSE_BROUILLON = 800;

/** The workbook that the page works on: opening, saving, and its draft. */
export async function createDocuments(
  openFichier: OpenFichier,
  coffre: Coffre,
  now: () => Date,
): Promise<Documents> {
  const brouillons: Brouillons = createBrouillons(coffre, now);
  let minuterie: ReturnType<typeof setTimeout> | undefined;

  const open: Documents['open'] = async (octets, nom, modifie = false) => {
    try {
      const hote = await openFichier(octets, nom);
      const { systeme1904 } = await hote.read();
      const { rang } = store.getState();
      store.dispatch({
        rang: rang + 1,
        hote,
        port: watch(hote),
        nom,
        modifie,
        systeme1904,
        refus: null,
        brouillon: null,
      });
      if (modifie) await brouillons.keep(hote);
    } catch (erreur) {
      const cause = erreur instanceof Error ? erreur.message : '';
      store.dispatch({ refus: `« ${nom} » n’a pas pu être ouvert. ${cause}`.trim() });
    }
  };

  /** Whatever writes in the workbook, the file is changed and its draft kept. */
  const touch = (hote: HoteFichier): void => {
    if (!store.getState().modifie) store.dispatch({ modifie: true });
    clearTimeout(minuterie);
    minuterie = setTimeout(() => void brouillons.keep(hote).catch(() => undefined), PAUSE_BROUILLON);
  };
  const watch = (hote: HoteFichier): WorkbookHost => ({
    ...hote,
    // The tables of the page show cells and their constats themselves.
    capacites: { ...hote.capacites, selection: true, marques: false },
    select: (feuille, cellule) => Promise.resolve(showCellule(feuille, cellule)),
    write: async (ecritures) => {
      const avant = await hote.write(ecritures);
      touch(hote);
      return avant;
    },
    onChange: (listener) =>
      hote.onChange((changements) => {
        touch(hote);
        listener(changements);
      }),
  });

  const ferme = async (): Promise<Omit<Document, 'rang' | 'refus'>> => ({
    hote: null,
    port: createHoteVide((modele) => open(modele, nameOf(modele), true)),
    nom: '',
    modifie: false,
    part: false,
    systeme1904: false,
    brouillon: await brouillons.read(),
  });

  const store = createStore<Document, Partial<Document>>((etat, plus) => ({ ...etat, ...plus }), {
    ...(await ferme()),
    rang: 0,
    refus: null,
  });

  return {
    store,
    open,
    save: async () => {
      const { hote } = store.getState();
      if (!hote) return null;
      const fichier = await hote.export();
      clearTimeout(minuterie);
      await brouillons.forget();
      store.dispatch({ modifie: false });
      return fichier;
    },
    close: async () => {
      const { hote, modifie, rang } = store.getState();
      clearTimeout(minuterie);
      if (hote && modifie) await brouillons.keep(hote);
      store.dispatch({ ...(await ferme()), rang: rang + 1, refus: null });
    },
    resume: async () => {
      const { brouillon } = store.getState();
      if (!brouillon) return;
      await open(brouillon.octets, brouillon.nom, !brouillon.intact);
      if (brouillon.intact) await brouillons.forget();
    },
    leave: async () => {
      const { hote, modifie } = store.getState();
      clearTimeout(minuterie);
      if (hote) await brouillons.keep(hote, modifie ? undefined : true);
      store.dispatch({ part: true });
      // Come back to by the browser's own button, the page is as it was left.
      window.addEventListener('pageshow', () => store.dispatch({ part: false }), { once: true });
    },
    forgetBrouillon: async () => {
      await brouillons.forget();
      store.dispatch({ brouillon: null });
    },
  };
}
