import { chiffre } from '../../depot/cellules.ts';
import { findCasVoisins } from '../outils/arrondi.ts';
import { lignesChiffrees } from '../outils/lignes.ts';
import { mesure, nombre } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/**
 * Ten whole marks cannot have 2,75 for mean: their sum would be 27,5 (GRIM, Brown and Heathers 2017). Only of what is counted
 * in whole units, which its definition says. A warning, for the same reason as POURCENTAGE-IMPOSSIBLE.
 */
export const moyenneImpossible = defineRegle({
  code: 'MOYENNE-IMPOSSIBLE',
  severite: 'avertissement',
  explication:
    'Aucune somme de nombres entiers ne donne cette moyenne pour cet effectif, au nombre de décimales saisi.',
  message: ({ parametres }) =>
    `une moyenne de ${mesure(parametres.valeur, parametres.unite)} sur ${nombre(parametres.effectif)} cas est impossible : un total de ${nombre(parametres.dessous)} donne ${nombre(parametres.moyenneDessous)}, et un total de ${nombre(parametres.dessus)} donne ${nombre(parametres.moyenneDessus)}. Corrigez la moyenne, ou indiquez en ${parametres.celluleEffectif} le nombre de cas dont elle vient.`,
  check: (classeur, contexte) =>
    lignesChiffrees(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const valeur = chiffre(ligne.valeur);
      const effectif = chiffre(ligne.effectif);
      if (!indicateur.enEntiers || indicateur.saisie !== 'moyenne') return [];
      if (valeur === null || effectif === null || effectif <= 0 || !Number.isInteger(effectif)) return [];
      // Out of scale is said by its own rule.
      if (valeur < indicateur.min || valeur > (indicateur.max ?? Infinity)) return [];
      const voisins = findCasVoisins(valeur, effectif, 1);
      if (voisins === null) return [];
      const { dessous, dessus } = voisins;
      const parametres = {
        code: indicateur.code,
        unite: indicateur.unite,
        valeur,
        effectif,
        celluleEffectif: ligne.effectif.adresse.cellule,
        dessous: dessous.cas,
        dessus: dessus.cas,
        moyenneDessous: dessous.taux,
        moyenneDessus: dessus.taux,
      };
      return [signale(ligne.valeur, parametres, 'une moyenne possible pour ce nombre de cas')];
    }),
});
