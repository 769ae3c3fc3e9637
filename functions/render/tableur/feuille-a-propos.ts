import { leadRectificatif } from '../../../domain/publication/rectificatif.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { jour, texte } from './cellules.ts';
import type { CelluleTableur, FeuilleTableur } from './types.ts';

const dit = (titre: string, cellule: CelluleTableur): CelluleTableur[] => [texte(titre, 'fort'), cellule];

/** Who publishes what, when, under which licence, and where the page is read. */
export function feuilleAPropos(tableau: Tableau, adressePage: string | null): FeuilleTableur {
  const { textes, rectificatif } = tableau;
  return {
    nom: 'À propos',
    titre: 'À propos de ce fichier',
    chapeau: [],
    colonnes: [
      { titre: 'Rubrique', largeur: 28 },
      { titre: 'Contenu', largeur: 90 },
    ],
    lignes: [
      dit('Service', texte(tableau.service)),
      dit('Période', texte(`${textes.trimestre} (${textes.mois})`)),
      ...(tableau.etat === 'publie'
        ? [dit('Publié le', jour(tableau.publieLe))]
        : [dit('État', texte('Aperçu, non publié'))]),
      ...(textes.prochaine === null ? [] : [dit('Ensuite', texte(textes.prochaine))]),
      ...(rectificatif === null
        ? []
        : [
            dit('Rectificatif', texte(leadRectificatif(tableau) ?? rectificatif.motif)),
            ...rectificatif.changements.map(({ libelle, avant, apres }) =>
              dit(libelle, texte(`${avant} devient ${apres}`)),
            ),
          ]),
      ...(adressePage === null ? [] : [dit('Page', texte(adressePage))]),
      dit('Licence', texte('Licence Etalab 2.0 : réutilisation libre, en citant la source.')),
      dit(
        'Mêmes chiffres',
        texte('Ce fichier, la page, l’affiche, le CSV et le JSON viennent d’une seule et même valeur figée.'),
      ),
    ],
    figees: 0,
  };
}
