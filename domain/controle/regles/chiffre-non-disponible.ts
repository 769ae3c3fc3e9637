import type { Cellule, LigneIndicateur } from '../../classeur/types.ts';
import { texte } from '../../depot/cellules.ts';
import { corrigeManquant, readMention } from '../outils/manquant.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

const CHIFFRES = ['numerateur', 'denominateur', 'valeur', 'effectif'] as const;
type Chiffres = Readonly<Record<(typeof CHIFFRES)[number], Cellule<number>>> & Pick<LigneIndicateur, 'code'>;

/** « N/C » is an answer, in the wrong column: missing is an empty cell, and why is said in the comment. */
export const chiffreNonDisponible = defineRegle({
  code: 'CHIFFRE-NON-DISPONIBLE',
  severite: 'bloquant',
  explication: 'Une cellule dit que le chiffre manque, là où un nombre est attendu.',
  message: ({ lu, parametres }) =>
    parametres.commentaire === ''
      ? `${cite(lu)} n’est pas un nombre. Un chiffre qui manque se laisse vide : videz la cellule.`
      : `${cite(lu)} n’est pas un nombre. Un chiffre qui manque se laisse vide : videz la cellule, et dites en ${parametres.commentaire} pourquoi il manque.`,
  check: ({ indicateurs, mois = [] }) => [
    ...indicateurs.flatMap((ligne) => checkLigne(ligne, ligne.commentaire)),
    ...mois.flatMap((ligne) => checkLigne(ligne, null)),
  ],
});

function checkLigne(ligne: Chiffres, commentaire: LigneIndicateur['commentaire'] | null) {
  return CHIFFRES.flatMap((cle) => {
    const raison = readMention(ligne[cle]);
    if (raison === null) return [];
    const parametres = {
      code: texte(ligne.code) ?? '',
      raison,
      commentaire: commentaire?.adresse.cellule ?? '',
    };
    const correction = corrigeManquant(ligne[cle], raison, commentaire);
    return [signale(ligne[cle], parametres, 'une cellule vide', { correction })];
  });
}
