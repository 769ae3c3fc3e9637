/** Reading of cells as people fill them: pure functions, one for each type of column of the contract. */
export type { CelluleBrute, FormatNombre, ValeurBrute } from './brut.ts';
export { CELLULE_VIDE, FORMAT_STANDARD } from './brut.ts';
export { displayCellule, formatJour } from './affichage.ts';
export { parseFormatExcel, builtinFormat } from './format-excel.ts';
export { foldTitre } from './espaces.ts';
export { refersToCells } from './formule.ts';
export type { Lu } from './lu.ts';
export { readNombre } from './nombre.ts';
export { readUnite } from './unites.ts';
export type { UniteMesure } from './mesure.ts';
export { readMesure } from './mesure.ts';
export { readCompte } from './compte.ts';
export { readPourcentage } from './pourcentage.ts';
export { readDate } from './date.ts';
export { readDateTexte } from './date-texte.ts';
export { readMois } from './mois.ts';
export { dateOfSerie, serieOfDate } from './serie-date.ts';
export { readCode, readListe, readTexte } from './texte.ts';
