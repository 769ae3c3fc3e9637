import type { CelluleBrute } from '../../../domain/classeur/lecture/index.ts';
import { serieOfDate } from '../../../domain/classeur/lecture/index.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import type { ValeurBrute } from '../types.ts';

/** The most that a cell of Excel holds. */
const LONGUEUR_MAX = 32_767;
/** What XML 1.0 cannot hold: controls but tab and line feed, halves of characters, two non-characters. */
const HORS_XML =
  // eslint-disable-next-line no-control-regex -- these are the very characters to take out, by halves
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const MINUIT = 86_400;

/** Serial of a date given as text, with its time of day. */
function serieOf(iso: string): ValeurBrute {
  const [jour = '', heure = ''] = iso.split('T');
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(jour)) return iso;
  const [h = '0', m = '0', s = '0'] = heure.replace(/[zZ]$/u, '').split(':');
  const secondes = Number(h) * 3600 + Number(m) * 60 + Number(s);
  return serieOfDate(jour as DateIso) + (Number.isFinite(secondes) ? secondes / MINUIT : 0);
}

/** A cell that was read, as the port gives it: dates as serials, errors as the text that they show. */
export function valeurOf(cellule: CelluleBrute | undefined): ValeurBrute {
  const valeur = cellule?.valeur;
  switch (valeur?.genre) {
    case 'nombre':
      return valeur.nombre;
    case 'texte':
    case 'erreur':
      return valeur.texte;
    case 'booleen':
      return valeur.vrai;
    case 'date':
      return serieOf(valeur.iso);
    default:
      return null;
  }
}

/**
 * A value as a file can hold it, the same in both formats: line feeds alone, no character that XML forbids, nothing for an
 * empty text.
 *
 * @throws RangeError for a number that is none, or a text that no cell can hold.
 */
export function toEcrivable(valeur: ValeurBrute): ValeurBrute {
  if (typeof valeur === 'number') {
    if (!Number.isFinite(valeur))
      throw new RangeError('Cette valeur n’est pas un nombre : saisissez un nombre.');
    return valeur === 0 ? 0 : valeur;
  }
  if (typeof valeur !== 'string') return valeur;
  const texte = valeur.replace(/\r\n?/gu, '\n').replace(HORS_XML, '');
  if (texte.length > LONGUEUR_MAX) {
    throw new RangeError(
      `Un texte de ${texte.length} caractères ne tient pas dans une cellule (32 767 au plus) : raccourcissez-le.`,
    );
  }
  return texte === '' ? null : texte;
}
