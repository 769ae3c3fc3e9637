import type { CelluleBrute, FormatOf } from '../../../../domain/classeur/lecture/index.ts';
import { refersToCells } from '../../../../domain/classeur/lecture/index.ts';
import { formatAdresse } from '../../../../domain/classeur/lire/adresses.ts';
import type { Ecrite } from '../etat.ts';
import type { Edition } from '../xml/edition.ts';
import { escapeTexte, withAttributs } from '../xml/edition.ts';
import type { CelluleXml } from './plan-types.ts';

/** `_x0041_`, which a reader would decode, is kept as it is typed. */
const escapeOoxml = (texte: string): string => escapeTexte(texte.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_'));

/**
 * The XML of a written cell. Texts stand in the cell itself: the table of shared texts, that other cells use, is not touched.
 *
 * @param style index of the cell's style in the file, null for the default one.
 */
export function renderCellule(
  prefixe: string,
  ligne: number,
  colonne: number,
  style: string | null,
  { valeur, formule }: Ecrite,
): string {
  const p = prefixe;
  const debut = `<${p}c r="${formatAdresse(ligne, colonne)}"${style === null ? '' : ` s="${style}"`}`;
  if (formule !== undefined)
    return `${debut}><${p}f>${escapeTexte(formule.replace(/^=/u, ''))}</${p}f></${p}c>`;
  switch (typeof valeur) {
    case 'number':
      return `${debut}><${p}v>${valeur}</${p}v></${p}c>`;
    case 'boolean':
      return `${debut} t="b"><${p}v>${valeur ? 1 : 0}</${p}v></${p}c>`;
    case 'string': {
      const texte = `<${p}t xml:space="preserve">${escapeOoxml(valeur)}</${p}t>`;
      return `${debut} t="inlineStr"><${p}is>${texte}</${p}is></${p}c>`;
    }
    default:
      return `${debut}/>`;
  }
}

function bruteOf(valeur: Ecrite['valeur']): CelluleBrute['valeur'] {
  if (typeof valeur === 'number') return { genre: 'nombre', nombre: valeur };
  if (typeof valeur === 'boolean') return { genre: 'booleen', vrai: valeur };
  return valeur === null ? { genre: 'vide' } : { genre: 'texte', texte: valeur };
}

/** A written cell as the reader of the file gives it. */
export function readEcrite({ valeur, formule }: Ecrite, formatOf: FormatOf): CelluleBrute {
  if (formule === undefined) {
    const format = formatOf(typeof valeur === 'number' ? valeur : null);
    return { valeur: bruteOf(valeur), format, formule: false, calculee: false };
  }
  const source = formule.replace(/^=/u, '');
  return {
    valeur: { genre: 'vide' },
    format: formatOf(null),
    formule: true,
    calculee: refersToCells(source),
    source,
    resultat: 'absent',
  };
}

/** Takes the stored result of a formula away: Excel and LibreOffice compute it when they open the file. */
export function dropResultat(texte: string, cellule: CelluleXml): readonly Edition[] {
  const { balise, valeurs } = cellule;
  if (valeurs.length === 0) return [];
  const ouverture = withAttributs(texte.slice(balise.debut, balise.fin), { t: null, vm: null });
  return [
    { debut: balise.debut, fin: balise.fin, texte: ouverture },
    ...valeurs.map(({ debut, fin }) => ({ debut, fin, texte: '' })),
  ];
}
