import type { Tableau } from '../tableau/types.ts';
import type { Commentaires } from './types.ts';

/** Characters of a comment that three lines of the poster hold. */
export const COMMENTAIRE_CONSEILLE = 280;
/** Longest comment that is kept. */
export const COMMENTAIRE_MAX = 1000;

/** The guide of `docs/guide/commenter.md` in few words, beside the field where a comment is written. */
export const AIDE_COMMENTAIRE =
  'En deux phrases : pourquoi ce chiffre, et ce qui est fait d’ici à quand. Des mots que chacun comprend, sans sigle ; une fonction ou un service, jamais le nom d’une personne.';

/** The tableau with the référent's comments in place of the sites'. */
export function applyCommentaires(tableau: Tableau, commentaires: Commentaires): Tableau {
  return {
    ...tableau,
    indicateurs: tableau.indicateurs.map((indicateur) => {
      const texte = commentaires[indicateur.code]?.trim();
      return texte ? { ...indicateur, commentaire: texte } : indicateur;
    }),
  };
}
