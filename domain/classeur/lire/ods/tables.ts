import type { Attributs } from '../../garde/index.ts';
import { ErreurFichier } from '../../garde/index.ts';
import type { Budget } from '../budget.ts';
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
  /** Null for a cell that a merged one covers: what it hides is not read. */
  readonly attributs: Attributs | null;
  readonly fois: number;
  texte: string;
  paragraphes: number;
}

/** Collects one `table:table` as its elements go by. Repetitions are never unrolled beyond the bounds of a sheet and of the file. */
export class TableOds {
  readonly grille: Grillage;
  readonly #formats: FormatsOds;
  readonly #calcule: boolean;
  readonly #stylesColonnes: { fin: number; style: string | undefined }[] = [];
  #ligne = 0;
  #fois = 1;
  #styleLigne: string | undefined;
  #colonne = 0;
  #cellule: CelluleOuverte | null = null;
  /** Elements open inside the cell whose text is not the cell's: notes, drawings. */
  #horsCellule = 0;
  #dansParagraphe = 0;

  constructor(formats: FormatsOds, calcule: boolean, budget: Budget) {
    this.grille = new Grillage(budget);
    this.#formats = formats;
    this.#calcule = calcule;
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
      const fois = repeats(attributs['table:number-columns-repeated']);
      const couverte = nom === 'table:covered-table-cell';
      this.#cellule = { attributs: couverte ? null : attributs, fois, texte: '', paragraphes: 0 };
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
    const { attributs, fois, texte } = this.#cellule;
    this.#cellule = null;
    const debut = this.#colonne + 1;
    this.#colonne += fois;
    if (attributs === null) return;
    this.#mergeFrom(debut, attributs);
    const rien = attributs['office:value-type'] === undefined && attributs['table:formula'] === undefined;
    if ((rien && texte === '') || this.grille.tronquee) return;
    const style = attributs['table:style-name'] ?? this.#styleLigne ?? this.#styleColonne(debut);
    const cellule = readCelluleOds(
      attributs,
      texte,
      (nombre) => this.#formats.formatOf(style, nombre),
      this.#calcule,
    );
    const fin = { ligne: this.#ligne + this.#fois - 1, colonne: this.#colonne };
    this.grille.fill({ debut: { ligne: this.#ligne, colonne: debut }, fin }, cellule);
  }

  #mergeFrom(colonne: number, attributs: Attributs): void {
    const [lignes, colonnes] = (['rows', 'columns'] as const).map((axe) =>
      repeats(attributs[`table:number-${axe}-spanned`]),
    );
    if (lignes === 1 && colonnes === 1) return;
    const debut = { ligne: this.#ligne, colonne };
    const fin = { ligne: this.#ligne + (lignes ?? 1) - 1, colonne: colonne + (colonnes ?? 1) - 1 };
    this.grille.merge({ debut, fin });
  }

  #styleColonne(colonne: number): string | undefined {
    return this.#stylesColonnes.find(({ fin }) => colonne <= fin)?.style;
  }
}
