import type { Fichier } from '../../domain/classeur/lire/fichier.ts';
import { formatAdresse } from '../../domain/classeur/lire/adresses.ts';
import { readXlsx } from '../../domain/classeur/lire/xlsx/index.ts';
import { openArchive } from '../../domain/classeur/garde/index.ts';
import { CELLULE_VIDE, FORMAT_STANDARD } from '../../domain/classeur/lecture/index.ts';
import type { CelluleBrute } from '../../domain/classeur/lecture/index.ts';
import { HoteErreur } from '../../addin/host/types.ts';
import type {
  Capacites,
  Changement,
  Ecriture,
  Marque,
  ValeurBrute,
  WorkbookHost,
} from '../../addin/host/types.ts';

type Grille = Map<number, Map<number, CelluleBrute>>;

/** A workbook in memory, with no formula engine: a host for the tests of screens, where only the port matters. */
export interface HoteMemoire extends WorkbookHost {
  /** Types in a cell as the user would: the listeners are told. */
  type(feuille: string, cellule: string, valeur: ValeurBrute): void;
  valueOf(feuille: string, cellule: string): ValeurBrute;
  readonly marques: readonly Marque[];
  readonly selection: { feuille: string; cellule: string } | null;
  readonly lectures: number;
  /** The next calls reject with this, until it is null. */
  fail(erreur: HoteErreur | null): void;
}

function position(adresse: string): [ligne: number, colonne: number] {
  const [, lettres = '', chiffres = ''] = /^([A-Z]+)(\d+)$/.exec(adresse) ?? [];
  return [Number(chiffres), [...lettres].reduce((n, lettre) => n * 26 + lettre.charCodeAt(0) - 64, 0)];
}

const toBrute = (valeur: ValeurBrute, format: CelluleBrute['format']): CelluleBrute => ({
  format,
  formule: false,
  calculee: false,
  valeur:
    valeur === null || valeur === ''
      ? { genre: 'vide' }
      : typeof valeur === 'number'
        ? { genre: 'nombre', nombre: valeur }
        : typeof valeur === 'boolean'
          ? { genre: 'booleen', vrai: valeur }
          : { genre: 'texte', texte: valeur },
});

function fromBrute({ valeur }: CelluleBrute): ValeurBrute {
  switch (valeur.genre) {
    case 'nombre':
      return valeur.nombre;
    case 'texte':
    case 'erreur':
      return valeur.texte;
    case 'booleen':
      return valeur.vrai;
    case 'date':
      return valeur.iso;
    default:
      return null;
  }
}

const VIDE: Fichier = {
  format: 'xlsx',
  feuilles: [{ nom: 'Feuil1', read: () => ({ rangees: new Map(), fusions: [], tronquee: false }) }],
  tableaux: [],
  proprietes: new Map(),
  systeme1904: false,
};

