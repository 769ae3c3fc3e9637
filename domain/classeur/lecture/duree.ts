import { formatNombre, INSECABLE } from '../../nombre/index.ts';
import { roundTableur } from './decimal.ts';
import { cleanEspaces, cleanSignes } from './espaces.ts';
import type { Lu } from './lu.ts';
import { interpretee } from './lu.ts';

const HORLOGE = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/u;
const HEURES = /^(\d{1,3}) ?h(?:eures?)?(?: ?([0-5]?\d) ?(?:m|mn|min|minutes?)?)?$/u;
const MINUTES = /^(\d{1,4}) ?(?:min|mn|minutes?|') ?([0-5]?\d) ?(?:s|sec|secondes?|"|''|”|″)?$/u;

/** « 1 h 15 min 28 s » for a number of minutes; « 15 min 28 s » under an hour. */
function formatDuree(minutes: number): string {
  const secondes = Math.round(minutes * 60);
  const parts = [
    [Math.floor(secondes / 3600), 'h'],
    [Math.floor(secondes / 60) % 60, 'min'],
    [secondes % 60, 's'],
  ] as const;
  const dites = parts.filter(([n]) => n > 0).map(([n, unite]) => `${n}${INSECABLE}${unite}`);
  return dites.join(INSECABLE) || `0${INSECABLE}min`;
}

/** Minutes from hours, minutes and seconds, said with their decimal form. */
function build(heures: number, minutes: number, secondes: number): Lu<number> {
  const total = roundTableur(heures * 60 + minutes + secondes / 60);
  return interpretee(total, `${formatDuree(total)}, soit ${formatNombre(total, 2)} minutes`);
}

/** A cell with a format of hours holds days: `h:mm` shows 1:15 for 0,052, and that is 75 minutes whatever it shows. */
export const readHeure = (jours: number): Lu<number> => build(0, 0, jours * 86_400);

/**
 * Reads a duration typed in two parts, in minutes: `15 min 47`, `15:47` (minutes and seconds), `1:02:30`, `2 h 30`.
 * Null when the text is no such duration. Always `interpretee`: the sentence says the decimal minutes that were kept.
 */
export function readDuree(texte: string): Lu<number> | null {
  const propre = cleanSignes(cleanEspaces(texte.slice(0, 60))).toLowerCase();
  const horloge = HORLOGE.exec(propre);
  if (horloge) {
    const [, a = '0', b = '0', c] = horloge;
    return c === undefined ? build(0, Number(a), Number(b)) : build(Number(a), Number(b), Number(c));
  }
  const heures = HEURES.exec(propre);
  if (heures) return build(Number(heures[1]), Number(heures[2] ?? 0), 0);
  const minutes = MINUTES.exec(propre);
  return minutes ? build(0, Number(minutes[1]), Number(minutes[2])) : null;
}

/**
 * A decimal number of minutes that could be taken for minutes and seconds (15,47) is read as a decimal and says so;
 * null when there is no such doubt: whole minutes, or decimals that no second can have (15,75).
 */
export function explainMinutes(minutes: number): string | null {
  const [entiers = '0', decimales = ''] = String(Math.abs(minutes)).split('.');
  if (decimales === '' || decimales.length > 2) return null;
  const secondes = Number(decimales.padEnd(2, '0'));
  if (secondes > 59) return null;
  const lu = `${formatNombre(minutes, 2)} minutes (soit ${formatDuree(minutes)})`;
  return `${lu}, et non ${entiers}${INSECABLE}min${INSECABLE}${secondes}${INSECABLE}s`;
}
