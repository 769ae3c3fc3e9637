import type { Constat } from '../../../domain/controle/types.ts';
import { precedentsOf } from '../../../domain/depot/index.ts';
import type { Lieu } from '../../client/index.ts';
import { HoteErreur } from '../../host/types.ts';
import type { Arret, Marque } from '../../host/types.ts';
import type { Dependances } from './dependances.ts';
import type { Savoir } from './examen.ts';
import { dayOf } from './jour.ts';
import { tellHote } from './pannes.ts';

/** Wait before reading again when Excel was in the middle of a cell. */
const REPRISE_MS = 1_000;

/** The live check: the workbook is read and checked at each pause of typing, and its cells marked. */
export interface Controle {
  /** Reads and checks now; a call during another asks for one more round. */
  run(): Promise<void>;
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

export function createControle({ host, store, now }: Dependances): Controle {
  let enCours: Promise<void> | null = null;
  let encore = false;
  let posees = '[]';

  const savoirOf = (lieu: Lieu | null): Savoir => {
    const { connaissance } = store.getState();
    const connue = connaissance?.lieu.site === lieu?.site && connaissance?.lieu.trimestre === lieu?.trimestre;
    return {
      aujourdHui: dayOf(now()),
      avant: connaissance && connue ? precedentsOf(connaissance.precedente?.contenu ?? null) : null,
    };
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

  const once = async (): Promise<void> => {
    try {
      const [{ examineFichier }, fichier] = await Promise.all([loadExamen(), host.read()]);
      const classeur = examineFichier(fichier, savoirOf);
      store.dispatch({ type: 'classeur-lu', classeur });
      if (store.getState().panne?.genre === 'hote') store.dispatch({ type: 'panne-levee' });
      await mark();
    } catch (erreur) {
      const code = erreur instanceof HoteErreur ? erreur.code : null;
      if (code === 'CLASSEUR-ETRANGER') {
        store.dispatch({ type: 'classeur-lu', classeur: { etat: 'etranger' } });
      } else if (code === 'CELLULE-EN-COURS-DE-SAISIE') {
        setTimeout(() => void run(), REPRISE_MS);
      } else tellHote(store, erreur);
    }
  };

  const rounds = async (): Promise<void> => {
    do {
      encore = false;
      await once();
    } while (encore);
  };

  const run = (): Promise<void> => {
    if (enCours) encore = true;
    return (enCours ??= rounds().finally(() => (enCours = null)));
  };

  return {
    run,
    start: async () => {
      const arret = await host.onChange(() => void run());
      await run();
      return arret;
    },
    toggleMarques: async (visibles) => {
      store.dispatch({ type: 'marques-choisies', visibles });
      await mark().catch((erreur: unknown) => tellHote(store, erreur));
    },
  };
}
