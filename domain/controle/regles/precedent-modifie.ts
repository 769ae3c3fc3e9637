import { chiffre } from '../../depot/cellules.ts';
import { lignesConnues } from '../outils/lignes.ts';
import { isMemeArrondi } from '../outils/meme-nombre.ts';
import { cite, mesure } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** A figure already filed is changed by a correction of its own quarter, not from the next one. */
export const precedentModifie = defineRegle({
  code: 'PRECEDENT-MODIFIE',
  severite: 'avertissement',
  explication:
    'La valeur du trimestre précédent inscrite dans le classeur n’est pas celle qui a été déposée.',
  message: ({ lu, parametres }) =>
    `${cite(lu)} n’est pas la valeur déposée au trimestre précédent (${mesure(parametres.precedent, parametres.unite)}), qui sera seule retenue. Rétablissez-la ; si elle était fausse, déposez une version corrigée du trimestre précédent.`,
  check: (classeur, contexte) =>
    lignesConnues(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const { code, unite } = indicateur;
      const precedent = contexte.precedents.get(code);
      const lu = chiffre(ligne.precedent);
      if (precedent === undefined || !Number.isFinite(precedent) || lu === null) return [];
      // The copy may have been written rounded to what the cell shows.
      if (isMemeArrondi(lu, precedent, indicateur.decimales)) return [];
      return [signale(ligne.precedent, { code, unite, precedent }, mesure(precedent, unite))];
    }),
});
