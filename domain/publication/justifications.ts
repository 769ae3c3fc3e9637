import type { Agregat, Consolidation } from '../consolidation/types.ts';
import type { Depot } from '../depot/types.ts';
import type { CodeSite } from '../referentiels/types.ts';
import type { JustificationSite } from './types.ts';

type ActionSite = Agregat['actions'][number];

/**
 * The consolidation with what sites said of their lines afterwards, as if the workbook had carried it: comments are added to
 * theirs, actions are taken from the plan of the same version. Figures are left as they are.
 */
export function applyJustifications(
  consolidation: Consolidation,
  justifications: readonly JustificationSite[],
  depots: ReadonlyMap<CodeSite, Depot>,
): Consolidation {
  const valables = justifications.filter(({ site, version }) => consolidation.versions[site] === version);
  if (valables.length === 0) return consolidation;
  return {
    ...consolidation,
    agregats: consolidation.agregats.map((agregat) => {
      const siennes = valables.filter(({ code }) => code === agregat.code);
      if (siennes.length === 0) return agregat;
      const commentaires = siennes.flatMap(({ site, commentaire }) =>
        commentaire === null ? [] : [{ site, texte: commentaire }],
      );
      const actions = siennes.flatMap(({ site, action }) => findAction(depots.get(site), site, action));
      return {
        ...agregat,
        commentaires: [...agregat.commentaires, ...commentaires],
        actions: [...agregat.actions, ...actions],
      };
    }),
  };
}

function findAction(depot: Depot | undefined, site: CodeSite, numero: string | null): ActionSite[] {
  if (numero === null) return [];
  const action = depot?.contenu.actions.find((une) => une.numero === numero);
  return action ? [{ ...action, site }] : [];
}
