import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Indicateur } from '../../../referentiels/types.ts';
import type { DonneesModele } from '../../types.ts';
import { DATE_ARCHIVE } from '../archive.ts';
import { describeModele } from '../description.ts';
import type { Description } from '../description.ts';
import { adresseOf, plageOf } from './adresses.ts';
import { feuilleOds } from './feuilles.ts';
import { pageOf, stylesOds } from './pages.ts';
import { ESPACES, manifestOds, metaOds, MIME, partie, settingsOds } from './parties.ts';
import { Styles } from './styles.ts';
import { Validations } from './validations.ts';
import { element } from './xml.ts';
import type { Xml } from './xml.ts';

/** Formulas count and compare as in Excel, whatever the settings of the post. */
const CALCUL = element('table:calculation-settings', {
  'table:case-sensitive': false,
  'table:automatic-find-labels': false,
  'table:use-regular-expressions': false,
  'table:use-wildcards': true,
});

/** Names of the cells that identify the workbook. Prints have their own words in ODF. */
const namesOds = ({ namedRanges, sheets }: Description): readonly Xml[] =>
  namedRanges.flatMap(({ name, range, scope }) => {
    const [feuille] = sheets.filter(({ name: nom }) => range.startsWith(`'${nom.replaceAll("'", "''")}'!`));
    if (scope !== undefined || !feuille) return [];
    return [
      element('table:named-range', {
        'table:name': name,
        'table:base-cell-address': adresseOf(feuille.name, 1, 1),
        'table:cell-range-address': plageOf(feuille.name, range),
      }),
    ];
  });

function contentOds(description: Description, styles: Styles): string {
  const validations = new Validations();
  const feuilles = description.sheets.map((feuille, rang) =>
    feuilleOds(feuille, description, pageOf(rang), styles, validations),
  );
  const tableaux = description.sheets.flatMap(({ name, tables = [] }) =>
    tables.flatMap((tableau) =>
      tableau.range === undefined
        ? []
        : [
            element('table:database-range', {
              'table:name': tableau.name,
              'table:target-range-address': plageOf(name, tableau.range).replaceAll('$', ''),
              'table:display-filter-buttons': true,
            }),
          ],
    ),
  );
  return partie(
    element(
      'office:document-content',
      ESPACES,
      element('office:automatic-styles', {}, styles.automatiques()),
      element(
        'office:body',
        {},
        element(
          'office:spreadsheet',
          {},
          CALCUL,
          validations.write(),
          feuilles,
          element('table:named-expressions', {}, namesOds(description)),
          element('table:database-ranges', {}, tableaux),
        ),
      ),
    ),
  );
}

/**
 * Writes the quarterly workbook of a site as .ods bytes (ODF 1.3): the same sheets, figures, formulas, checks and prints as the .xlsx,
 * from the same description. Same input, same bytes: there is no clock here.
 *
 * @param indicateurs definitions of the lines, by code.
 * @throws RangeError when the quarter is malformed, a code has no definition, no line is asked, or a text does not fit a cell.
 */
export function writeModeleOds(
  donnees: DonneesModele,
  indicateurs: ReadonlyMap<string, Indicateur>,
): Uint8Array {
  const description = describeModele(donnees, indicateurs);
  const styles = new Styles();
  const content = contentOds(description, styles);
  const parties: readonly (readonly [string, string])[] = [
    ['META-INF/manifest.xml', manifestOds()],
    ['content.xml', content],
    ['styles.xml', stylesOds(description, styles.communs())],
    ['meta.xml', metaOds(description)],
    ['settings.xml', settingsOds(description)],
  ];
  // The type of the file is read at a fixed place: stored, and first.
  const sortie: Zippable = { mimetype: [strToU8(MIME), { mtime: DATE_ARCHIVE, level: 0 }] };
  for (const [nom, texte] of parties) sortie[nom] = [strToU8(texte), { mtime: DATE_ARCHIVE, level: 6 }];
  return zipSync(sortie);
}
