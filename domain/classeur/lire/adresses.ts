import type { Position } from './fichier.ts';

/** `I9` for column 9, row 9. */
export function formatAdresse(ligne: number, colonne: number): string {
  let lettres = '';
  for (let reste = colonne; reste > 0; reste = Math.floor((reste - 1) / 26)) {
    lettres = String.fromCharCode(65 + ((reste - 1) % 26)) + lettres;
  }
  return `${lettres}${ligne}`;
}

/** Row and column of `I9` or `$I$9`; null when the text is no cell address. */
export function parseAdresse(adresse: string): Position | null {
  const [, lettres = '', ligne = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(adresse) ?? [];
  if (lettres === '') return null;
  let colonne = 0;
  for (const lettre of lettres.toUpperCase()) colonne = colonne * 26 + lettre.charCodeAt(0) - 64;
  return { ligne: Number(ligne), colonne };
}

/** Corners of `A5:M35` (or of a single cell); null when it is no range. */
export function parsePlage(plage: string): { debut: Position; fin: Position } | null {
  const [gauche = '', droite = gauche] = plage.split(':');
  const debut = parseAdresse(gauche);
  const fin = parseAdresse(droite);
  return debut && fin ? { debut, fin } : null;
}
