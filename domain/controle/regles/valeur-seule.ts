import { chiffre, isVide } from '../../depot/cellules.ts';
import { lignesConnues } from '../outils/lignes.ts';
import { listLignes, nombre } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { groupLignes, signale } from '../outils/trouvaille.ts';

/** Real figures often come alone: accepted and publishable, but the level above can only say that they are missing. */
export const valeurSeule = defineRegle({
  code: 'VALEUR-SEULE',
  severite: 'avertissement',
  explication: 'Un taux est donné sans les deux nombres dont il vient : il ne pourra pas être additionné.',
  message: ({ parametres, lignes }) => {
    if (lignes)
      return `${nombre(parametres.lignes)} taux sont donnés sans leurs deux nombres : ${listLignes(lignes)}. Ils seront publiés, mais pas additionnés à ceux des autres sites. Si vous connaissez leurs nombres, saisissez-les au Numérateur et au Dénominateur.`;
    return parametres.additionne === 'oui'
      ? `la valeur est donnée seule : elle sera publiée, mais ne pourra pas être additionnée à celles des autres sites. Si vous connaissez les deux nombres, saisissez-les : ${parametres.favorables} en ${parametres.numerateur}, ${parametres.total} en ${parametres.denominateur}.`
      : `la valeur est donnée seule : elle sera publiée, sans qu’on sache sur combien de cas elle repose. Si vous connaissez les deux nombres, saisissez-les : ${parametres.favorables} en ${parametres.numerateur}, ${parametres.total} en ${parametres.denominateur}.`;
  },
  check: (classeur, contexte) =>
    groupLignes(
      lignesConnues(classeur, contexte).flatMap(({ ligne, indicateur }) => {
        const { valeur, numerateur, denominateur } = ligne;
        if (indicateur.saisie !== 'ratio' || chiffre(valeur) === null) return [];
        if (!isVide(numerateur) || !isVide(denominateur)) return [];
        const parametres = {
          code: indicateur.code,
          additionne: indicateur.agregation === 'jamais' ? 'non' : 'oui',
          numerateur: numerateur.adresse.cellule,
          denominateur: denominateur.adresse.cellule,
          favorables: indicateur.numerateur ?? 'cas favorables',
          total: indicateur.denominateur ?? 'tous les cas',
        };
        return [signale(valeur, parametres, 'le numérateur et le dénominateur')];
      }),
    ),
});
