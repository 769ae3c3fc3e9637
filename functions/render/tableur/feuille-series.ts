import { compareTrimestre, formatTrimestre } from '../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { nombre, texte } from './cellules.ts';
import type { FeuilleTableur } from './types.ts';

export const FEUILLE_SERIES = 'Séries';
const COLONNE_TENDANCE = 4;
export const PREMIERE_COLONNE_SERIES = 5;

/** Every quarter that a series knows, oldest first. */
export const trimestresOf = ({ indicateurs, trimestre }: Tableau): readonly Trimestre[] =>
  [
    ...new Set([trimestre, ...indicateurs.flatMap(({ serie }) => serie.map((point) => point.trimestre))]),
  ].sort(compareTrimestre);

/** Figures quarter by quarter, in the order of the first sheet; an empty cell is a missing figure, never 0. */
export function feuilleSeries(tableau: Tableau): FeuilleTableur {
  const trimestres = trimestresOf(tableau);
  return {
    nom: FEUILLE_SERIES,
    titre: 'Séries par trimestre',
    chapeau: ['Une cellule vide est une donnée qui manque, et non un zéro.'],
    colonnes: [
      { titre: 'Code', largeur: 18 },
      { titre: 'Indicateur', largeur: 34 },
      { titre: 'Unité', largeur: 12 },
      { titre: 'Tendance', largeur: 22 },
      ...trimestres.map((trimestre) => ({ titre: formatTrimestre(trimestre), largeur: 11, droite: true })),
    ],
    lignes: tableau.indicateurs.map(({ code, libelle, unite, serie }) => {
      const valeurs = new Map(serie.map((point) => [point.trimestre, point.valeur]));
      return [
        texte(code),
        texte(libelle),
        texte(unite),
        texte(null),
        ...trimestres.map((trimestre) => nombre(valeurs.get(trimestre) ?? null)),
      ];
    }),
    tendances: {
      colonne: COLONNE_TENDANCE,
      feuille: FEUILLE_SERIES,
      de: PREMIERE_COLONNE_SERIES,
      a: PREMIERE_COLONNE_SERIES + trimestres.length - 1,
    },
    figees: 2,
  };
}
