import type { Attributs } from '../../garde/index.ts';
import { ArretLecture, scanXml } from '../../garde/index.ts';
import type { FormatNombre, ValeurBrute } from '../../lecture/index.ts';
import { refersToCells } from '../../lecture/index.ts';
import { parseAdresse } from '../adresses.ts';
import type { Grille } from '../fichier.ts';
import { Grillage } from '../fichier.ts';
import { decodeEchappements } from './chaines.ts';

export interface ContexteFeuille {
  readonly chaines: readonly string[];
  readonly formatOf: (style: number) => FormatNombre;
}

const VIDE: ValeurBrute = { genre: 'vide' };
const texteOf = (texte: string): ValeurBrute => (texte === '' ? VIDE : { genre: 'texte', texte });

/** What a cell holds, from its type (`t`) and the texts of `v` and `is`. */
function readValeur(type: string, v: string, enLigne: string, chaines: readonly string[]): ValeurBrute {
  switch (type) {
    case 's':
      return texteOf(chaines[Number(v)] ?? '');
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
      return Number.isFinite(nombre) ? { genre: 'nombre', nombre } : texteOf(v);
    }
  }
}

/** Reads the cells of a worksheet part, up to the end of `sheetData`. */
export function readFeuille(texte: string, { chaines, formatOf }: ContexteFeuille): Grille {
  const grille = new Grillage();
  /** Whether each shared formula refers to cells, by its index: only its first cell says the formula. */
  const partagees = new Map<string, boolean>();
  let ligne = 0;
  let colonne = 0;
  let cellule: Attributs = {};
  let formule: Attributs | null = null;
  let textes = { v: '', f: '', t: '' };
  let recoit: 'v' | 'f' | 't' | null = null;
  let phonetique = false;

  const isCalculee = (): boolean => {
    if (formule === null) return false;
    const indice = formule['t'] === 'shared' ? formule['si'] : undefined;
    if (formule['t'] === 'dataTable') return true;
    if (textes.f === '') return indice === undefined || (partagees.get(indice) ?? true);
    const calculee = refersToCells(textes.f);
    if (indice !== undefined) partagees.set(indice, calculee);
    return calculee;
  };

  const openCellule = (attributs: Attributs): void => {
    const place = parseAdresse(attributs['r'] ?? '');
    colonne = place?.colonne ?? colonne + 1;
    if (place) ligne = place.ligne;
    cellule = attributs;
    formule = null;
    textes = { v: '', f: '', t: '' };
  };

  const closeCellule = (): void => {
    grille.put(ligne, colonne, {
      valeur: readValeur(cellule['t'] ?? 'n', textes.v, textes.t, chaines),
      format: formatOf(Number(cellule['s'] ?? 0)),
      formule: formule !== null,
      calculee: isCalculee(),
    });
    if (grille.tronquee) throw new ArretLecture();
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
      } else if (nom === 'v') recoit = 'v';
      else if (nom === 't' && !phonetique) recoit = 't';
      else if (nom === 'rPh') phonetique = true;
    },
    close: (nom) => {
      if (nom === 'c') closeCellule();
      else if (nom === 'rPh') phonetique = false;
      else if (nom === 'sheetData') throw new ArretLecture();
      recoit = null;
    },
    text: (morceau) => {
      if (recoit !== null) textes[recoit] += morceau;
    },
  });
  return grille;
}
