import type { ColonneContrat, TableauContrat } from '../contrat-types.ts';
import type { CelluleBrute } from '../lecture/index.ts';
import { displayCellule, foldTitre } from '../lecture/index.ts';
import type { Grille } from './fichier.ts';
import { BORNES } from './fichier.ts';

/** A header row: where each column of the contract stands. */
export interface Entete<Cle extends string> {
  readonly ligne: number;
  readonly colonnes: ReadonlyMap<Cle, number>;
  /** Columns whose title stands twice, at the second place. */
  readonly doubles: readonly { readonly titre: string; readonly colonne: number }[];
}

/** A cell that may be a title, by its column. */
type Titres = readonly (readonly [colonne: number, titre: string])[];

/** What the cells of a row say, folded, in the order of the columns. */
const foldRangee = (rangee: ReadonlyMap<number, CelluleBrute>): Titres =>
  [...rangee]
    .map(([colonne, cellule]) => [colonne, foldTitre(displayCellule(cellule) ?? '')] as const)
    .toSorted(([a], [b]) => a - b);

/** The first rows of each sheet, kept while it is read: each is looked at for several tables. */
const HAUTS = new WeakMap<Grille, ReadonlyMap<number, Titres>>();

function foldHaut(grille: Grille): ReadonlyMap<number, Titres> {
  const connu = HAUTS.get(grille);
  if (connu) return connu;
  const lignes = [...grille.rangees].filter(([ligne]) => ligne <= BORNES.recherche);
  const haut = new Map(lignes.toSorted(([a], [b]) => a - b).map(([ligne, r]) => [ligne, foldRangee(r)]));
  HAUTS.set(grille, haut);
  return haut;
}

function readEntete<Cle extends string>(
  ligne: number,
  titres: Titres,
  parTitre: ReadonlyMap<string, ColonneContrat<Cle>>,
): Entete<Cle> {
  const colonnes = new Map<Cle, number>();
  const doubles: { titre: string; colonne: number }[] = [];
  for (const [rang, titre] of titres) {
    const colonne = parTitre.get(titre);
    if (!colonne) continue;
    if (colonnes.has(colonne.cle)) doubles.push({ titre: colonne.titre, colonne: rang });
    else colonnes.set(colonne.cle, rang);
  }
  return { ligne, colonnes, doubles };
}

/**
 * Finds the row that looks most like the header of a table, among the first rows of a sheet and `aussi`. Null when no row
 * has half of the compulsory columns: a sheet that speaks of something else.
 */
export function findEntete<Cle extends string>(
  grille: Grille,
  contrat: TableauContrat<Cle>,
  aussi?: number,
): Entete<Cle> | null {
  const parTitre = new Map(contrat.colonnes.map((colonne) => [foldTitre(colonne.titre), colonne]));
  const seuil = contrat.colonnes.filter((colonne) => colonne.obligatoire).length / 2;
  const plusBas = aussi !== undefined && aussi > BORNES.recherche ? grille.rangees.get(aussi) : undefined;
  const candidates = [
    ...foldHaut(grille),
    ...(aussi !== undefined && plusBas ? [[aussi, foldRangee(plusBas)] as const] : []),
  ];
  let meilleure: Entete<Cle> | null = null;
  for (const [ligne, titres] of candidates) {
    const entete = readEntete(ligne, titres, parTitre);
    if (entete.colonnes.size >= seuil && entete.colonnes.size > (meilleure?.colonnes.size ?? 0))
      meilleure = entete;
  }
  return meilleure;
}
