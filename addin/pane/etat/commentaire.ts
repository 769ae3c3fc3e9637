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
