import type { Cell, CellStyle, ConditionalRule, Sheet, SheetProtection, Workbook } from 'hucre';
import { formatAdresse, parsePlage } from '../../../domain/classeur/lire/adresses.ts';
import type { Contenu } from './saisie.ts';

export interface Place {
  readonly ligne: number;
  readonly colonne: number;
}

export interface TableMemoire {
  nom: string;
  readonly debut: Place;
  readonly fin: Place;
}

/** A conditional format: a rule of the file, and the identifier that Excel gives it. */
export interface RegleMemoire {
  readonly id: string;
  readonly regle: ConditionalRule;
}

let numero = 0;
export const nouvelId = (): string => `{00000000-0001-0000-0000-${String((numero += 1)).padStart(12, '0')}}`;

/** A sheet: what Excel knows of it. Rows and columns count from 1. */
export class FeuilleMemoire {
  readonly id = nouvelId();
  readonly contenus = new Map<string, Contenu>();
  readonly tables: TableMemoire[];
  regles: RegleMemoire[];
  protection: SheetProtection | null;
  /** Results of formulas seen: this Excel does not calculate, it remembers. */
  readonly #resultats = new Map<string, Contenu['valeur']>();

  public nom: string;
  readonly feuille: Sheet;
  readonly verrou: boolean;

  constructor(nom: string, feuille: Sheet, verrou: boolean) {
    this.nom = nom;
    this.feuille = feuille;
    this.verrou = verrou;
    for (const [cle, cellule] of feuille.cells ?? []) {
      const [r = 0, c = 0] = cle.split(',').map(Number);
      const contenu = contenuOf(cellule);
      if (contenu) this.put({ ligne: r + 1, colonne: c + 1 }, contenu);
    }
    this.tables = (feuille.tables ?? []).flatMap((table) => {
      const plage = parsePlage(table.range ?? '');
      return plage ? [{ nom: table.name, ...plage }] : [];
    });
    this.regles = (feuille.conditionalRules ?? []).map((regle) => ({ id: nouvelId(), regle }));
    this.protection = feuille.protection ?? null;
  }

  contenu({ ligne, colonne }: Place): Contenu {
    return this.contenus.get(formatAdresse(ligne, colonne)) ?? { valeur: null };
  }

  put(place: Place, contenu: Contenu): void {
    const adresse = formatAdresse(place.ligne, place.colonne);
    const { formule, valeur } = contenu;
    if (formule === undefined && valeur === null) {
      this.contenus.delete(adresse);
      return;
    }
    const cle = `${adresse} ${formule ?? ''}`;
    const connu = formule === undefined || valeur !== null ? valeur : (this.#resultats.get(cle) ?? null);
    if (formule !== undefined) this.#resultats.set(cle, connu);
    this.contenus.set(adresse, { ...contenu, valeur: connu });
  }

  style({ ligne, colonne }: Place): CellStyle | undefined {
    return this.feuille.cells?.get(`${ligne - 1},${colonne - 1}`)?.style;
  }
}

const JOUR_MS = 86_400_000;
/** Serial of a date that the reader of files turned into one. */
const serieOf = (date: Date): number => Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / JOUR_MS);

function contenuOf({ value, formula, formulaResult, type }: Cell): Contenu | null {
  const brute = formulaResult ?? value;
  const valeur = brute instanceof Date ? serieOf(brute) : (brute ?? null);
  if (formula !== undefined) return { valeur: valeur === '' ? '' : valeur, formule: `=${formula}` };
  if (valeur === null || valeur === '') return null;
  return type === 'error' ? { valeur, erreur: true } : { valeur };
}

/** The workbook that the false Excel holds in memory. */
export interface ClasseurMemoire {
  nom: string;
  readonly livre: Workbook;
  readonly feuilles: FeuilleMemoire[];
  readonly proprietes: Map<string, unknown>;
  selection: { feuille: string; cellule: string } | null;
  /** Whether events are told (`runtime.enableEvents`), and how many listen to changes. */
  evenements: boolean;
  ecoutes: number;
  /** Workbooks that the add-in opened. */
  readonly ouverts: string[];
  readonly systeme1904: boolean;
  /** Sheets of an .xlsx in base64, ready to be inserted: read before the request, which cannot wait. */
  importer: (base64: string) => FeuilleMemoire[];
}
