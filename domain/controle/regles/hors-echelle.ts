import type { LigneIndicateur } from '../../classeur/types.ts';
import { chiffre, hasDeuxNombres } from '../../depot/cellules.ts';
import { PLAFONDS } from '../../referentiels/plafonds.ts';
import { lignesChiffrees } from '../outils/lignes.ts';
import type { LigneConnue } from '../outils/lignes.ts';
import { mesure, nombre } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';
import type { Trouvaille } from '../types.ts';

const COMPTES = ['numerateur', 'denominateur', 'effectif'] as const satisfies (keyof LigneIndicateur)[];

/** Bounds come from the definition (0 to 100 for a percentage, 0 to 5 for a score), else from what its unit makes plausible. */
export const horsEchelle = defineRegle({
  code: 'HORS-ECHELLE',
  severite: 'bloquant',
  explication: 'Un chiffre sort des bornes que la définition de l’indicateur permet.',
  message: ({ parametres }) =>
    `${mesure(parametres.lu, parametres.unite)} n’est pas possible pour cet indicateur (attendu : ${parametres.bornes}). Corrigez le chiffre ou son unité.`,
  check: (classeur, contexte) =>
    lignesChiffrees(classeur, contexte).flatMap((connue) => [
      ...checkValeur(connue),
      ...checkComptes(connue),
    ]),
});

function checkValeur({ ligne, indicateur }: LigneConnue): readonly Trouvaille[] {
  const { code, unite, min, max } = indicateur;
  const lu = chiffre(ligne.valeur);
  // A negative is said by NOMBRE-NEGATIF; counts above their total, by NUMERATEUR-SUPERIEUR.
  if (lu === null || hasDeuxNombres(ligne) || (lu < 0 && min >= 0)) return [];
  const plafond = max ?? PLAFONDS[unite];
  if (lu >= min && lu <= plafond) return [];
  const bornes = `de ${nombre(min)} à ${mesure(plafond, unite)}`;
  return [signale(ligne.valeur, { code, lu, unite, bornes }, bornes)];
}

function checkComptes({ ligne, indicateur: { code } }: LigneConnue): readonly Trouvaille[] {
  const bornes = `au plus ${nombre(PLAFONDS.nombre)}`;
  return COMPTES.flatMap((cle) => {
    const lu = chiffre(ligne[cle]);
    if (lu === null || lu <= PLAFONDS.nombre) return [];
    return [signale(ligne[cle], { code, lu, unite: 'nombre', bornes }, bornes)];
  });
}
