import type { Tableau } from '../tableau/types.ts';
import type { Commentaires } from './types.ts';

/** Characters of a comment that three lines of the poster hold. */
export const COMMENTAIRE_CONSEILLE = 280;
/** Longest comment that is kept. */
export const COMMENTAIRE_MAX = 1000;

/** The guide of `docs/guide/commenter.md` in few words, beside the field where a comment is written. */
export const AIDE_COMMENTAIRE =
  'En deux phrases : pourquoi ce chiffre, et ce qui est fait d’ici à quand. Des mots que chacun comprend, sans sigle ; une fonction ou un service, jamais le nom d’une personne.';

const NOMINATIFS: readonly RegExp[] = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u,
  // French numbers, whatever stands between the pairs of digits.
  /(?<!\d)(?:\+33[ .\u00A0\u202F]?|0)[1-9](?:[ .\u00A0\u202F-]?\d{2}){4}(?!\d)/u,
  /(?<!\p{L})(?:M\.|MM\.|Mr|Mme|Mlle|Monsieur|Madame)[ \u00A0\u202F]\p{Lu}[\p{L}'’-]+(?:[ \u00A0]\p{Lu}[\p{L}'’-]+)?/u,
];

/** Functions that follow « Monsieur » or « Madame »: nobody is named. */
const FONCTION =
  /(?:préf[eè]te?|sous-préf[eè]te?|secrétaire|directeur|directrice|chef|cheffe|maire|référente?)/iu;

/** What looks like the name, the e-mail address or the telephone number of a person; null when there is nothing of the kind. */
export function findNominatif(texte: string): string | null {
  for (const motif of NOMINATIFS) {
    const [trouve] = motif.exec(texte) ?? [];
    if (trouve !== undefined && !FONCTION.test(trouve)) return trouve;
  }
  return null;
}

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
