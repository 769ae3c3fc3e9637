import type { IndicateurPublie, Tableau } from '../../../domain/tableau/types.ts';
import { INSECABLE } from '../../../domain/nombre/index.ts';
import { difference, nombre, texte, tonOf } from './cellules.ts';
import type { CelluleTableur, FeuilleTableur } from './types.ts';
import { FEUILLE_SERIES, PREMIERE_COLONNE_SERIES, trimestresOf } from './feuille-series.ts';

const COLONNE_TENDANCE = 8;

/** What one must know to read the figure well, each its own line. */
const knowledgeOf = ({ textes, signal }: IndicateurPublie): string =>
  [
    textes.absence,
    ...(textes.reserves ?? []),
    signal?.phrase,
    signal?.assurance?.phrase,
    name('Un an plus tôt', textes.anPasse),
    name('Marge d’incertitude', textes.intervalle),
    name('Couverture', textes.couverture),
    textes.cert,
    textes.delai,
  ]
    .filter(Boolean)
    .join('\n');

/** A text that does not say by itself what it is, under its name; null when there is none. */
const name = (nom: string, dit: string | null): string | null =>
  dit === null ? null : `${nom}${INSECABLE}: ${dit}.`;

function lineOf(indicateur: IndicateurPublie): CelluleTableur[] {
  const { textes, valeur } = indicateur;
  return [
    texte(indicateur.libelle, 'fort'),
    valeur === null ? texte(textes.nombre, 'mention') : nombre(valeur, 'fort'),
    texte(indicateur.unite),
    texte(textes.cible),
    texte(textes.situation, tonOf(indicateur.situation)),
    nombre(indicateur.precedent),
    difference(textes.evolution),
    texte(null),
    texte(knowledgeOf(indicateur)),
    texte(indicateur.commentaire),
  ];
}

/** The sheet that one prints: a line an indicator, as on the page. */
export function feuilleTableau(tableau: Tableau): FeuilleTableur {
  const { textes } = tableau;
  return {
    nom: 'Tableau',
    titre: `${tableau.service} : ${textes.trimestre}`,
    chapeau: [
      ...(tableau.etat === 'apercu' ? ['Aperçu, non publié'] : []),
      textes.resume,
      `${textes.couverture} ${textes.publication}`,
      ...(textes.rectificatif === null ? [] : [textes.rectificatif]),
    ],
    colonnes: [
      { titre: 'Indicateur', largeur: 34 },
      { titre: 'Valeur', largeur: 10, droite: true },
      { titre: 'Unité', largeur: 10 },
      { titre: 'Objectif', largeur: 18 },
      { titre: 'Situation', largeur: 16 },
      { titre: 'Trimestre précédent', largeur: 11, droite: true },
      { titre: 'Évolution', largeur: 20 },
      { titre: 'Tendance', largeur: 18 },
      { titre: 'À savoir', largeur: 42 },
      { titre: 'Commentaire', largeur: 44 },
    ],
    lignes: tableau.indicateurs.map(lineOf),
    tendances: {
      colonne: COLONNE_TENDANCE,
      feuille: FEUILLE_SERIES,
      de: PREMIERE_COLONNE_SERIES,
      a: PREMIERE_COLONNE_SERIES + trimestresOf(tableau).length - 1,
    },
    figees: 1,
  };
}
