import { TABLEAU_INDICATEURS } from '../../classeur/contrat.ts';
import { chiffre, hasDeuxNombres } from '../../depot/cellules.ts';
import { lignesChiffrees } from '../outils/lignes.ts';
import { nombre } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Nothing here is counted below zero. */
export const nombreNegatif = defineRegle({
  code: 'NOMBRE-NEGATIF',
  severite: 'bloquant',
  explication: 'Un chiffre est négatif.',
  message: ({ parametres }) =>
    `${nombre(parametres.lu)} est négatif dans la colonne ${parametres.colonne}. Saisissez un nombre positif ou nul, ou videz la cellule.`,
  check: (classeur, contexte) =>
    lignesChiffrees(classeur, contexte).flatMap(({ ligne, indicateur }) =>
      TABLEAU_INDICATEURS.colonnes.flatMap(({ cle, titre }) => {
        if (cle !== 'numerateur' && cle !== 'denominateur' && cle !== 'effectif' && cle !== 'valeur')
          return [];
        // The value that negative counts compute is said once, at the counts.
        if (cle === 'valeur' && (indicateur.min < 0 || hasDeuxNombres(ligne))) return [];
        const lu = chiffre(ligne[cle]);
        if (lu === null || lu >= 0) return [];
        return [
          signale(ligne[cle], { code: indicateur.code, colonne: titre, lu }, 'un nombre positif ou nul'),
        ];
      }),
    ),
});
