import { neutralise } from '../texte/neutralise.ts';
import { CLE_CSV, COLONNES_CSV } from './csv-colonnes.ts';
import { LICENCE } from './json.ts';
import type { Tableau } from './types.ts';

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
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    name: 'transparence-tableau',
    title: 'Tableau Transparence : indicateurs de qualité de service',
    description:
      'Une ligne par indicateur publié, pour un trimestre et un site, un département, une région ou le pays. UTF-8, virgule entre les colonnes, point décimal. Une valeur vide est une donnée qui manque, et non un zéro.',
    countryCode: 'FR',
    licenses: [
      {
        name: LICENCE,
        title: 'Licence Ouverte 2.0',
        path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
      },
    ],
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
