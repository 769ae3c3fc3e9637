import { readFloat } from '../../../domain/tableau/csv-colonne.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { nombre, texte } from './cellules.ts';
import type { CelluleTableur, FeuilleTableur } from './types.ts';

/** An exact figure, with the decimals that a spreadsheet can hold. */
const count = (exact: string | null | undefined): CelluleTableur => nombre(readFloat(exact ?? null));

/** How each figure is known: method, counts, interval, coverage, source. */
export function feuilleMethode({ indicateurs }: Tableau): FeuilleTableur {
  return {
    nom: 'Méthode',
    titre: 'Comment ces chiffres sont établis',
    chapeau: ['Les intervalles valent pour les enquêtes : méthode de Wilson, confiance de 95 %.'],
    colonnes: [
      { titre: 'Code', largeur: 18 },
      { titre: 'Indicateur', largeur: 34 },
      { titre: 'Ce qui est mesuré', largeur: 42 },
      { titre: 'Méthode', largeur: 40 },
      { titre: 'Valeur exacte', largeur: 14, droite: true },
      { titre: 'Premier nombre', largeur: 11, droite: true },
      { titre: 'Second nombre', largeur: 11, droite: true },
      { titre: 'Objectif', largeur: 10, droite: true },
      { titre: 'Un an avant', largeur: 10, droite: true },
      { titre: 'Effectif', largeur: 11, droite: true },
      { titre: 'Intervalle, bas', largeur: 11, droite: true },
      { titre: 'Intervalle, haut', largeur: 11, droite: true },
      { titre: 'Départements comparables', largeur: 40 },
      { titre: 'Sites compris', largeur: 10, droite: true },
      { titre: 'Sites attendus', largeur: 10, droite: true },
      { titre: 'Définition', largeur: 10, droite: true },
      { titre: 'Source de la définition', largeur: 34 },
    ],
    lignes: indicateurs.map((indicateur) => [
      texte(indicateur.code),
      texte(indicateur.libelle, 'fort'),
      texte(indicateur.enClair),
      texte(indicateur.textes.methode),
      count(indicateur.exacte?.valeur),
      count(indicateur.exacte?.numerateur),
      count(indicateur.exacte?.denominateur),
      nombre(indicateur.cible),
      nombre(indicateur.anPasse),
      nombre(indicateur.effectif),
      nombre(indicateur.intervalle?.bas ?? null),
      nombre(indicateur.intervalle?.haut ?? null),
      texte(indicateur.textes.comparaison),
      nombre(indicateur.couverture.couverts),
      nombre(indicateur.couverture.attendus),
      nombre(indicateur.definition),
      texte(indicateur.sourceDefinition),
    ]),
    figees: 2,
  };
}
