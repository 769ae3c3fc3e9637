import type { TableauContrat } from '../contrat-types.ts';
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

function readEntete<Cle extends string>(
  grille: Grille,
  ligne: number,
  contrat: TableauContrat<Cle>,
): Entete<Cle> {
  const parTitre = new Map(contrat.colonnes.map((colonne) => [foldTitre(colonne.titre), colonne]));
  const colonnes = new Map<Cle, number>();
  const doubles: { titre: string; colonne: number }[] = [];
  const cellules = [...(grille.rangees.get(ligne) ?? [])].toSorted(([a], [b]) => a - b);
  for (const [rang, cellule] of cellules) {
    const colonne = parTitre.get(foldTitre(displayCellule(cellule) ?? ''));
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
  const candidates = [...grille.rangees.keys()].filter(
    (ligne) => ligne <= BORNES.recherche || ligne === aussi,
  );
  const seuil = contrat.colonnes.filter((colonne) => colonne.obligatoire).length / 2;
  let meilleure: Entete<Cle> | null = null;
  for (const ligne of candidates.toSorted((a, b) => a - b)) {
    const entete = readEntete(grille, ligne, contrat);
    if (entete.colonnes.size >= seuil && entete.colonnes.size > (meilleure?.colonnes.size ?? 0))
      meilleure = entete;
  }
  return meilleure;
}
