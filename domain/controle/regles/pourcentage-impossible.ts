import { chiffre, hasDeuxNombres } from '../../depot/cellules.ts';
import { findCasVoisins } from '../outils/arrondi.ts';
import { lignesChiffrees } from '../outils/lignes.ts';
import { nombre, mesure } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/**
 * 100 answers cannot give 98,9 % (S4): the count given is not that of this question. A warning, since the published figures
 * of a whole survey are often like this and are better filed with the doubt said than kept back.
 */
export const pourcentageImpossible = defineRegle({
  code: 'POURCENTAGE-IMPOSSIBLE',
  severite: 'avertissement',
  explication: 'Aucun nombre de cas ne donne ce pourcentage pour cet effectif, au nombre de décimales saisi.',
  message: ({ parametres }) =>
    `${mesure(parametres.valeur, '%')} de ${nombre(parametres.effectif)} est impossible : ${nombre(parametres.dessous)} cas donnent ${mesure(parametres.tauxDessous, '%')}, et ${nombre(parametres.dessus)} donnent ${mesure(parametres.tauxDessus, '%')}. Indiquez en ${parametres.celluleEffectif} le nombre de réponses à cette question, et non celui de toute l’enquête.`,
  check: (classeur, contexte) =>
    lignesChiffrees(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const valeur = chiffre(ligne.valeur);
      const effectif = chiffre(ligne.effectif);
      if (indicateur.saisie !== 'ratio' || indicateur.unite !== '%' || hasDeuxNombres(ligne)) return [];
      if (valeur === null || effectif === null || effectif <= 0 || !Number.isInteger(effectif)) return [];
      if (valeur < 0 || valeur > 100) return [];
      const voisins = findCasVoisins(valeur, effectif);
      if (voisins === null) return [];
      const { dessous, dessus } = voisins;
      const parametres = {
        code: indicateur.code,
        valeur,
        effectif,
        celluleEffectif: ligne.effectif.adresse.cellule,
        dessous: dessous.cas,
        dessus: dessus.cas,
        tauxDessous: dessous.taux,
        tauxDessus: dessus.taux,
      };
      return [
        signale(
          ligne.valeur,
          parametres,
          'un pourcentage possible pour le nombre de réponses à cette question',
        ),
      ];
    }),
});
