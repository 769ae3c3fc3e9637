import type { HeaderFooter, NamedRange, PageSetup, SheetProtection } from 'hucre';
import { formatTrimestre } from '../../temps/trimestre.ts';
import type { Trimestre } from '../../temps/trimestre.ts';
import type { DonneesModele } from '../types.ts';
import { nomFormule } from './reperes.ts';

/** A4, landscape, as wide as the page, as many pages as it takes. */
export const PAGE: PageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.35, right: 0.35, top: 0.4, bottom: 0.55, header: 0.2, footer: 0.25 },
};

/** A footer where `&` is written twice: alone, it starts a code of Excel. */
export function footerOf(donnees: DonneesModele, feuille: string): HeaderFooter {
  const propre = (texte: string): string => texte.replaceAll('&', '&&').slice(0, 80);
  const gauche = `${propre(donnees.site.code)} · ${formatTrimestre(donnees.trimestre as Trimestre)}`;
  return { oddFooter: `&L&8 ${gauche}&C&8 ${propre(feuille)}&R&8 Page &P / &N` };
}

/**
 * Rows repeated on each printed page, and what is printed. Written here because the writer would leave the sheet's name
 * unquoted (`Plan d'actions!$5:$5`), which Excel repairs.
 */
export function printNames(feuille: string, zone: string, entete: number | null): NamedRange[] {
  const nom = nomFormule(feuille);
  const fixe = zone.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const noms: NamedRange[] = [{ name: '_xlnm.Print_Area', range: `${nom}!${fixe}`, scope: feuille }];
  if (entete !== null) {
    noms.push({ name: '_xlnm.Print_Titles', range: `${nom}!$${entete}:$${entete}`, scope: feuille });
  }
  return noms;
}

/** Locked structure without a fight: no password; selecting, sizing, sorting and filtering stay allowed. */
export const PROTECTION: SheetProtection = {
  sheet: true,
  objects: true,
  scenarios: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: false,
  formatColumns: true,
  formatRows: true,
  insertColumns: false,
  insertRows: false,
  insertHyperlinks: false,
  deleteColumns: false,
  deleteRows: false,
  sort: true,
  autoFilter: true,
};
