import { displayCellule, foldTitre } from '../../../domain/classeur/lecture/index.ts';
import { formatAdresse } from '../../../domain/classeur/lire/adresses.ts';
import type { Fichier } from '../../../domain/classeur/lire/fichier.ts';
import { tableauAbsent } from '../excel/erreurs.ts';
import type { Bloc } from '../types.ts';
import { valeurOf } from './valeurs.ts';

/** Columns of a table, by their titles, on each line of its range. Throws TABLEAU-ABSENT. */
export function readBlocFichier(fichier: Fichier, tableau: string, colonnes: readonly string[]): Bloc {
  const trouve = fichier.tableaux.find(({ nom }) => foldTitre(nom) === foldTitre(tableau));
  const feuille = fichier.feuilles.find(({ nom }) => nom === trouve?.feuille);
  if (!trouve || !feuille) throw tableauAbsent(tableau);
  const { debut, fin } = trouve;
  const { rangees } = feuille.read();
  const entete = rangees.get(debut.ligne);
  const rangs = new Map<string, number>();
  for (let rang = fin.colonne; rang >= debut.colonne; rang -= 1) {
    const cellule = entete?.get(rang);
    if (cellule) rangs.set(foldTitre(displayCellule(cellule) ?? ''), rang);
  }
  const trouvees = colonnes.map((titre) => rangs.get(foldTitre(titre)) ?? null);
  const lignes = Array.from({ length: fin.ligne - debut.ligne }, (_, rang) => debut.ligne + 1 + rang);
  return {
    feuille: feuille.nom,
    lignes,
    colonnes: trouvees.map((rang) => (rang === null ? null : formatAdresse(1, rang).slice(0, -1))),
    valeurs: lignes.map((ligne) =>
      trouvees.map((rang) => (rang === null ? null : valeurOf(rangees.get(ligne)?.get(rang)))),
    ),
  };
}
