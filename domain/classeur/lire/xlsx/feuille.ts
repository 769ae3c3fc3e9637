import type { Attributs } from '../../garde/index.ts';
import { ArretLecture, ErreurFichier, scanXml } from '../../garde/index.ts';
import { shiftFormule } from '../../formules/decaler.ts';
import { FORMULE_MAX } from '../../formules/references.ts';
import type { CelluleBrute, FormatNombre, ValeurBrute } from '../../lecture/index.ts';
import { refersToCells } from '../../lecture/index.ts';
import { parseAdresse, parsePlage } from '../adresses.ts';
import type { Budget } from '../budget.ts';
import type { Grille } from '../fichier.ts';
import { Grillage } from '../fichier.ts';
import { decodeEchappements } from './chaines.ts';

export interface ContexteFeuille {
  readonly chaines: readonly string[];
  readonly formatOf: (style: number, nombre: number | null) => FormatNombre;
  /** Of the whole file: its sheets share it. */
  readonly budget: Budget;
}

const VIDE: ValeurBrute = { genre: 'vide' };
const NOMBRE = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
const texteOf = (texte: string): ValeurBrute => (texte === '' ? VIDE : { genre: 'texte', texte });

/** What a cell holds, from its type (`t`) and the texts of `v` and `is`. */
function readValeur(type: string, v: string, enLigne: string, chaines: readonly string[]): ValeurBrute {
  switch (type) {
    case 's': {
      if (v.trim() === '') return VIDE;
      const chaine = chaines[Number(v)];
      // A text that the file does not have is lost, and not empty.
      if (chaine === undefined) throw new ErreurFichier('FICHIER-ABIME');
      return texteOf(chaine);
    }
    case 'inlineStr':
      return texteOf(decodeEchappements(enLigne));
    case 'str':
      return texteOf(decodeEchappements(v));
    case 'e':
      return v === '' ? VIDE : { genre: 'erreur', texte: v };
    case 'b':
      return v === '' ? VIDE : { genre: 'booleen', vrai: v.trim() === '1' || v.trim() === 'true' };
    case 'd':
      return v === '' ? VIDE : { genre: 'date', iso: v.trim() };
    default: {
      const nombre = Number(v);
      if (v.trim() === '') return VIDE;
      return NOMBRE.test(v.trim()) && Number.isFinite(nombre) ? { genre: 'nombre', nombre } : texteOf(v);
    }
  }
}

/** Elements that stand after the merged cells of a sheet: nothing behind them is read. */
const APRES_FUSIONS = new Set([
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'extLst',
]);

/** A formula that cells share: only the first of them says it. */
interface Partagee {
  readonly texte: string;
  readonly calculee: boolean;
  readonly ligne: number;
  readonly colonne: number;
}

/** Reads the cells of a worksheet part, then those that are merged. Throws `ErreurFichier`. */
export function readFeuille(texte: string, { chaines, formatOf, budget }: ContexteFeuille): Grille {
  const grille = new Grillage(budget);
  const partagees = new Map<string, Partagee>();
  let ligne = 0;
  let colonne = 0;
  let cellule: Attributs = {};
  let formule: Attributs | null = null;
  let textes = { v: '', f: '', t: '' };
  let avecResultat = false;
  let recoit: 'v' | 'f' | 't' | null = null;
  let phonetique = false;

  /** What the formula of the cell says, when asked, and whether it refers to cells; null for the text when another cell says it and is lost. */
  const readFormule = (): { readonly calculee: boolean; readonly texteOf: () => string | null } => {
    const sans = (): null => null;
    if (formule === null) return { calculee: false, texteOf: sans };
    const indice = formule['t'] === 'shared' ? formule['si'] : undefined;
    if (formule['t'] === 'dataTable') return { calculee: true, texteOf: sans };
    const texte = textes.f;
    if (texte === '') {
      const maitresse = indice === undefined ? undefined : partagees.get(indice);
      if (!maitresse) return { calculee: true, texteOf: sans };
      const texteOf = (): string | null => {
        if (maitresse.texte.length > FORMULE_MAX) return null;
        // Counted before it is written again: as many cells as a file has may share the longest formula that it can hold.
        budget.take('decalees', maitresse.texte.length);
        return shiftFormule(maitresse.texte, ligne - maitresse.ligne, colonne - maitresse.colonne);
      };
      return { calculee: maitresse.calculee, texteOf };
    }
    const calculee = refersToCells(texte);
    if (indice !== undefined) partagees.set(indice, { texte, calculee, ligne, colonne });
    return { calculee, texteOf: () => texte };
  };

  const openCellule = (attributs: Attributs): void => {
    const place = parseAdresse(attributs['r'] ?? '');
    colonne = place?.colonne ?? colonne + 1;
    if (place) ligne = place.ligne;
    cellule = attributs;
    formule = null;
    textes = { v: '', f: '', t: '' };
    avecResultat = false;
  };

  const closeCellule = (): void => {
    const type = cellule['t'] ?? 'n';
    const valeur = readValeur(type, textes.v, textes.t, chaines);
    const style = Number(cellule['s'] ?? 0);
    const format = formatOf(style, valeur.genre === 'nombre' ? valeur.nombre : null);
    const brute: CelluleBrute = { valeur, format, formule: formule !== null, calculee: false };
    grille.put(ligne, colonne, formule === null ? brute : withFormule(brute, type));
    if (grille.tronquee) throw new ArretLecture();
  };

  const withFormule = (brute: CelluleBrute, type: string): CelluleBrute => {
    // An empty text is a result: `t="str"` says so, with or without its element.
    const absent = brute.valeur.genre === 'vide' && !avecResultat && type !== 'str';
    const nul = brute.valeur.genre === 'nombre' && brute.valeur.nombre === 0;
    const { calculee, texteOf } = readFormule();
    const source = absent || nul ? texteOf() : null;
    return {
      ...brute,
      calculee,
      ...(absent ? { resultat: 'absent' as const } : {}),
      ...(source === null ? {} : { source }),
    };
  };

  scanXml(texte, {
    open: (nom, attributs) => {
      if (nom === 'row') {
        ligne = Number(attributs['r'] ?? ligne + 1);
        colonne = 0;
      } else if (nom === 'c') openCellule(attributs);
      else if (nom === 'f') {
        formule = attributs;
        recoit = 'f';
      } else if (nom === 'v') {
        avecResultat = true;
        recoit = 'v';
      } else if (nom === 't' && !phonetique) recoit = 't';
      else if (nom === 'rPh') phonetique = true;
      else if (nom === 'mergeCell') {
        const plage = parsePlage(attributs['ref'] ?? '');
        if (plage) grille.merge(plage);
      } else if (APRES_FUSIONS.has(nom)) throw new ArretLecture();
    },
    close: (nom) => {
      if (nom === 'c') closeCellule();
      else if (nom === 'rPh') phonetique = false;
      recoit = null;
    },
    text: (morceau) => {
      if (recoit !== null) textes[recoit] += morceau;
    },
  });
  return grille;
}
