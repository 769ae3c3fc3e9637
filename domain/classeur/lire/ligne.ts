import type { TableauContrat } from '../contrat-types.ts';
import type { CelluleBrute, Lu } from '../lecture/index.ts';
import { CELLULE_VIDE, displayCellule } from '../lecture/index.ts';
import type { Adresse, Cellule } from '../types.ts';
import { formatAdresse } from './adresses.ts';
import { readDoute, settleAbsent } from './formules-douteuses.ts';
import type { TableauTrouve } from './reperer.ts';

/** A reading with its place, as the field sees it. */
export function buildCellule<T>(
  lu: Lu<T>,
  brute: CelluleBrute,
  adresse: Adresse,
  systeme1904: boolean,
): Cellule<T> {
  return {
    valeur: lu.valeur,
    lu: displayCellule(brute, systeme1904),
    adresse,
    lecture: lu.lecture,
    ...(lu.uniteLue === undefined ? {} : { uniteLue: lu.uniteLue }),
    ...(brute.calculee ? { calculee: true } : {}),
  };
}

/** One row of a table found, read column by column of the contract. */
export class Ligne<Cle extends string> {
  readonly numero: number;
  readonly #tableau: TableauTrouve<Cle>;
  readonly #contrat: TableauContrat<Cle>;
  readonly #systeme1904: boolean;

  constructor(
    numero: number,
    tableau: TableauTrouve<Cle>,
    contrat: TableauContrat<Cle>,
    systeme1904: boolean,
  ) {
    this.numero = numero;
    this.#tableau = tableau;
    this.#contrat = contrat;
    this.#systeme1904 = systeme1904;
  }

  brute(cle: Cle): CelluleBrute {
    const colonne = this.#tableau.entete.colonnes.get(cle);
    const rangee = this.#tableau.grille.rangees.get(this.numero);
    return (colonne === undefined ? undefined : rangee?.get(colonne)) ?? CELLULE_VIDE;
  }

  /** Address of a cell; of the row's first one when the file lacks the column. */
  #adresse(cle: Cle): Adresse {
    const { feuille, tableau, entete } = this.#tableau;
    const colonne = entete.colonnes.get(cle) ?? Math.min(...entete.colonnes.values());
    return { feuille, tableau, cellule: formatAdresse(this.numero, colonne) };
  }

  read<T>(cle: Cle, reader: (brute: CelluleBrute) => Lu<T>): Cellule<T> {
    const { feuille, grille } = this.#tableau;
    const brute = settleAbsent(this.brute(cle), feuille, grille);
    const lu = readDoute(reader(brute), brute, feuille, grille);
    return buildCellule(lu, brute, this.#adresse(cle), this.#systeme1904);
  }

  /** Longest text that the contract allows in a column. */
  longueurMax(cle: Cle): number {
    const type = this.#contrat.colonnes.find((colonne) => colonne.cle === cle)?.type;
    return type && 'longueurMax' in type ? type.longueurMax : 200;
  }

  /** Whether a cell has something that a person put there, and not a formula on other cells. */
  #isRemplie(cle: Cle): boolean {
    const brute = this.brute(cle);
    return !brute.calculee && displayCellule(brute) !== null;
  }

  /** Whether the row says something: its code, or any cell that is there to be filled. */
  isRemplie(cleCode: Cle): boolean {
    return this.#isRemplie(cleCode) || this.isSaisie();
  }

  /** Whether a person put something in a cell that is there to be filled. */
  isSaisie(): boolean {
    const saisies = this.#contrat.colonnes.filter(({ remplissage }) => /^saisi/u.test(remplissage));
    return saisies.some(({ cle }) => this.#isRemplie(cle));
  }

  /** Whether the row is a remark under the table: a sentence in its first column, nothing else. */
  isRemarque(): boolean {
    const { colonnes } = this.#tableau.entete;
    const premiere = Math.min(...colonnes.values());
    const remplies = [...colonnes].filter(([cle]) => this.#isRemplie(cle));
    const [seule] = remplies;
    if (remplies.length !== 1 || seule?.[1] !== premiere) return false;
    return /\S\s+\S/u.test(displayCellule(this.brute(seule[0])) ?? '');
  }
}
