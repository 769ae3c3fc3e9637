import type { References } from '../../../../domain/classeur/formules/references.ts';

/** A cell, by the name of its sheet as the file has it. */
export interface Place {
  readonly feuille: string;
  readonly ligne: number;
  readonly colonne: number;
}

/** A formula and where its results stand: its cell, or the range of a matrix. */
export interface FormulePlacee {
  readonly references: References;
  readonly resultats: readonly Place[];
}

/** Above this many formulas, each is taken for a dependent: finding out would take longer than a frame. */
const FORMULES_MAX = 5000;

const reads = ({ plages, tout }: References, place: Place): boolean =>
  tout ||
  plages.some(
    (plage) =>
      plage.feuille.toLowerCase() === place.feuille.toLowerCase() &&
      plage.ligne <= place.ligne &&
      place.ligne <= plage.derniereLigne &&
      plage.colonne <= place.colonne &&
      place.colonne <= plage.derniereColonne,
  );

/**
 * The formulas whose result depends on changed cells, directly or through other formulas. Their stored results are no longer
 * true.
 */
export function findDependants<F extends FormulePlacee>(
  formules: readonly F[],
  changees: readonly Place[],
): readonly F[] {
  if (changees.length === 0) return [];
  if (formules.length > FORMULES_MAX) return formules;
  const file = [...changees];
  const trouvees: F[] = [];
  let restantes = formules;
  for (let place = file.shift(); place && restantes.length > 0; place = file.shift()) {
    const autres: F[] = [];
    for (const formule of restantes) {
      if (!reads(formule.references, place)) autres.push(formule);
      else {
        trouvees.push(formule);
        file.push(...formule.resultats);
      }
    }
    restantes = autres;
  }
  return trouvees;
}
