import type { ValeurBrute } from '../types.ts';
import type { Place } from './formules/dependants.ts';

/** What is written in a cell; `formule` gives back a formula that a former file had. */
export interface Ecrite {
  readonly valeur: ValeurBrute;
  readonly formule?: string;
}

/** By row, then by column, both from 1. */
export type Ecrites = ReadonlyMap<number, ReadonlyMap<number, Ecrite>>;

/**
 * All that differs from the file as it was opened. The parts of the file in hand are always made from the opened ones and
 * this: taking a difference away gives back the very bytes, in whatever order things were written and undone.
 */
export interface Etat {
  /** By name of sheet, as the file has it. */
  readonly cellules: ReadonlyMap<string, Ecrites>;
  readonly proprietes: ReadonlyMap<string, string>;
  /** Wanted protection of a sheet, where it is not the one of the file. */
  readonly protections: ReadonlyMap<string, boolean>;
}

export const ETAT_VIDE: Etat = { cellules: new Map(), proprietes: new Map(), protections: new Map() };

/** A copy with a cell written, or given back to the file when `ecrite` is null. */
export function withEcrite(
  etat: Etat,
  feuille: string,
  ligne: number,
  colonne: number,
  ecrite: Ecrite | null,
): Etat {
  const lignes = new Map(etat.cellules.get(feuille));
  const rangee = new Map(lignes.get(ligne));
  if (ecrite) rangee.set(colonne, ecrite);
  else rangee.delete(colonne);
  if (rangee.size > 0) lignes.set(ligne, rangee);
  else lignes.delete(ligne);
  const cellules = new Map(etat.cellules);
  if (lignes.size > 0) cellules.set(feuille, lignes);
  else cellules.delete(feuille);
  return { ...etat, cellules };
}

/** A map with a key set, or taken away when the value is the one of the file. */
export function withDifference<V>(
  actuelles: ReadonlyMap<string, V>,
  cle: string,
  valeur: V,
  duFichier: V | undefined,
): ReadonlyMap<string, V> {
  const copie = new Map(actuelles);
  if (valeur === duFichier) copie.delete(cle);
  else copie.set(cle, valeur);
  return copie;
}

/** Every cell that is written. */
export function changeesOf({ cellules }: Etat): readonly Place[] {
  return [...cellules].flatMap(([feuille, lignes]) =>
    [...lignes].flatMap(([ligne, rangee]) =>
      [...rangee.keys()].map((colonne) => ({ feuille, ligne, colonne })),
    ),
  );
}
