import { isMotDeService, plain } from './mots-fonctions.ts';
import { stripCaches } from './neutralise.ts';
import { listNominatifs } from './nominatif.ts';

/** What the public reads of a responsible that is no function: somebody answers for the action, inside. */
export const RESPONSABLE_INTERNE = 'désigné en interne';

const PREPOSITIONS = new Set(['a', 'au', 'aux', 'd', 'de', 'des', 'du', 'en', 'sur']);
const LIENS = new Set([...PREPOSITIONS, 'et', 'l', 'la', 'le', 'les']);
const CIVILITES = new Set([
  'm',
  'madame',
  'mesdames',
  'messieurs',
  'mlle',
  'mm',
  'mme',
  'mmes',
  'monsieur',
  'mr',
]);
const MOT = /[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*/gu;
/** Between a person and a function, or between two of either. */
const COUPURE = /[,;:/()|\n]|\s[-–—]\s/u;

interface Mot {
  readonly texte: string;
  readonly debut: number;
  readonly fin: number;
  /** A blank or an apostrophe alone stands before. */
  readonly suit: boolean;
}

function readMots(texte: string): Mot[] {
  let fin = -1;
  return [...texte.matchAll(MOT)].map(({ 0: mot, index }) => {
    const suit = fin !== -1 && /^(?:\s+|['’])$/u.test(texte.slice(fin, index));
    fin = index + mot.length;
    return { texte: mot, debut: index, fin, suit };
  });
}

const isLien = ({ texte }: Mot): boolean => LIENS.has(plain(texte)) || CIVILITES.has(plain(texte));
const isService = ({ texte }: Mot): boolean => isMotDeService(texte);
const isCapitales = (mot: string): boolean => mot.length > 1 && mot === mot.toUpperCase();

/** A word that could be a name: a capital, and no word of the field. Small letters never are. */
const isPropre = (mot: Mot | undefined): boolean =>
  mot !== undefined && /^\p{Lu}/u.test(mot.texte) && !isLien(mot) && !isService(mot);

/** « sous-préfet de Chinon »: a preposition makes a place or a subject of what follows; « le Goff » and « De Villiers » are names. */
function isLie(mots: readonly Mot[], i: number): boolean {
  const capitales = isCapitales(mots[i]?.texte ?? '');
  let place = i;
  let preposition = false;
  for (; mots[place]?.suit && LIENS.has(plain(mots[place - 1]?.texte ?? '')); place -= 1) {
    const lien = mots[place - 1]?.texte ?? '';
    if (/^\p{Lu}/u.test(lien) && !(capitales && isCapitales(lien))) return false;
    preposition ||= PREPOSITIONS.has(plain(lien));
  }
  return preposition && mots[place]?.suit === true;
}

/** Whether nothing says that a word is no name: two in a row are a first name and a surname, even after « de ». */
const isDouteux = (mots: readonly Mot[], i: number): boolean => {
  const [mot, suivant] = [mots[i], mots[i + 1]];
  return isPropre(mot) && (!isLie(mots, i) || (isPropre(suivant) && suivant?.suit === true));
};

const isFonctionSeule = (texte: string): boolean => {
  const mots = readMots(texte);
  return (
    mots.some(isService) && !mots.some((_, i) => isDouteux(mots, i)) && listNominatifs(texte).length === 0
  );
};

/** The function in a piece of text, from its first word of the field to what could be a name; empty when there is none. */
function cutFonction(texte: string): string {
  const mots = readMots(texte);
  const debut = mots.findIndex(isService);
  if (debut === -1) return '';
  const doute = mots.findIndex((_, i) => i > debut && isDouteux(mots, i));
  const gardes = mots.slice(debut, doute === -1 ? mots.length : doute);
  const dernier = gardes.findLast((mot) => !isLien(mot));
  const fonction = texte.slice(mots[debut]?.debut, dernier?.fin);
  return isFonctionSeule(fonction) ? fonction : '';
}

/**
 * The responsible of an action as the public reads it: the function, whatever the team writes inside. « Mme Durand, cheffe du bureau
 * des usagers » gives « cheffe du bureau des usagers », a name alone `RESPONSABLE_INTERNE`. In doubt, nothing personal is shown.
 */
export function publishResponsable(responsable: string): string {
  const montre = stripCaches(responsable);
  if (montre.trim() === '' || isFonctionSeule(montre)) return responsable;
  const sansNom = listNominatifs(montre).reduce((reste, nom) => reste.replaceAll(nom, ' , '), montre);
  const fonctions = sansNom
    .split(COUPURE)
    .map(cutFonction)
    .filter((fonction) => fonction !== '');
  return fonctions.length === 0 ? RESPONSABLE_INTERNE : [...new Set(fonctions)].join(', ');
}
