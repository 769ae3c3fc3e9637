import {
  seriesCsv,
  seriesSchema,
  tableauCsv,
  tableauJson,
  tableauSchema,
} from '../../../domain/tableau/index.ts';
import { FORMATS_AFFICHE, renderAffiche } from '../affiche/index.ts';
import { renderEcran } from '../ecran/index.ts';
import { renderPng } from '../image/index.ts';
import { renderIntegration, renderVignette } from '../integration/index.ts';
import { renderTableurOds, renderTableurXlsx } from '../tableur/index.ts';
import type { FormatTableau } from './types.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const HTML_TYPE = 'text/html; charset=utf-8';
export const SVG_TYPE = 'image/svg+xml; charset=utf-8';
export const PNG_TYPE = 'image/png';

const pretty = (valeur: unknown): string => `${JSON.stringify(valeur, null, 2)}\n`;

const affiches = FORMATS_AFFICHE.map(({ fichier, nom, format, orientation }): FormatTableau => ({
  nom: fichier,
  type: 'application/pdf',
  lien: { titre: nom, format: 'PDF' },
  render: (tableau, { adressePage }) => renderAffiche(tableau, { url: adressePage, format, orientation }),
}));

/** The poster of the hall, to be kept rather than shown: one file cannot claim both to be read by all and to last. */
const archive: FormatTableau = {
  nom: 'affiche-a3-archive.pdf',
  type: 'application/pdf',
  lien: null,
  aLaDemande: true,
  render: (tableau, { adressePage }) => renderAffiche(tableau, { url: adressePage, archive: true }),
};

/** Every file beside the page of a tableau, whatever its level and its version, in the order that the page lists them. */
export const FORMATS: readonly FormatTableau[] = [
  ...affiches,
  archive,
  {
    nom: 'ecran.html',
    type: HTML_TYPE,
    lien: null,
    render: (tableau, { adressePage, assets }) =>
      renderEcran(tableau, { adressePage, ...(assets === undefined ? {} : { assets }) }),
  },
  {
    nom: 'integration.html',
    type: HTML_TYPE,
    lien: null,
    render: (tableau, { adressePage, assets }) =>
      renderIntegration(tableau, {
        adressePage: adressePage ?? 'index.html',
        ...(assets === undefined ? {} : { assets }),
      }),
  },
  { nom: 'vignette.svg', type: SVG_TYPE, lien: null, render: (tableau) => renderVignette(tableau) },
  {
    nom: 'vignette.png',
    type: PNG_TYPE,
    lien: null,
    aLaDemande: true,
    render: (tableau) => renderPng(renderVignette(tableau)),
  },
  {
    nom: 'tableau.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    lien: { titre: 'Tableur Excel', format: 'XLSX' },
    render: (tableau, { adressePage }) => renderTableurXlsx(tableau, { adressePage }),
  },
  {
    nom: 'tableau.ods',
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    lien: { titre: 'Tableur LibreOffice', format: 'ODS' },
    render: (tableau, { adressePage }) => renderTableurOds(tableau, { adressePage }),
  },
  {
    nom: 'tableau.csv',
    type: 'text/csv; charset=utf-8; header=present',
    lien: { titre: 'Données ouvertes, tableur', format: 'CSV' },
    render: (tableau) => tableauCsv(tableau),
  },
  {
    nom: 'tableau.json',
    type: JSON_TYPE,
    lien: { titre: 'Données ouvertes, logiciels', format: 'JSON' },
    render: (tableau) => pretty(tableauJson(tableau)),
  },
  {
    nom: 'schema.json',
    type: JSON_TYPE,
    lien: { titre: 'Description des colonnes du CSV', format: 'JSON' },
    render: () => pretty(tableauSchema()),
  },
  {
    nom: 'series.csv',
    type: 'text/csv; charset=utf-8; header=present',
    lien: { titre: 'Séries et signaux, tableur', format: 'CSV' },
    render: (tableau) => seriesCsv(tableau),
  },
  {
    nom: 'series-schema.json',
    type: JSON_TYPE,
    lien: { titre: 'Description des colonnes des séries', format: 'JSON' },
    render: () => pretty(seriesSchema()),
  },
];
