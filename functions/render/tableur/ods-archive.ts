import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { POLICE } from '../../../domain/classeur/modele/palette.ts';
import { lettre } from '../../../domain/classeur/modele/reperes.ts';
import { sparklinesOds } from './ods-tendances.ts';
import { ligneEntete } from './types.ts';
import type { FeuilleTableur } from './types.ts';

/** Local midnight: the date of an archive has no zone, and this one gives the same bytes in every zone. */
const DATE_ARCHIVE = new Date(1980, 0, 1);
const NS_CALCEXT =
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version=';

/** A4 landscape, as wide as the page, as many pages as it takes. */
const PAGE =
  '<style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" ' +
  'fo:margin-top="1cm" fo:margin-bottom="1cm" fo:margin-left="0.9cm" fo:margin-right="0.9cm" ' +
  'style:scale-to-X="1" style:scale-to-Y="0" style:table-centering="horizontal"/>';
/** Figures read in French, in the typeface of the .xlsx. */
const LANGUE =
  `<style:default-style style:family="table-cell"><style:text-properties fo:language="fr" fo:country="FR" ` +
  `fo:font-family="${POLICE}" fo:font-size="10pt"/></style:default-style>`;

/** Header rows are repeated on each printed page, and said to be headers to a screen reader. */
function markEntete(table: string, feuille: FeuilleTableur): string {
  const rangees = table.split(/(?=<table:table-row )/);
  const rang = ligneEntete(feuille);
  return rangees
    .map((rangee, i) =>
      i === rang
        ? rangee.replace(/^(.*<\/table:table-row>)/s, '<table:table-header-rows>$1</table:table-header-rows>')
        : rangee,
    )
    .join('');
}

function finishContent(xml: string, feuilles: readonly FeuilleTableur[]): string {
  let rang = 0;
  return xml.replace('office:version=', NS_CALCEXT).replace(/<table:table .*?<\/table:table>/gs, (table) => {
    const feuille = feuilles[rang++];
    if (!feuille) return table;
    const zone = `$'${feuille.nom}'.$A$1:.$${lettre(feuille.colonnes.length)}$${ligneEntete(feuille) + Math.max(1, feuille.lignes.length)}`;
    return markEntete(table, feuille)
      .replace('<table:table ', () => `<table:table table:print-ranges="${zone}" `)
      .replace(/<\/table:table>$/, () => `${sparklinesOds(feuille)}</table:table>`);
  });
}

/** An empty cell with a border is empty, and not an empty text. */
const emptyCells = (xml: string): string =>
  xml.replace(/ office:value-type="string">\s*<text:p><\/text:p>\s*<\/table:table-cell>/g, '/>');

/** The writer has no option for these: page, language, repeated headers, small charts. Dates of writing are dropped. */
export function finishOds(octets: Uint8Array, feuilles: readonly FeuilleTableur[]): Uint8Array {
  const parties = unzipSync(octets);
  const edit = (nom: string, change: (xml: string) => string): void => {
    const partie = parties[nom];
    if (partie) parties[nom] = strToU8(change(strFromU8(partie)));
  };
  edit('content.xml', (xml) =>
    emptyCells(finishContent(xml, feuilles)).replace(
      /<number:number-style /g,
      `$&number:language="fr" number:country="FR" `,
    ),
  );
  edit('styles.xml', (xml) =>
    xml
      .replace('<style:page-layout-properties/>', PAGE)
      .replace('<office:styles>', `<office:styles>${LANGUE}`),
  );
  edit('meta.xml', (xml) =>
    xml
      .replace(/<meta:creation-date>.*?<\/meta:creation-date>/s, '')
      .replace('</office:meta>', '<dc:language>fr-FR</dc:language></office:meta>'),
  );
  const sortie: Zippable = {};
  for (const [nom, partie] of Object.entries(parties)) {
    // The type of the file is read at a fixed place: stored, and first.
    sortie[nom] = [partie, { mtime: DATE_ARCHIVE, level: nom === 'mimetype' ? 0 : 6 }];
  }
  return zipSync(sortie);
}
