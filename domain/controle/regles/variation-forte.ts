import { chiffre, texte } from '../../depot/cellules.ts';
import { buildMesure, mesureEffectif, mesureValeur } from '../../depot/mesure.ts';
import { roundFraction } from '../../nombre/index.ts';
import { lignesConnues } from '../outils/lignes.ts';
import { mesure } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';
import { seuilVariation } from '../seuils.ts';

/** What binary subtraction leaves of an exact gap: 93,1 less 73,1 is 20 points. */
const BRUIT = 1e-9;

/** A large jump is a slip of typing or an event: either way somebody has to say which. Sizes are in seuils.ts. */
export const variationForte = defineRegle({
  code: 'VARIATION-FORTE',
  severite: 'a-justifier',
  explication:
    'La valeur s’écarte de celle du trimestre précédent plus que le hasard ne l’explique, sans commentaire pour le dire.',
  message: ({ parametres }) =>
    `${mesure(parametres.valeur, parametres.unite)} après ${mesure(parametres.precedent, parametres.unite)} au trimestre précédent : l’écart est grand. Vérifiez le chiffre ; s’il est juste, expliquez-le en ${parametres.commentaire}.`,
  check: (classeur, contexte) =>
    lignesConnues(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const { code, unite } = indicateur;
      const depose = contexte.precedents.get(code);
      const precedent = depose ?? chiffre(ligne.precedent);
      const lue = buildMesure(ligne, indicateur);
      const valeur = mesureValeur(lue, indicateur);
      if (precedent === null || !Number.isFinite(precedent) || valeur === null) return [];
      if (texte(ligne.commentaire) !== null) return [];
      const effectif = depose === undefined ? undefined : contexte.effectifsPrecedents?.get(code);
      const seuil = seuilVariation(
        { valeur: precedent, effectif: effectif ?? null },
        { valeur: valeur.valueOf(), effectif: mesureEffectif(lue)?.valueOf() ?? null },
        indicateur,
      );
      if (Math.abs(valeur.valueOf() - precedent) <= seuil + BRUIT) return [];
      const parametres = {
        code,
        unite,
        valeur: roundFraction(valeur, 2),
        precedent,
        commentaire: ligne.commentaire.adresse.cellule,
      };
      const ecart = mesure(Math.ceil(seuil * 10) / 10, unite);
      return [signale(ligne.valeur, parametres, `un écart d’au plus ${ecart}, ou un commentaire`)];
    }),
});
