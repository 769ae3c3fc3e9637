import { chiffre } from '../../depot/cellules.ts';
import { lignesChiffrees } from '../outils/lignes.ts';
import { nombre } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Favourable cases are part of all cases. */
export const numerateurSuperieur = defineRegle({
  code: 'NUMERATEUR-SUPERIEUR',
  severite: 'bloquant',
  explication: 'Le numérateur est plus grand que le dénominateur.',
  message: ({ parametres }) =>
    `le numérateur (${nombre(parametres.numerateur)}) dépasse le dénominateur (${nombre(parametres.denominateur)}). Vérifiez que les deux nombres ne sont pas inversés : au numérateur, les cas favorables (${parametres.favorables}) ; au dénominateur, tous les cas (${parametres.total}).`,
  check: (classeur, contexte) =>
    lignesChiffrees(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const numerateur = chiffre(ligne.numerateur);
      const denominateur = chiffre(ligne.denominateur);
      if (numerateur === null || denominateur === null || numerateur <= denominateur) return [];
      const parametres = {
        code: indicateur.code,
        numerateur,
        denominateur,
        favorables: indicateur.numerateur ?? 'cas favorables',
        total: indicateur.denominateur ?? 'tous les cas',
      };
      return [signale(ligne.numerateur, parametres, `au plus ${nombre(denominateur)}`)];
    }),
});
