import { TABLEAU_INDICATEURS } from '../../../domain/classeur/contrat.ts';
import type { Cellule, Classeur, LigneIndicateur } from '../../../domain/classeur/types.ts';
import type { Constat } from '../../../domain/controle/types.ts';

/** The line of `Indicateurs` that a constat points at; undefined when it points elsewhere. */
export function ligneOf(classeur: Classeur, constat: Constat): LigneIndicateur | undefined {
  if (constat.tableau !== TABLEAU_INDICATEURS.nom || constat.adresse === null) return undefined;
  const ligne = Number(/\d+$/.exec(constat.adresse)?.[0]);
  return classeur.indicateurs.find((candidate) => candidate.ligne === ligne);
}

/** The cell where a justification goes; null when the constat is not about an indicator. */
export const commentaireOf = (classeur: Classeur, constat: Constat): Cellule<string> | null =>
  ligneOf(classeur, constat)?.commentaire ?? null;

const COMMENTAIRE = 'commentaire';

/** What the draft of a comment is about: an indicator, and the constat that it answers, wherever their line goes. */
export function cleCommentaire(classeur: Classeur, constat: Constat): string | null {
  const code = ligneOf(classeur, constat)?.code.valeur;
  return code ? [COMMENTAIRE, code, constat.code].join(' ') : null;
}

/** A comment begun in the pane, whose constat is no more there to answer. */
export interface CommentaireCommence {
  readonly cle: string;
  /** Code of the indicator. */
  readonly code: string;
  readonly texte: string;
}

/** Comments begun for constats that the workbook no longer raises: they are shown apart, so that none is lost from sight. */
export function commentairesSansConstat(
  classeur: Classeur | null,
  constats: readonly Constat[],
  ebauches: Readonly<Record<string, string>>,
): readonly CommentaireCommence[] {
  if (!classeur) return [];
  const montres = new Set(
    constats
      .flatMap(({ lignes, ...commun }) => lignes?.map(({ adresse }) => ({ ...commun, adresse })) ?? [commun])
      .map((constat) => cleCommentaire(classeur, constat)),
  );
  return Object.entries(ebauches).flatMap(([cle, texte]) => {
    const [genre, code] = cle.split(' ');
    return genre === COMMENTAIRE && code && !montres.has(cle) ? [{ cle, code, texte }] : [];
  });
}
