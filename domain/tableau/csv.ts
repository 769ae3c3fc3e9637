import { neutralise } from '../texte/neutralise.ts';
import { CLE_CSV, COLONNES_CSV } from './csv-colonnes.ts';
import { CLE_SERIES, COLONNES_SERIES, listSeries } from './csv-series.ts';
import type { ColonneCsv } from './csv-colonne.ts';
import { LICENCE } from './json.ts';
import type { Tableau } from './types.ts';

/** RFC 4180. A number (−0.2) is left as it is: a spreadsheet reads it as a number. */
function writeCell(valeur: string | number | boolean | null): string {
  if (valeur === null) return '';
  if (typeof valeur !== 'string') return String(valeur);
  const sure = neutralise(valeur);
  return /[",\n]/.test(sure) ? `"${sure.replaceAll('"', '""')}"` : sure;
}

function writeCsv<L>(colonnes: readonly ColonneCsv<L>[], lignes: readonly L[], tableau: Tableau): string {
  const cellules = lignes.map((ligne) => colonnes.map(({ read }) => writeCell(read(ligne, tableau))));
  return [colonnes.map(({ nom }) => nom), ...cellules].map((ligne) => `${ligne.join(',')}\r\n`).join('');
}

/**
 * The open data file: one line per indicator, UTF-8, comma, decimal point, ISO dates, CRLF. An empty `valeur` is a missing
 * one, and `statut` says so.
 */
export const tableauCsv = (tableau: Tableau): string => writeCsv(COLONNES_CSV, tableau.indicateurs, tableau);

/** The series behind charts and signals, in the same writing: one line per indicator, series and period. */
export const seriesCsv = (tableau: Tableau): string =>
  writeCsv(COLONNES_SERIES, listSeries(tableau), tableau);

function describeColonnes<L>(colonnes: readonly ColonneCsv<L>[], cles: readonly string[]) {
  const cle = new Set(cles);
  return {
    fields: colonnes.map(({ nom, type, description, valeurs }) => ({
      name: nom,
      type,
      description,
      ...(cle.has(nom) || valeurs
        ? {
            constraints: {
              ...(cle.has(nom) ? { required: true } : {}),
              ...(valeurs ? { enum: valeurs } : {}),
            },
          }
        : {}),
    })),
    primaryKey: cles,
    missingValues: [''],
  };
}

const ECRITURE =
  'UTF-8, virgule entre les colonnes, point décimal. Une valeur vide est une donnée qui manque, et non un zéro.';
const COMMUN = {
  $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
  countryCode: 'FR',
  licenses: [
    {
      name: LICENCE,
      title: 'Licence Ouverte 2.0',
      path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    },
  ],
};

/** Table Schema (Frictionless) that goes beside the CSV and says what each column holds. */
export const tableauSchema = () => ({
  ...COMMUN,
  name: 'transparence-tableau',
  title: 'Tableau Transparence : indicateurs de qualité de service',
  description: `Une ligne par indicateur publié, pour un trimestre et un site, un département, une région ou le pays. ${ECRITURE}`,
  ...describeColonnes(COLONNES_CSV, CLE_CSV),
});

/** The same for the series. */
export const seriesSchema = () => ({
  ...COMMUN,
  name: 'transparence-series',
  title: 'Tableau Transparence : séries et signaux',
  description: `Une ligne par indicateur et par période : la série affichée, puis celle dont le signal est calculé. ${ECRITURE}`,
  ...describeColonnes(COLONNES_SERIES, CLE_SERIES),
});
