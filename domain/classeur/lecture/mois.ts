import { isMois } from '../../signal/mois.ts';
import type { Mois } from '../../signal/types.ts';
import type { CelluleBrute } from './brut.ts';
import { numeroMois } from './date-texte.ts';
import { readDate } from './date.ts';
import { foldTitre } from './espaces.ts';
import type { Lu } from './lu.ts';
import { illisible, sure } from './lu.ts';

const ATTENDU = 'un mois et son année, par exemple octobre 2020';
const EN_LETTRES = /^(?:mois (?:de |d')?)?([a-z]+)\.?[ -](\d{4})$/u;
const EN_CHIFFRES = /^(\d{1,2})[/.-](\d{4})$/u;
const ISO = /^(\d{4})-(\d{2})$/u;

function parseMois(texte: string): Mois | null {
  const propre = foldTitre(texte.slice(0, 80));
  const lettres = EN_LETTRES.exec(propre);
  const chiffres = EN_CHIFFRES.exec(propre);
  const iso = ISO.exec(propre);
  const annee = lettres?.[2] ?? chiffres?.[2] ?? iso?.[1] ?? '';
  const numero = lettres ? numeroMois(lettres[1] ?? '') : Number(chiffres?.[1] ?? iso?.[2] ?? 0);
  const mois = `${annee}-${String(numero).padStart(2, '0')}`;
  return isMois(mois) ? mois : null;
}

/** Reads a month: « octobre 2020 », « 10/2020 », « 2020-10 », or any day of it, which is what a spreadsheet makes of « oct. 2020 ». */
export function readMois(cellule: CelluleBrute, systeme1904 = false): Lu<Mois> {
  if (cellule.valeur.genre === 'texte') {
    const mois = parseMois(cellule.valeur.texte);
    if (mois !== null) return sure(mois);
  }
  const { valeur, lecture } = readDate(cellule, systeme1904);
  if (lecture.etat === 'vide') return { valeur: null, lecture };
  const mois = valeur?.slice(0, 7) ?? '';
  return isMois(mois) ? { valeur: mois, lecture: { etat: 'sure' } } : illisible(ATTENDU);
}
