import type { Classeur, DefautStructure } from '../../classeur/types.ts';
import type { Trouvaille } from '../types.ts';

/** Finds of one kind of structure defect, at the header cell when there is one, else at the sheet. */
export function findDefauts(classeur: Classeur, genre: DefautStructure['genre']): readonly Trouvaille[] {
  return classeur.defauts
    .filter((defaut) => defaut.genre === genre)
    .map(({ nom, feuille, tableau, cellule }) => ({
      parametres: { nom },
      adresse: feuille === null ? null : { feuille, tableau, cellule: cellule ?? '' },
      lu: null,
      attendu: nom,
    }));
}
