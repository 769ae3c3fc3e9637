import { chiffre, hasDeuxNombres } from '../../depot/cellules.ts';
import { buildMesure, mesureValeur } from '../../depot/mesure.ts';
import { roundFraction } from '../../nombre/index.ts';
import { isArrondi } from '../outils/arrondi.ts';
import { lignesChiffrees } from '../outils/lignes.ts';
import { nombre, mesure } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** A spreadsheet computes with 15 digits. */
const isMemeCalcul = (lu: number, calcul: number): boolean =>
  Math.abs(lu - calcul) <= 1e-9 * Math.abs(calcul);

/**
 * Both are there and disagree beyond the rounding of the decimals typed: one of the three cells is wrong, or the formula of the value
 * was not computed again since its counts changed.
 */
export const valeurContradictoire = defineRegle({
  code: 'VALEUR-CONTRADICTOIRE',
  severite: 'bloquant',
  explication: 'La valeur saisie n’est pas celle que donnent ses deux nombres.',
  message: ({ parametres }) =>
    `la valeur est ${mesure(parametres.valeur, parametres.unite)}, mais ${nombre(parametres.numerateur)} sur ${nombre(parametres.denominateur)} donnent ${mesure(parametres.calcul, parametres.unite)}. Corrigez les nombres, ou videz la valeur : elle sera calculée.`,
  check: (classeur, contexte) =>
    lignesChiffrees(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const { code, unite } = indicateur;
      const lu = chiffre(ligne.valeur);
      const calcul = mesureValeur(buildMesure(ligne, indicateur), indicateur);
      if (indicateur.saisie !== 'ratio' || !hasDeuxNombres(ligne)) return [];
      if (lu === null || calcul === null || isArrondi(lu, calcul)) return [];
      if (ligne.valeur.calculee && isMemeCalcul(lu, calcul.valueOf())) return [];
      const parametres = {
        code,
        unite,
        valeur: lu,
        calcul: roundFraction(calcul, 2),
        numerateur: chiffre(ligne.numerateur) ?? 0,
        denominateur: chiffre(ligne.denominateur) ?? 0,
      };
      return [signale(ligne.valeur, parametres, mesure(parametres.calcul, unite))];
    }),
});
