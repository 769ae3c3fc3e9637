import { neutralise } from '../../../domain/texte/neutralise.ts';
import type { LigneVue, Vue } from '../../../domain/vues/index.ts';

const COLONNES = [
  'trimestre',
  'niveau',
  'code',
  'nom',
  'groupe',
  'sites_attendus',
  'sites_deposes',
  'sites_deposes_apres_echeance',
  'corrections',
  'dernier_depot',
  'depots',
  'consolidation',
  'publication',
  'manque_apres_echeance',
  'sites_manquants',
] as const;

function cell(valeur: string | number | boolean | null): string {
  if (valeur === null) return '';
  if (typeof valeur !== 'string') return String(valeur);
  const sure = neutralise(valeur);
  return /[",\n]/.test(sure) ? `"${sure.replaceAll('"', '""')}"` : sure;
}

const lineOf = (trimestre: string, ligne: LigneVue): string =>
  [
    trimestre,
    ligne.niveau,
    ligne.code,
    ligne.nom,
    ligne.groupe,
    ligne.attendus,
    ligne.deposes,
    ligne.tardifs,
    ligne.corrections,
    ligne.dernierDepot,
    ligne.depots,
    ligne.consolidation,
    ligne.publication,
    ligne.aide,
    ligne.manquants.map(({ code }) => code).join(' '),
  ]
    .map(cell)
    .join(',');

/** Who has filed, a line a site or département: UTF-8, comma, ISO dates, CRLF, as the open data files. What fails is in the workbook. */
export const vueCsv = ({ trimestre, lignes }: Vue): string =>
  [COLONNES.join(','), ...lignes.map((ligne) => lineOf(trimestre, ligne))]
    .map((ligne) => `${ligne}\r\n`)
    .join('');
