import { ErreurFichier } from '../../../domain/classeur/garde/index.ts';
import { groupChangements } from '../excel/groupement.ts';
import type { Marque, ValeurBrute, WorkbookHost } from '../types.ts';
import { HoteErreur } from '../types.ts';
import { readBlocFichier } from './bloc.ts';
import type { Document } from './document.ts';
import { openDocument } from './document.ts';
import { resolveFeuilles, writeEcritures } from './ecriture.ts';
import { withDifference } from './etat.ts';
import { keyOfMarque, sortMarques } from './marques.ts';
import type { Marques } from './marques.ts';
import { nameClasseur, withExtension } from './nom.ts';
import { protectFeuilles } from './protection.ts';

/** A workbook file opened in the page: the port, and what Excel would do and show itself. */
export interface HoteFichier extends WorkbookHost {
  /** What the user types in a cell, told to the listeners as Excel tells it. */
  readonly type: (feuille: string, cellule: string, valeur: ValeurBrute) => Promise<void>;
  /** The cell that was last selected. */
  readonly selection: () => { readonly feuille: string; readonly cellule: string } | null;
  /** The worst mark of a cell. Marks are never written in the file. */
  readonly marqueOf: (feuille: string, cellule: string) => Marque | null;
}

function open(octets: Uint8Array): Document {
  try {
    return openDocument(octets);
  } catch (erreur) {
    // What a parser throws on bytes that lie is the file's fault: it is told as a damaged file.
    const { refus } = erreur instanceof ErreurFichier ? erreur : new ErreurFichier('FICHIER-ABIME');
    throw new HoteErreur('CLASSEUR-ETRANGER', refus.message, { cause: erreur });
  }
}

/**
 * Opens the bytes of an .xlsx or .ods, whatever its name, and works on them in memory. What is given back by `export` has
 * every part that was not written byte for byte as it was.
 *
 * @throws HoteErreur CLASSEUR-ETRANGER, with the sentence to show, when the file cannot be read.
 */
export async function openFichier(octets: Uint8Array, nom: string): Promise<HoteFichier> {
  let document = open(octets);
  let nomFichier = nom;
  let marques: Marques = new Map();
  let selection: ReturnType<HoteFichier['selection']> = null;
  const ecoutes = new Set<ReturnType<typeof groupChangements>>();

  return {
    capacites: {
      hote: 'fichier',
      api: null,
      evenements: true,
      selection: true,
      marques: true,
      insertion: false,
      octets: true,
    },
    read: async () => document.read(),
    readBloc: async (tableau, colonnes) => readBlocFichier(document.read(), tableau, colonnes),
    write: async (ecritures) => writeEcritures(document, ecritures),
    writeProprietes: async (voulues) => {
      let { proprietes } = document.etat();
      for (const [cle, valeur] of Object.entries(voulues)) {
        proprietes = withDifference(proprietes, cle, valeur, document.ouvert.proprietes.get(cle));
      }
      document.setEtat({ ...document.etat(), proprietes });
    },
    createFeuilles: async (modele) => {
      document = open(modele);
      nomFichier = nameClasseur(document.ouvert);
      marques = new Map();
      selection = null;
      return 'nouveau-classeur';
    },
    protect: async (feuilles, protegees) => protectFeuilles(document, feuilles, protegees),
    select: async (feuille, cellule) => {
      resolveFeuilles(document, [feuille]);
      selection = { feuille, cellule };
    },
    mark: async (voulues) => {
      marques = sortMarques(voulues);
    },
    onChange: async (listener) => {
      const groupe = groupChangements(listener);
      ecoutes.add(groupe);
      return async () => {
        ecoutes.delete(groupe);
        groupe.stop();
      };
    },
    export: async () => ({
      nom: withExtension(nomFichier, document.format),
      octets: document.export(),
    }),
    type: async (feuille, cellule, valeur) => {
      writeEcritures(document, [{ feuille, cellule, valeur }]);
      for (const { add } of ecoutes) add({ feuille, plage: cellule });
    },
    selection: () => selection,
    marqueOf: (feuille, cellule) => marques.get(keyOfMarque(feuille, cellule)) ?? null,
  };
}
