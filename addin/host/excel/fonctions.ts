import type { CelluleBrute } from '../../../domain/classeur/lecture/index.ts';
import type { FonctionSansResultat } from '../types.ts';

/** `=TRANSPARENCE.VALEUR(`, and `=_xldudf_TRANSPARENCE_VALEUR(` where the add-in is not loaded. */
const APPEL = /(?:_xldudf_)?TRANSPARENCE[._]([A-Z]+)\s*\(/iu;
/** The function is the whole formula: no IFERROR around it chose to show nothing. */
const APPEL_SEUL = /^=@?(?:_xldudf_)?TRANSPARENCE[._]/iu;
/** What Excel shows while it waits for a function. */
const EN_COURS = /^#(?:BUSY!|GETTING_DATA|CONNECT!)/u;
const INCONNUE = '#NAME?';

type SansResultat = Omit<FonctionSansResultat, 'feuille' | 'cellule'> & { readonly texte: string };

/** What a formula with one of our functions says while it gives no figure; null when it gives one, or has none of ours. */
export function readFonction(formule: string, valeur: CelluleBrute['valeur']): SansResultat | null {
  const appel = APPEL.exec(formule.replace(/"[^"]*"?/gu, '""'));
  if (!appel) return null;
  const nom = `TRANSPARENCE.${(appel[1] ?? '').toUpperCase()}`;
  if (valeur.genre === 'vide')
    return APPEL_SEUL.test(formule) ? { nom, etat: 'en-cours', texte: '#BUSY!' } : null;
  const texte = valeur.genre === 'erreur' || valeur.genre === 'texte' ? valeur.texte : '';
  if (EN_COURS.test(texte)) return { nom, etat: 'en-cours', texte };
  if (valeur.genre !== 'erreur') return null;
  return { nom, etat: texte === INCONNUE ? 'inconnue' : 'erreur', texte };
}
