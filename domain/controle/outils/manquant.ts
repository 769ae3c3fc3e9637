import type { Cellule, LigneIndicateur } from '../../classeur/types.ts';
import { isVide } from '../../depot/cellules.ts';
import type { Correction } from '../types.ts';
import { simplify } from './phrase.ts';
import { corrige } from './trouvaille.ts';

/** What people write in place of a figure that they do not have, without accents nor dots, and the reason that it gives. */
const MENTIONS: ReadonlyMap<string, string> = new Map([
  ...['nc', 'n/c', 'n c', 'non communique', 'non communiquee', 'pas communique'].map(
    (mot) => [mot, 'Non communiqué.'] as const,
  ),
  ...[
    'nd',
    'n/d',
    'n d',
    'na',
    'n/a',
    'non disponible',
    'indisponible',
    'pas disponible',
    '-',
    '--',
    '/',
  ].map((mot) => [mot, 'Non disponible.'] as const),
  ...['non renseigne', 'non renseignee', 'nr', 'n/r'].map((mot) => [mot, 'Non renseigné.'] as const),
  ...['so', 's/o', 'sans objet'].map((mot) => [mot, 'Sans objet.'] as const),
  ...['non mesure', 'non mesuree', 'pas mesure'].map((mot) => [mot, 'Non mesuré.'] as const),
]);

/** The reason that a cell gives in place of its figure: « Non communiqué. » for « N/C »; null when it is anything else. */
export function readMention({ lu, lecture }: Cellule<number>): string | null {
  if (lecture.etat !== 'illisible' || lu === null) return null;
  const mot = simplify(lu)
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/(?<=\p{L})\.\s*/gu, ' ')
    .trim();
  return MENTIONS.get(mot) ?? MENTIONS.get(mot.replace(/\s/g, '')) ?? null;
}

/** Empties the figure, and keeps its reason in the comment of the line where there is none. */
export function corrigeManquant(
  cellule: Cellule<number>,
  raison: string,
  commentaire: LigneIndicateur['commentaire'] | null,
): Correction {
  if (commentaire === null || !isVide(commentaire)) return corrige(cellule, null, 'Vider la cellule');
  return {
    ...corrige(cellule, null, `Vider, et écrire « ${raison} » en commentaire`),
    aussi: [{ adresse: commentaire.adresse.cellule, valeur: raison }],
  };
}
