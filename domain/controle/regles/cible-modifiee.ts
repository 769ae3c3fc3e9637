import type { Cellule } from '../../classeur/types.ts';
import { chiffre, isVide } from '../../depot/cellules.ts';
import type { Cible, Indicateur } from '../../referentiels/types.ts';
import { lignesConnues, findSiteDuClasseur, cibleDuReferentiel } from '../outils/lignes.ts';
import { isMemeNombre } from '../outils/meme-nombre.ts';
import { cite, mesure } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** The server's target rules: what is typed over its copy changes nothing, and whoever typed it must know. */
export const cibleModifiee = defineRegle({
  code: 'CIBLE-MODIFIEE',
  severite: 'avertissement',
  explication: 'La cible inscrite dans le classeur n’est pas celle qui s’applique au département.',
  message: ({ lu, parametres }) => {
    const regle = parametres.cible === '' ? 'aucune cible n’est fixée' : `la cible est ${parametres.cible}`;
    const ecrit = lu === null ? 'la cible a été effacée' : `la cible a été changée en ${cite(lu)}`;
    return `${ecrit}, mais pour ce département ${regle}, et c’est ce qui sera publié. Rétablissez la cellule ; pour la changer, adressez-vous au référent qualité du département.`;
  },
  check: (classeur, contexte) => {
    if (!findSiteDuClasseur(classeur, contexte)) return [];
    // The column is not compulsory: nothing to compare when the file does not have it.
    if (classeur.indicateurs.every(({ cible }) => isVide(cible))) return [];
    return lignesConnues(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const attendue = cibleDuReferentiel(classeur, contexte, indicateur);
      if (!isVide(ligne.cible) && chiffre(ligne.cible) === null) return [];
      if (isCopie(ligne.cible, attendue, indicateur)) return [];
      const cible = attendue === null ? '' : mesure(attendue.valeur, attendue.unite);
      return [
        signale(ligne.cible, { code: indicateur.code, cible }, cible === '' ? 'une cellule vide' : cible),
      ];
    });
  },
});

/** Whether the cell says what the référentiel does: same number, same unit (« 90 jours » in a line of working days). */
function isCopie(cellule: Cellule<number>, cible: Cible | null, { unite }: Indicateur): boolean {
  const lu = chiffre(cellule);
  if (lu === null || cible === null) return lu === null && cible === null;
  return isMemeNombre(lu, cible.valeur) && (cellule.uniteLue ?? unite) === cible.unite;
}
