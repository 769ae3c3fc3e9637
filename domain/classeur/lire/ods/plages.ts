import { parsePlage } from '../adresses.ts';
import type { TableauFichier } from '../fichier.ts';

/** A cell of an ODF range: `Indicateurs.A8`, `$'Plan d''actions'.$A$5`. */
const CELLULE = /^\$?(?:'((?:[^']|'')*)'|([^'.]*))\.(.+)$/u;

/** Cuts a range at the colon that is outside quotes. */
function splitPlage(adresse: string): readonly string[] {
  const parties = adresse.match(/(?:'(?:[^']|'')*'|[^':])+/gu) ?? [];
  return parties.slice(0, 2);
}

/** Reads a database range, by which .ods keeps the tables of .xlsx; null when its address is no range of one sheet. */
export function readPlage(nom: string, adresse: string): TableauFichier | null {
  const [gauche = '', droite = gauche] = splitPlage(adresse.slice(0, 500));
  const debut = CELLULE.exec(gauche);
  const fin = CELLULE.exec(droite);
  if (!debut || !fin) return null;
  const feuille = (debut[1]?.replaceAll("''", "'") ?? debut[2] ?? '').trim();
  const plage = parsePlage(`${debut[3] ?? ''}:${fin[3] ?? ''}`);
  return plage && { nom, feuille, ...plage };
}
