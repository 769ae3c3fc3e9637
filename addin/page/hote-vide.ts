import type { Fichier } from '../../domain/classeur/lire/fichier.ts';
import { HoteErreur } from '../host/types.ts';
import type { WorkbookHost } from '../host/types.ts';

const RIEN: Fichier = {
  format: 'xlsx',
  feuilles: [],
  tableaux: [],
  proprietes: new Map(),
  systeme1904: false,
};

/** Before a workbook is opened: nothing to read, and a template opens as the workbook. */
export function createHoteVide(openModele: (octets: Uint8Array) => Promise<void>): WorkbookHost {
  const refuse = (): Promise<never> =>
    Promise.reject(new HoteErreur('CLASSEUR-ETRANGER', 'Ouvrez d’abord un classeur, ou créez-en un.'));
  return {
    capacites: {
      hote: 'fichier',
      api: null,
      evenements: false,
      selection: false,
      marques: false,
      insertion: false,
      octets: false,
    },
    read: () => Promise.resolve(RIEN),
    createFeuilles: async (modele) => {
      await openModele(modele);
      return 'nouveau-classeur';
    },
    onChange: () => Promise.resolve(() => Promise.resolve()),
    mark: () => Promise.resolve(),
    readBloc: refuse,
    write: refuse,
    writeProprietes: refuse,
    protect: refuse,
    select: refuse,
    export: refuse,
  };
}
