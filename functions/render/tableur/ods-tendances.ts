import { COULEURS } from '../../../domain/classeur/modele/palette.ts';
import { lettre } from '../../../domain/classeur/modele/reperes.ts';
import { ligneEntete } from './types.ts';
import type { FeuilleTableur } from './types.ts';

const ATTRIBUTS = [
  'calcext:id="{7E6A3B52-0C3B-4C68-9C5E-5D2E6C0F9A11}"',
  'calcext:type="line"',
  'calcext:line-width="1.2pt"',
  'calcext:date-axis="false"',
  // A missing quarter is a gap, never a zero.
  'calcext:display-empty-cells-as="gap"',
  'calcext:markers="true"',
  'calcext:min-axis-type="individual"',
  'calcext:max-axis-type="individual"',
  `calcext:color-series="#${COULEURS.bleu}"`,
  `calcext:color-markers="#${COULEURS.bleu}"`,
].join(' ');

/**
 * LibreOffice does not find, when it opens an .ods, the figures of a sheet that comes later: the column of a small chart
 * drawn from another sheet is left out there.
 */
export function withoutFarTendances(feuille: FeuilleTableur): FeuilleTableur {
  const { tendances, ...reste } = feuille;
  if (!tendances || tendances.feuille === feuille.nom) return feuille;
  const kept = (_: unknown, i: number): boolean => i !== tendances.colonne - 1;
  return {
    ...reste,
    colonnes: feuille.colonnes.filter(kept),
    lignes: feuille.lignes.map((ligne) => ligne.filter(kept)),
  };
}

/** The small charts of a sheet, as LibreOffice 7.4 and later writes and reads them; nothing for a sheet without any. */
export function sparklinesOds(feuille: FeuilleTableur): string {
  const { tendances, nom } = feuille;
  if (!tendances || feuille.lignes.length === 0) return '';
  const premiere = ligneEntete(feuille) + 1;
  const traits = feuille.lignes.map((_, rang) => {
    const ligne = premiere + rang;
    const plage = `${nom}.${lettre(tendances.de)}${ligne}:${nom}.${lettre(tendances.a)}${ligne}`;
    const cellule = `${nom}.${lettre(tendances.colonne)}${ligne}`;
    return `<calcext:sparkline calcext:cell-address="${cellule}" calcext:data-range="${plage}"/>`;
  });
  return (
    `<calcext:sparkline-groups><calcext:sparkline-group ${ATTRIBUTS}>` +
    `<calcext:sparklines>${traits.join('')}</calcext:sparklines></calcext:sparkline-group></calcext:sparkline-groups>`
  );
}
