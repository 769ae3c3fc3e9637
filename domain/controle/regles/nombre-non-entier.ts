import { TABLEAU_INDICATEURS } from '../../classeur/contrat.ts';
import { chiffre } from '../../depot/cellules.ts';
import { lignesChiffrees } from '../outils/lignes.ts';
import { isEntier } from '../outils/meme-nombre.ts';
import { nombre } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

const COMPTES = ['numerateur', 'denominateur', 'effectif'] as const;

/** Calls, answers and cases are counted one by one: a decimal there is a percentage in the wrong column. */
export const nombreNonEntier = defineRegle({
  code: 'NOMBRE-NON-ENTIER',
  severite: 'bloquant',
  explication: 'Un nombre de cas, d’appels ou de réponses n’est pas entier.',
  message: ({ parametres }) =>
    `${nombre(parametres.lu)} n’est pas un nombre entier, alors que la colonne ${parametres.colonne} compte des cas. Saisissez le nombre de cas ; un pourcentage ou une moyenne va dans la colonne Valeur.`,
  check: (classeur, contexte) =>
    lignesChiffrees(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const cles = indicateur.saisie === 'compte' ? ([...COMPTES, 'valeur'] as const) : COMPTES;
      return cles.flatMap((cle) => {
        const lu = chiffre(ligne[cle]);
        if (lu === null || isEntier(lu)) return [];
        const colonne = TABLEAU_INDICATEURS.colonnes.find((c) => c.cle === cle)?.titre ?? cle;
        return [signale(ligne[cle], { code: indicateur.code, colonne, lu }, 'un nombre entier')];
      });
    }),
});
