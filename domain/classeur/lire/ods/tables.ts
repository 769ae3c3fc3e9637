import type { Attributs } from '../../garde/index.ts';
import { ErreurFichier } from '../../garde/index.ts';
import { BORNES, Grillage } from '../fichier.ts';
import type { FormatsOds } from './formats.ts';
import { readCelluleOds } from './valeur.ts';

/** A number of repetitions, as the file states it. */
const repeats = (texte: string | undefined): number => {
  const n = Number(texte ?? 1);
  if (!Number.isInteger(n) || n < 1) throw new ErreurFichier('FICHIER-ABIME');
  return n;
};

interface CelluleOuverte {
  readonly attributs: Attributs;
  texte: string;
  paragraphes: number;
}

/** Collects one `table:table` as its elements go by. Repetitions are never unrolled beyond the bounds of a sheet. */
export class TableOds {
  readonly grille = new Grillage();
  readonly #formats: FormatsOds;
  readonly #stylesColonnes: { fin: number; style: string | undefined }[] = [];
  #ligne = 0;
  #fois = 1;
  #styleLigne: string | undefined;
  #colonne = 0;
  #cellule: CelluleOuverte | null = null;
  /** Elements open inside the cell whose text is not the cell's: notes, drawings. */
  #horsCellule = 0;
  #dansParagraphe = 0;

  constructor(formats: FormatsOds) {
    this.#formats = formats;
  }

  open(nom: string, attributs: Attributs): void {
    if (this.#horsCellule > 0 || nom === 'office:annotation' || nom.startsWith('draw:')) {
      this.#horsCellule += 1;
    } else if (nom === 'table:table-column') {
      const debut = this.#stylesColonnes.at(-1)?.fin ?? 0;
      if (debut > BORNES.colonnes) return;
      const fin = debut + repeats(attributs['table:number-columns-repeated']);
      this.#stylesColonnes.push({ fin, style: attributs['table:default-cell-style-name'] });
    } else if (nom === 'table:table-row') {
      this.#fois = repeats(attributs['table:number-rows-repeated']);
      this.#styleLigne = attributs['table:default-cell-style-name'];
      this.#ligne += 1;
      this.#colonne = 0;
    } else if (nom === 'table:table-cell' || nom === 'table:covered-table-cell') {
      this.#cellule = { attributs, texte: '', paragraphes: 0 };
    } else if (this.#cellule) this.#openTexte(nom, attributs, this.#cellule);
  }

  #openTexte(nom: string, attributs: Attributs, cellule: CelluleOuverte): void {
    if (nom === 'text:p' || nom === 'text:h') {
      if (cellule.paragraphes > 0) cellule.texte += '\n';
      cellule.paragraphes += 1;
      this.#dansParagraphe += 1;
    } else if (nom === 'text:s') cellule.texte += ' '.repeat(Math.min(repeats(attributs['text:c']), 100));
    else if (nom === 'text:tab') cellule.texte += '\t';
    else if (nom === 'text:line-break') cellule.texte += '\n';
  }

  text(texte: string): void {
    if (this.#cellule && this.#horsCellule === 0 && this.#dansParagraphe > 0) this.#cellule.texte += texte;
  }

  close(nom: string): void {
    if (this.#horsCellule > 0) this.#horsCellule -= 1;
    else if (nom === 'text:p' || nom === 'text:h') this.#dansParagraphe -= 1;
    else if (nom === 'table:table-row') this.#ligne += this.#fois - 1;
    else if (nom === 'table:table-cell' || nom === 'table:covered-table-cell') this.#closeCellule();
  }

  #closeCellule(): void {
    if (!this.#cellule) return;
    const { attributs, texte } = this.#cellule;
    this.#cellule = null;
    const debut = this.#colonne + 1;
    this.#colonne += repeats(attributs['table:number-columns-repeated']);
    if (attributs['office:value-type'] === undefined && attributs['table:formula'] === undefined) return;
    const style = attributs['table:style-name'] ?? this.#styleLigne ?? this.#styleColonne(debut);
    const cellule = readCelluleOds(attributs, texte, this.#formats.formatOf(style));
    const derniereLigne = this.#ligne + Math.min(this.#fois, BORNES.rangees + 1) - 1;
    for (let ligne = this.#ligne; ligne <= derniereLigne && !this.grille.tronquee; ligne += 1) {
      for (let colonne = debut; colonne <= Math.min(this.#colonne, BORNES.colonnes); colonne += 1) {
        this.grille.put(ligne, colonne, cellule);
      }
    }
  }

  #styleColonne(colonne: number): string | undefined {
    return this.#stylesColonnes.find(({ fin }) => colonne <= fin)?.style;
  }
}
