import { TABLEAU_ACTIONS, TABLEAU_INDICATEURS } from '../../classeur/contrat.ts';
import type { ColonneContrat } from '../../classeur/contrat-types.ts';
import { listNonImprimes, tellNonImprimes } from '../../texte/imprime.ts';
import { isSurcharge } from '../../texte/marques.ts';
import { stripCaches } from '../../texte/neutralise.ts';
import { cellulesSaisies } from '../outils/colonnes.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** What the poster says in the words of the site. */
const IMPRIMEES: ReadonlySet<ColonneContrat> = new Set<ColonneContrat>([
  ...TABLEAU_INDICATEURS.colonnes.filter(({ cle }) => cle === 'commentaire'),
  ...TABLEAU_ACTIONS.colonnes.filter(({ cle }) => cle === 'action' || cle === 'responsable'),
]);
/** Said before filing, so that its author chooses the words that stand for it: the poster never shows an empty box. */
export const caractereNonImprime = defineRegle({
  code: 'CARACTERE-NON-IMPRIME',
  severite: 'avertissement',
  explication: 'Un texte destiné à l’affiche contient un signe que sa police ne sait pas dessiner.',
  message: ({ parametres: { colonne, signes, empiles } }) => {
    const seul = [...String(signes)].length === 1 && !empiles;
    const quoi = `de la colonne ${colonne} : ${tellNonImprimes(String(signes), Boolean(empiles))}.`;
    return seul
      ? `l’affiche ne peut pas imprimer tel quel ce signe ${quoi} Elle l’omettra ou l’écrira autrement : dites-le avec des mots.`
      : `l’affiche ne peut pas imprimer tels quels ces signes ${quoi} Elle les omettra ou les écrira autrement : dites-le avec des mots.`;
  },
  check: (classeur) =>
    cellulesSaisies(classeur).flatMap(({ cellule, colonne, repere }) => {
      const { valeur } = cellule;
      if (typeof valeur !== 'string' || !IMPRIMEES.has(colonne)) return [];
      const [signes, empiles] = [listNonImprimes(valeur).join(''), isSurcharge(stripCaches(valeur))];
      if (signes === '' && !empiles) return [];
      const parametres = { ...repere, colonne: colonne.titre, signes, empiles: Number(empiles) };
      return [signale(cellule, parametres, 'des lettres et des signes courants')];
    }),
});
