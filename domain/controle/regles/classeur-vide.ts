import { FEUILLES } from '../../classeur/contrat.ts';
import { isRemplie, isTableauPresent } from '../outils/lignes.ts';
import { defineRegle } from '../outils/regle.ts';
import { signaleIndicateurs } from '../outils/trouvaille.ts';

/** Filing a blank template is a slip. A quarter without any figure is filed by giving the reasons as comments. */
export const classeurVide = defineRegle({
  code: 'CLASSEUR-VIDE',
  severite: 'bloquant',
  explication: 'Aucun indicateur n’a de chiffre ni de commentaire.',
  message: () =>
    'aucun indicateur n’est rempli. Saisissez vos chiffres dans la feuille Indicateurs ; si aucun n’est disponible, écrivez-en la raison dans la colonne Commentaire.',
  check: (classeur) => {
    const { nom, tableau } = FEUILLES.indicateurs;
    if (!isTableauPresent(classeur, tableau.nom, nom)) return [];
    return classeur.indicateurs.some(isRemplie)
      ? []
      : [signaleIndicateurs(classeur, {}, 'au moins un indicateur rempli')];
  },
});
