import type { Constat } from '../../../domain/controle/types.ts';
import { HoteErreur } from '../../host/types.ts';
import type { Arret, Marque } from '../../host/types.ts';
import type { EtatClasseur } from '../etat/types.ts';
import type { Dependances } from './dependances.ts';
import { tellHote } from './pannes.ts';
import { createSavoir } from './savoir.ts';

/** Wait before reading again when Excel was in the middle of a cell. */
const REPRISE_MS = 1_000;

/** The live check: the workbook is read and checked at each pause of typing, and its cells marked. */
export interface Controle {
  /**
   * Reads and checks now; a call during another asks for one more round. Resolves to whether the state is what the workbook
   * says: what went wrong is told. `attendre`: the user asked for it, and the cell being typed is waited for.
   */
  run(patience?: 'attendre'): Promise<boolean>;
  /** Runs a writing of ours: no reading begins before its end. */
  hold<T>(writing: () => Promise<T>): Promise<T>;
  /** Listens to the workbook until stopped. */
  start(): Promise<Arret>;
  toggleMarques(visibles: boolean): Promise<void>;
}

const toMarques = (constats: readonly Constat[]): Marque[] =>
  constats.flatMap(({ feuille, adresse, lignes, severite, message }) => {
    const cellules = lignes?.map((ligne) => ligne.adresse) ?? [adresse];
    return cellules.flatMap((cellule) =>
      feuille !== null && cellule !== null ? [{ feuille, cellule, severite, message }] : [],
    );
  });

/** The rules come after the screen is drawn, while the workbook is read. */
const loadExamen = () => import('./examen.ts');

/** What the user chose of the pane, for the next session on this post. */
const CHOIX = 'choix';
interface Choix {
  readonly marquesVisibles: boolean;
}

export function createControle({ host, store, now, coffre }: Dependances): Controle {
  const savoirOf = createSavoir({ store, now });
  let enCours: Promise<boolean> | null = null;
  let encore = false;
  let attente: 'attendre' | undefined;
  let ecriture: Promise<unknown> = Promise.resolve();
  let reprise: ReturnType<typeof setTimeout> | undefined;
  /** Marks of the workbook as we left them; null before the first: those of an earlier session may be in it. */
  let posees: string | null = null;

  /** A reading that says the same draws nothing again: the workbook is read often, and changes seldom. */
  const tell = (classeur: EtatClasseur): void => {
    if (JSON.stringify(classeur) === JSON.stringify(store.getState().classeur)) return;
    store.dispatch({ type: 'classeur-lu', classeur });
  };

  const mark = async (): Promise<void> => {
    const { classeur, marquesVisibles, capacites } = store.getState();
    if (!capacites.marques || classeur.etat !== 'ouvert') return;
    const marques = marquesVisibles ? toMarques(classeur.constats) : [];
    const voulues = JSON.stringify(marques);
    // The workbook is not touched when its marks are already those.
    if (voulues === posees) return;
    await host.mark(marques);
    posees = voulues;
  };

  const once = async (): Promise<boolean> => {
    const patience = attente;
    attente = undefined;
    clearTimeout(reprise);
    try {
      await ecriture;
      const [{ examineFichier }, fichier] = await Promise.all([loadExamen(), host.read(patience)]);
      tell(examineFichier(fichier, savoirOf));
      if (store.getState().panne?.genre === 'hote') store.dispatch({ type: 'panne-levee' });
    } catch (erreur) {
      const code = erreur instanceof HoteErreur ? erreur.code : null;
      if (code === 'CLASSEUR-ETRANGER') {
        tell({ etat: 'etranger' });
        return true;
      }
      if (code === 'CELLULE-EN-COURS-DE-SAISIE' && !patience) {
        reprise = setTimeout(() => void run(), REPRISE_MS);
      } else tellHote(store, erreur);
      return false;
    }
    await mark().catch((erreur: unknown) => tellHote(store, erreur));
    return true;
  };

  const rounds = async (): Promise<boolean> => {
    let lu: boolean;
    do {
      encore = false;
      lu = await once();
    } while (encore);
    enCours = null;
    return lu;
  };

  const run = (patience?: 'attendre'): Promise<boolean> => {
    attente ??= patience;
    if (enCours) encore = true;
    return (enCours ??= rounds());
  };

  return {
    run,
    hold: (writing) => {
      const faite = writing();
      ecriture = faite.catch(() => undefined);
      return faite;
    },
    start: async () => {
      const choix = await coffre.get<Choix>(CHOIX).catch(() => undefined);
      if (choix) store.dispatch({ type: 'marques-choisies', visibles: choix.marquesVisibles });
      // A workbook that tells nothing is read all the same: when it is seen, and before anything is done of it.
      const arret = await host.onChange(() => void run()).catch(() => null);
      await run();
      return async () => {
        clearTimeout(reprise);
        await arret?.();
      };
    },
    toggleMarques: async (visibles) => {
      store.dispatch({ type: 'marques-choisies', visibles });
      await coffre.put(CHOIX, { marquesVisibles: visibles } satisfies Choix).catch(() => undefined);
      await mark().catch((erreur: unknown) => tellHote(store, erreur));
    },
  };
}
