import type { ColonneContrat } from '../../domain/classeur/contrat-types.ts';
import { readDateTexte, readNombre, serieOfDate } from '../../domain/classeur/lecture/index.ts';
import { findIndicateur } from '../../domain/referentiels/index.ts';
import type { ValeurBrute } from '../host/types.ts';

/** Serial numbers count 1 462 days less in workbooks of the 1904 system. */
const ECART_1904 = 1462;

/** How the cells of a `%` column hold a figure: 63 % is stored 0,63, as Excel does when it is typed. */
function toPourcentage(texte: string): ValeurBrute {
  const { valeur, uniteLue } = readNombre(texte);
  if (valeur === null) return texte;
  // 0,63 alone means 63 %, as Excel takes it in a percent cell; « 0,63 % » means what it says.
  return uniteLue === '%' || valeur > 1 ? Number((valeur / 100).toPrecision(15)) : valeur;
}

const isNu = (uniteLue: string | undefined, unite: string | undefined): boolean =>
  uniteLue === undefined || uniteLue === unite;

/** A figure in the unit of its line. A figure with another unit stays a text: the check says it. */
function toMesure(texte: string, code: string | null): ValeurBrute {
  const indicateur = code === null ? undefined : findIndicateur(code);
  const { valeur, uniteLue } = readNombre(texte);
  if (valeur === null || !isNu(uniteLue, indicateur?.unite)) return texte;
  return indicateur?.unite === '%' && !indicateur.tauxFaible ? toPourcentage(texte) : valeur;
}

/**
 * What a spreadsheet would store of a text typed in a cell: a number where it reads as one, a day's serial number in a
 * column of dates, and the text itself when it has no sure reading. Nothing is guessed: the check then says what to mend.
 *
 * @param code indicator of the line, whose unit a figure is in; null in the plan of actions.
 */
export function parseSaisie(
  texte: string,
  colonne: Pick<ColonneContrat, 'type'>,
  code: string | null,
  systeme1904 = false,
): ValeurBrute {
  const propre = texte.trim();
  if (propre === '') return null;
  switch (colonne.type.genre) {
    case 'mesure':
      return toMesure(propre, code);
    case 'pourcentage':
      return toPourcentage(propre);
    case 'compte': {
      const { valeur, uniteLue } = readNombre(propre);
      return valeur === null || uniteLue !== undefined ? propre : valeur;
    }
    case 'date': {
      const { valeur } = readDateTexte(propre);
      return valeur === null ? propre : serieOfDate(valeur) - (systeme1904 ? ECART_1904 : 0);
    }
    default:
      return texte;
  }
}
