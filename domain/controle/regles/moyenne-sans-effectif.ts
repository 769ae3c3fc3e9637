import { chiffre, isVide } from '../../depot/cellules.ts';
import { lignesConnues } from '../outils/lignes.ts';
import { listLignes, nombre } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { groupLignes, signale } from '../outils/trouvaille.ts';

/** Means are never averaged without their counts. */
export const moyenneSansEffectif = defineRegle({
  code: 'MOYENNE-SANS-EFFECTIF',
  severite: 'avertissement',
  explication: 'Une moyenne est donnée sans le nombre de cas sur lequel elle repose.',
  message: ({ parametres, lignes }) => {
    if (lignes)
      return `${nombre(parametres.lignes)} moyennes sont données sans leur effectif : ${listLignes(lignes)}. Elles seront publiées, mais pas réunies à celles des autres sites. Saisissez pour chacune le nombre de cas dans la colonne Effectif.`;
    return parametres.additionne === 'oui'
      ? `la moyenne est donnée sans son effectif : elle sera publiée, mais ne pourra pas être réunie à celles des autres sites. Saisissez ici le nombre de cas (${parametres.effectif}).`
      : `la moyenne est donnée sans son effectif : elle sera publiée, sans qu’on sache sur combien de cas elle repose. Saisissez ici le nombre de cas (${parametres.effectif}).`;
  },
  check: (classeur, contexte) =>
    groupLignes(
      lignesConnues(classeur, contexte)
        .filter(
          ({ ligne, indicateur }) =>
            indicateur.saisie === 'moyenne' && chiffre(ligne.valeur) !== null && isVide(ligne.effectif),
        )
        .map(({ ligne, indicateur }) =>
          signale(
            ligne.effectif,
            {
              code: indicateur.code,
              additionne: indicateur.agregation === 'jamais' ? 'non' : 'oui',
              effectif: indicateur.effectif ?? 'cas mesurés',
            },
            'un nombre entier',
          ),
        ),
    ),
});
