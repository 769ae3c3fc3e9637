import { ErreurFichier } from '../../../../domain/classeur/garde/index.ts';
import type { FormatsOds } from '../../../../domain/classeur/lire/ods/formats.ts';
import type { Balise } from '../xml/balises.ts';
import { scanBalises } from '../xml/balises.ts';
import type { CelluleOds, PlanTable, RangeeOds } from './plan-types.ts';

const CELLULES = new Set(['table:table-cell', 'table:covered-table-cell']);
/** The text that a cell shows, which a new value replaces. */
const TEXTES = new Set(['text:p', 'text:h', 'text:list']);

const repeats = (texte: string | undefined): number => {
  const n = Number(texte ?? 1);
  if (!Number.isInteger(n) || n < 1) throw new ErreurFichier('FICHIER-ABIME');
  return n;
};

type EnCours<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** Collects one table of a spreadsheet as its tags go by. */
class Table {
  readonly plan: EnCours<PlanTable>;
  #rangee: EnCours<RangeeOds> | null = null;
  #cellule: EnCours<CelluleOds> | null = null;
  #ligne = 1;
  #colonne = 1;
  /** Depth under the cell that is open; under the table when none is. */
  #profondeur = 0;
  #enfant = 0;

  constructor(balise: Balise) {
    const nom = balise.attributs['table:name'] ?? '';
    this.plan = { nom, balise, rangees: [], finRangees: balise.fin, colonnes: [] };
  }

  open(balise: Balise): void {
    const { nom, attributs, debut, fin } = balise;
    if (this.#cellule) {
      if (this.#profondeur === 0) this.#enfant = debut;
      this.#profondeur += 1;
    } else if (nom === 'table:table-row') {
      const fois = repeats(attributs['table:number-rows-repeated']);
      this.#rangee = { balise, debut, fermeture: fin, fin, ligne: this.#ligne, fois, cellules: [] };
      this.#ligne += fois;
      this.#colonne = 1;
    } else if (CELLULES.has(nom) && this.#rangee) {
      const fois = repeats(attributs['table:number-columns-repeated']);
      this.#cellule = { balise, debut, fin, colonne: this.#colonne, fois, gardes: [] };
      this.#colonne += fois;
    } else if (nom === 'table:table-column') {
      const precedente = this.plan.colonnes.at(-1)?.fin ?? 0;
      const style = attributs['table:default-cell-style-name'];
      this.plan.colonnes.push({
        fin: precedente + repeats(attributs['table:number-columns-repeated']),
        style,
      });
    }
  }

  close(nom: string, debut: number, fin: number): void {
    if (this.#cellule && this.#profondeur > 0) {
      this.#profondeur -= 1;
      if (this.#profondeur === 0 && !TEXTES.has(nom)) this.#cellule.gardes.push({ debut: this.#enfant, fin });
    } else if (this.#cellule) {
      this.#rangee?.cellules.push({ ...this.#cellule, fin });
      this.#cellule = null;
    } else if (nom === 'table:table-row' && this.#rangee) {
      this.plan.rangees.push({ ...this.#rangee, fermeture: this.#rangee.balise.vide ? fin : debut, fin });
      this.#rangee = null;
      this.plan.finRangees = fin;
    } else if (/^table:table-(?:row-group|header-rows|rows)$/u.test(nom)) this.plan.finRangees = fin;
  }
}

/**
 * Says where the tables of `content.xml` stand, down to their cells. The number formats go to `formats` on the way.
 * Throws `ErreurFichier`.
 */
export function planContenu(texte: string, formats: FormatsOds): readonly PlanTable[] {
  const plans: PlanTable[] = [];
  const parents: string[] = [];
  let table: Table | null = null;
  let hauteur = 0;
  scanBalises(texte, {
    open: (balise) => {
      if (table) table.open(balise);
      else if (balise.nom === 'table:table' && parents.at(-1) === 'office:spreadsheet') {
        table = new Table(balise);
        hauteur = parents.length;
      } else formats.open(balise.nom, balise.attributs);
      parents.push(balise.nom);
    },
    close: (nom, debut, fin) => {
      parents.pop();
      if (!table) formats.close(nom);
      else if (parents.length > hauteur) table.close(nom, debut, fin);
      else {
        plans.push(table.plan);
        table = null;
      }
    },
    text: (morceau) => {
      if (!table) formats.text(morceau);
    },
  });
  return plans;
}
