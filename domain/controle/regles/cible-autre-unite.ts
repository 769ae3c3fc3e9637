import { buildMesure } from '../../depot/mesure.ts';
import { lignesConnues, cibleDuReferentiel } from '../outils/lignes.ts';
import { mesure } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** S4 compares 59 jours ouvrés to a target of 90 days: shown side by side, never compared. */
export const cibleAutreUnite = defineRegle({
  code: 'CIBLE-AUTRE-UNITE',
  severite: 'avertissement',
  explication:
    'La cible est fixée dans une autre unité que l’indicateur : la valeur ne lui est pas comparée.',
  message: ({ parametres }) =>
    `la cible (${mesure(parametres.cible, parametres.uniteCible)}) n’est pas dans l’unité de l’indicateur (${parametres.unite}) : la valeur ne lui est pas comparée et sera publiée sans objectif. Rien à corriger ici : demandez au responsable du référentiel une cible en ${parametres.unite}.`,
  check: (classeur, contexte) =>
    lignesConnues(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const cible = cibleDuReferentiel(classeur, contexte, indicateur);
      if (cible === null || cible.unite === indicateur.unite) return [];
      // Without a figure there is nothing that somebody would compare.
      if (buildMesure(ligne, indicateur).nature === 'absente') return [];
      const parametres = {
        code: indicateur.code,
        cible: cible.valeur,
        uniteCible: cible.unite,
        unite: indicateur.unite,
      };
      return [signale(ligne.cible, parametres, `une cible en ${indicateur.unite}`)];
    }),
});
