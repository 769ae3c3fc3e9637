import { CLE_CSV, COLONNES_CSV } from './csv-colonnes.ts';
import { LICENCE } from './json.ts';
import type { Tableau } from './types.ts';

/** First characters that a spreadsheet takes for a formula. */
const FORMULE = /^[=+\-@\t\r]/;

/** RFC 4180; a text that a spreadsheet would run gets an apostrophe, a number (−0.2) is left as it is. */
function writeCell(valeur: string | number | null): string {
  if (valeur === null) return '';
  if (typeof valeur === 'number') return String(valeur);
  const sure = FORMULE.test(valeur) ? `'${valeur}` : valeur;
  return /[",\r\n]/.test(sure) ? `"${sure.replaceAll('"', '""')}"` : sure;
}

/**
 * The open data file: one line per indicator, UTF-8, comma, decimal point, ISO dates, CRLF. An empty `valeur` is a missing
 * one, and `statut` says so.
 */
export function tableauCsv(tableau: Tableau): string {
  const lignes = tableau.indicateurs.map((indicateur) =>
    COLONNES_CSV.map(({ read }) => writeCell(read(indicateur, tableau))),
  );
  return [COLONNES_CSV.map(({ nom }) => nom), ...lignes].map((ligne) => `${ligne.join(',')}\r\n`).join('');
}

/** Table Schema (Frictionless) that goes beside the CSV and says what each column holds. */
export function tableauSchema() {
  return {
    name: 'transparence-tableau',
    title: 'Tableau Transparence : indicateurs de qualité de service',
    licenses: [{ name: LICENCE }],
    fields: COLONNES_CSV.map(({ nom, type, description }) => ({ name: nom, type, description })),
    primaryKey: CLE_CSV,
    missingValues: [''],
  };
}
