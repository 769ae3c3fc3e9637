import { TABLEAU_INDICATEURS } from '../../../domain/classeur/contrat.ts';
import type { ClasseurMemoire, FeuilleMemoire, Place } from '../../fabriques/excel/memoire.ts';
import type { Colonne } from './entree.ts';

const titreOf = (cle: string) => TABLEAU_INDICATEURS.colonnes.find((colonne) => colonne.cle === cle)?.titre;

/** The cell of an indicator in the workbook in memory, found as a person would: by the titles and the codes. */
export function findCellule(
  classeur: ClasseurMemoire,
  code: string,
  colonne: Colonne,
): { readonly feuille: FeuilleMemoire; readonly place: Place } {
  for (const feuille of classeur.feuilles) {
    const table = feuille.tables.find(({ nom }) => nom === TABLEAU_INDICATEURS.nom);
    if (!table) continue;
    const { debut, fin } = table;
    const textOf = (ligne: number, c: number) => feuille.contenu({ ligne, colonne: c }).valeur;
    const rangOf = (titre: string | undefined): number => {
      for (let c = debut.colonne; c <= fin.colonne; c += 1) if (textOf(debut.ligne, c) === titre) return c;
      throw new Error(`Pas de colonne ${titre}`);
    };
    const rangCode = rangOf(titreOf('code'));
    for (let ligne = debut.ligne + 1; ligne <= fin.ligne; ligne += 1) {
      if (textOf(ligne, rangCode) === code)
        return { feuille, place: { ligne, colonne: rangOf(titreOf(colonne)) } };
    }
  }
  throw new Error(`Pas de cellule pour ${code}, ${colonne}`);
}
