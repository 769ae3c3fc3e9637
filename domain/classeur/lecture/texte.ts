import { formatNombre } from '../../nombre/index.ts';
import { withoutNeutralise } from '../../texte/neutralise.ts';
import { displayCellule, formatChiffres } from './affichage.ts';
import type { CelluleBrute } from './brut.ts';
import { cleanEspaces, cleanSignes, foldTitre } from './espaces.ts';
import type { Lu } from './lu.ts';
import { illisible, interpretee, SANS_RESULTAT, sure, VIDE } from './lu.ts';

/** Control characters, and marks that turn the direction of what follows: neither is typed by a person. */
const INVISIBLES = /(?![\t\n])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** What a cell says as text, whatever it holds; null when it says nothing. */
function rawTexte(cellule: CelluleBrute, systeme1904: boolean): string | null {
  const { valeur, format } = cellule;
  if (valeur.genre === 'texte') return valeur.texte;
  if (valeur.genre === 'nombre' && format.genre === 'nombre')
    return formatChiffres(valeur.nombre, 0, 10, false);
  return displayCellule(cellule, systeme1904);
}

/**
 * Reads a text: trimmed, NFC, line ends as `\n`, without control characters, at most `longueurMax` characters (a longer
 * one is refused, never cut). A number or a date gives what the cell shows.
 */
export function readTexte(cellule: CelluleBrute, longueurMax: number, systeme1904 = false): Lu<string> {
  if (cellule.valeur.genre === 'erreur') {
    return illisible('un texte, à la place de l’erreur de calcul');
  }
  const brut = rawTexte(cellule, systeme1904);
  if (brut === null) return cellule.resultat === 'absent' ? SANS_RESULTAT : VIDE;
  const propre = brut
    .slice(0, 40_000)
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(INVISIBLES, '')
    .trim();
  if (cleanEspaces(propre) === '') return VIDE;
  // The template puts back what was filed, with an apostrophe before what a spreadsheet would run.
  const tape = withoutNeutralise(propre);
  if (tape.length <= longueurMax) return sure(tape);
  return illisible(
    `un texte d’au plus ${formatNombre(longueurMax)} caractères (il en compte ${formatNombre(tape.length)})`,
  );
}

/** Reads a code: one line, single spaces, keyboard dashes and apostrophes. */
export function readCode(cellule: CelluleBrute, longueurMax: number, systeme1904 = false): Lu<string> {
  const lu = readTexte(cellule, longueurMax, systeme1904);
  return lu.valeur === null ? lu : sure(cleanSignes(cleanEspaces(lu.valeur)));
}

/**
 * Reads a choice of a list. A choice written with another case, accent or apostrophe is taken for its official form and
 * said; what is not in the list is given as it is: saying so is a rule's work.
 */
export function readListe(
  cellule: CelluleBrute,
  valeurs: readonly string[],
  systeme1904 = false,
): Lu<string> {
  const lu = readTexte(cellule, 200, systeme1904);
  if (lu.valeur === null) return lu;
  const tape = lu.valeur;
  if (valeurs.includes(tape)) return lu;
  const proche = valeurs.find((valeur) => foldTitre(valeur) === foldTitre(tape));
  if (proche === undefined) return lu;
  const memeSigne = cleanSignes(cleanEspaces(tape)) === cleanSignes(proche);
  return memeSigne ? sure(proche) : interpretee(proche, proche);
}
