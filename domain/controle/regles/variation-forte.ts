import { chiffre, texte } from '../../depot/cellules.ts';
import { buildMesure, mesureValeur } from '../../depot/mesure.ts';
import { roundFraction } from '../../nombre/index.ts';
import { lignesConnues } from '../outils/lignes.ts';
import { mesure } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';
import { seuilVariation } from '../seuils.ts';

/** A large jump is a slip of typing or an event: either way somebody has to say which. Sizes are in seuils.ts. */
export const variationForte = defineRegle({
  code: 'VARIATION-FORTE',
  severite: 'a-justifier',
  explication:
    'La valeur s’écarte beaucoup de celle du trimestre précédent, sans commentaire pour l’expliquer.',
  message: ({ parametres }) =>
    `${mesure(parametres.valeur, parametres.unite)} après ${mesure(parametres.precedent, parametres.unite)} au trimestre précédent : l’écart est grand. Vérifiez le chiffre ; s’il est juste, expliquez-le en ${parametres.commentaire}.`,
  check: (classeur, contexte) =>
    lignesConnues(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const precedent = contexte.precedents.get(indicateur.code) ?? chiffre(ligne.precedent);
      const valeur = mesureValeur(buildMesure(ligne, indicateur), indicateur);
      if (precedent === null || !Number.isFinite(precedent) || valeur === null) return [];
      const seuil = seuilVariation(precedent, indicateur);
      if (Math.abs(valeur.valueOf() - precedent) <= seuil || texte(ligne.commentaire) !== null) return [];
      const parametres = {
        code: indicateur.code,
        unite: indicateur.unite,
        valeur: roundFraction(valeur, 2),
        precedent,
        commentaire: ligne.commentaire.adresse.cellule,
      };
      return [
        signale(
          ligne.valeur,
          parametres,
          `un écart d’au plus ${mesure(seuil, indicateur.unite)}, ou un commentaire`,
        ),
      ];
    }),
});
