import { CLE_CSV, COLONNES_CSV } from './csv-colonnes.ts';
import { LICENCE } from './json.ts';
import type { Tableau } from './types.ts';

/** First characters that a spreadsheet takes for a formula, wherever the spaces before them. Full-width ones count too. */
const FORMULE = /^\s*[=+\-@\u2212\uFF0B\uFF0D\uFF1D\uFF20]/u;
/** Tab and carriage return start a formula or break a line; the line feed of a comment stays, within quotes. */
const BLANCS = /\t|\r\n?/gu;
/** Characters that nothing shows, or that turn the text around: controls but the line feed, marks of direction, zero widths. */
const INVISIBLES = /(?!\n)[\p{Cc}\p{Bidi_Control}\u200B\u2028\u2029\u2060-\u2064\uFEFF]/gu;

/** A text without what a spreadsheet would run or hide. */
function neutralise(texte: string): string {
  const net = texte.replace(BLANCS, (blanc) => (blanc === '\t' ? ' ' : '\n')).replace(INVISIBLES, '');
  return FORMULE.test(net) ? `'${net}` : net;
}

/** RFC 4180. A number (−0.2) is left as it is: a spreadsheet reads it as a number. */
function writeCell(valeur: string | number | boolean | null): string {
  if (valeur === null) return '';
  if (typeof valeur !== 'string') return String(valeur);
  const sure = neutralise(valeur);
  return /[",\n]/.test(sure) ? `"${sure.replaceAll('"', '""')}"` : sure;
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

const CLE: ReadonlySet<string> = new Set(CLE_CSV);

/** Table Schema (Frictionless) that goes beside the CSV and says what each column holds. */
export function tableauSchema() {
  return {
    name: 'transparence-tableau',
    title: 'Tableau Transparence : indicateurs de qualité de service',
    licenses: [{ name: LICENCE }],
    fields: COLONNES_CSV.map(({ nom, type, description, valeurs }) => ({
      name: nom,
      type,
      description,
      ...(CLE.has(nom) || valeurs
        ? {
            constraints: {
              ...(CLE.has(nom) ? { required: true } : {}),
              ...(valeurs ? { enum: valeurs } : {}),
            },
          }
        : {}),
    })),
    primaryKey: CLE_CSV,
    missingValues: [''],
  };
}
