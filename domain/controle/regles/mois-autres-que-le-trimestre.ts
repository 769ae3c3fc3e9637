import { isVide } from '../../depot/cellules.ts';
import { roundFraction } from '../../nombre/index.ts';
import type { Indicateur } from '../../referentiels/types.ts';
import type { Comparaison } from '../../mois/index.ts';
import { compareTrimestres } from '../outils/mois.ts';
import { mesure, nombre } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

type Regle = Extract<Comparaison, { etat: 'different' }>['regle'];

/** What the months give, in the words of each way to put them together. */
const DITS: Readonly<Record<Regle, string>> = {
  somme: 'la somme des trois mois est',
  numerateur: 'les numérateurs des trois mois font',
  denominateur: 'les dénominateurs des trois mois font',
  effectif: 'les effectifs des trois mois font',
  taux: 'les trois mois réunis donnent',
  moyenne: 'la moyenne des trois mois, pondérée par leurs effectifs, est',
  pire: 'le moins favorable des trois mois est',
  etendue: 'le mois le plus proche est',
};
/** Rules that hold counts, and not figures in the unit, against one another. */
const COLONNES: Partial<Record<Regle, 'numerateur' | 'denominateur' | 'effectif'>> = {
  numerateur: 'numerateur',
  denominateur: 'denominateur',
  effectif: 'effectif',
};

const show = (n: string | number | undefined, { regle, unite }: Readonly<Record<string, string | number>>) =>
  COLONNES[regle as Regle] ? nombre(n) : mesure(n, unite);

/** Shown with one more decimal than the definition, so that a small difference is seen. */
const round = (n: Parameters<typeof roundFraction>[0], { decimales }: Indicateur): number =>
  roundFraction(n, decimales + 1);

/** Two figures of one quarter that disagree: both are filed, and a word on the line says why. */
export const moisAutresQueLeTrimestre = defineRegle({
  code: 'MOIS-AUTRES-QUE-LE-TRIMESTRE',
  severite: 'a-justifier',
  explication: 'Les trois mois d’un indicateur ne font pas le chiffre de son trimestre.',
  message: ({ parametres }) =>
    `le trimestre dit ${show(parametres.trimestre, parametres)}, mais ${DITS[parametres.regle as Regle]} ${show(parametres.calcul, parametres)}. Corrigez le chiffre du trimestre ou celui des mois ; si les deux sont vrais, dites pourquoi en commentaire.`,
  check: (classeur, contexte) =>
    compareTrimestres(classeur, contexte).flatMap(({ ligne, indicateur, comparaison }) => {
      if (comparaison.etat !== 'different') return [];
      const { regle, trimestre, calcul } = comparaison;
      const parametres = {
        code: indicateur.code,
        unite: indicateur.unite,
        regle,
        trimestre: round(trimestre, indicateur),
        calcul: round(calcul, indicateur),
      };
      const cellule = ligne[COLONNES[regle] ?? 'valeur'];
      const explique = isVide(ligne.commentaire) ? {} : { severite: 'avertissement' as const };
      return [signale(cellule, parametres, show(parametres.calcul, parametres), explique)];
    }),
});
