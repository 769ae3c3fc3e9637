import type { Tableau } from '../../../domain/tableau/types.ts';
import { jour, texte } from './cellules.ts';
import type { FeuilleTableur } from './types.ts';

/** What the préfecture does about its figures. */
export function feuilleActions({ indicateurs }: Tableau): FeuilleTableur {
  const lignes = indicateurs.flatMap(({ libelle, actions }) =>
    actions.map(({ action, responsable, echeance, etat }) => [
      texte(libelle),
      texte(action, 'fort'),
      texte(responsable),
      jour(echeance),
      texte(etat),
    ]),
  );
  return {
    nom: 'Actions',
    titre: 'Ce que fait la préfecture',
    chapeau: [
      lignes.length === 0
        ? 'Aucune action n’est liée aux indicateurs publiés ce trimestre.'
        : 'Actions liées aux indicateurs publiés, avec la fonction qui en répond.',
    ],
    colonnes: [
      { titre: 'Indicateur', largeur: 34 },
      { titre: 'Action', largeur: 60 },
      { titre: 'Responsable', largeur: 30 },
      { titre: 'Échéance', largeur: 12, droite: true },
      { titre: 'État', largeur: 16 },
    ],
    lignes,
    figees: 1,
  };
}