export function createHoteMemoire(octets: Uint8Array | null, plus: Partial<Capacites> = {}): HoteMemoire {
  let grilles = new Map<string, Grille>();
  let fichier = VIDE;
  let marques: readonly Marque[] = [];
  let selection: HoteMemoire['selection'] = null;
  let panne: HoteErreur | null = null;
  let lectures = 0;
  let source = octets;
  const listeners = new Set<(changements: readonly Changement[]) => void>();

  const open = (lu: Fichier): void => {
    fichier = lu;
    grilles = new Map(
      lu.feuilles.map(({ nom, read }) => [
        nom,
        new Map([...read().rangees].map(([ligne, rangee]) => [ligne, new Map(rangee)])),
      ]),
    );
  };
  open(octets ? readXlsx(openArchive(octets).textes) : VIDE);

  const grille = (feuille: string): Grille => {
    const trouvee = grilles.get(feuille);
    if (!trouvee)
      throw new HoteErreur('FEUILLE-ABSENTE', `La feuille « ${feuille} » n’est plus dans le classeur.`);
    return trouvee;
  };
  const cellOf = (feuille: string, cellule: string): CelluleBrute => {
    const [ligne, colonne] = position(cellule);
    return grille(feuille).get(ligne)?.get(colonne) ?? CELLULE_VIDE;
  };
  const put = ({ feuille, cellule, valeur }: Ecriture): Ecriture => {
    const [ligne, colonne] = position(cellule);
    const avant = cellOf(feuille, cellule);
    const rangees = grille(feuille);
    const rangee = rangees.get(ligne) ?? new Map<number, CelluleBrute>();
    rangees.set(
      ligne,
      rangee.set(colonne, toBrute(valeur, avant === CELLULE_VIDE ? FORMAT_STANDARD : avant.format)),
    );
    // No formula engine: a result of the row is no longer true, and none takes its place.
    for (const [autre, brute] of rangee)
      if (autre !== colonne && brute.calculee && brute.valeur.genre === 'nombre')
        rangee.set(autre, { ...brute, valeur: { genre: 'vide' } });
    return { feuille, cellule, valeur: fromBrute(avant) };
  };
  const guard = async <T>(action: () => T): Promise<T> => {
    await Promise.resolve();
    if (panne) throw panne;
    return action();
  };

  return {
    capacites: {
      hote: 'excel',
      api: '1.14',
      evenements: true,
      selection: true,
      marques: true,
      insertion: true,
      octets: true,
      ...plus,
    },
    read: () =>
      guard(() => {
        lectures += 1;
        return {
          ...fichier,
          feuilles: fichier.feuilles.map(({ nom }) => ({
            nom,
            read: () => ({ rangees: grille(nom), fusions: [], tronquee: false }),
          })),
        };
      }),
    readBloc: (tableau, colonnes) =>
      guard(() => {
        const place = fichier.tableaux.find(({ nom }) => nom === tableau);
        if (!place) throw new HoteErreur('TABLEAU-ABSENT', `Le tableau « ${tableau} » manque.`);
        const { feuille, debut, fin } = place;
        const valueAt = (ligne: number, colonne: number): ValeurBrute => {
          const cellule = grille(feuille).get(ligne)?.get(colonne);
          return cellule ? fromBrute(cellule) : null;
        };
        const rangs = colonnes.map((titre) => {
          for (let c = debut.colonne; c <= fin.colonne; c += 1)
            if (valueAt(debut.ligne, c) === titre) return c;
          return null;
        });
        const lignes = Array.from({ length: fin.ligne - debut.ligne }, (_, i) => debut.ligne + 1 + i);
        return {
          feuille,
          lignes,
          colonnes: rangs.map((c) => (c === null ? null : formatAdresse(1, c).slice(0, -1))),
          valeurs: lignes.map((ligne) => rangs.map((c) => c && valueAt(ligne, c))),
        };
      }),
    write: (ecritures) =>
      guard(() => {
        for (const { feuille } of ecritures) grille(feuille);
        return ecritures.map(put);
      }),
    writeProprietes: (proprietes) =>
      guard(() => {
        fichier = { ...fichier, proprietes: new Map([...fichier.proprietes, ...Object.entries(proprietes)]) };
      }),
    createFeuilles: (modele) =>
      guard(() => {
        source = modele;
        open(readXlsx(openArchive(modele).textes));
        return 'ajoutees' as const;
      }),
    protect: () => guard(() => []),
    select: (feuille, cellule) =>
      guard(() => {
        grille(feuille);
        selection = { feuille, cellule };
      }),
    mark: (nouvelles) =>
      guard(() => {
        marques = nouvelles;
      }),
    onChange: (listener) =>
      guard(() => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
          return Promise.resolve();
        };
      }),
    export: () => guard(() => ({ nom: 'classeur.xlsx', octets: source ?? new Uint8Array() })),
    type: (feuille, cellule, valeur) => {
      put({ feuille, cellule, valeur });
      for (const listener of listeners) listener([{ feuille, plage: cellule }]);
    },
    valueOf: (feuille, cellule) => fromBrute(cellOf(feuille, cellule)),
    fail: (erreur) => {
      panne = erreur;
    },
    get marques() {
      return marques;
    },
    get selection() {
      return selection;
    },
    get lectures() {
      return lectures;
    },
  };
}
