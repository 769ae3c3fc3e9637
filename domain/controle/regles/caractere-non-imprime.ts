import { TABLEAU_ACTIONS, TABLEAU_INDICATEURS } from '../../classeur/contrat.ts';
import type { ColonneContrat } from '../../classeur/contrat-types.ts';
import { listNonImprimes } from '../../texte/imprime.ts';
import { isSurcharge } from '../../texte/marques.ts';
import { stripCaches } from '../../texte/neutralise.ts';
import { cellulesSaisies } from '../outils/colonnes.ts';
import { nombre } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** What the poster says in the words of the site. */
const IMPRIMEES: ReadonlySet<ColonneContrat> = new Set<ColonneContrat>([
  ...TABLEAU_INDICATEURS.colonnes.filter(({ cle }) => cle === 'commentaire'),
  ...TABLEAU_ACTIONS.colonnes.filter(({ cle }) => cle === 'action' || cle === 'responsable'),
]);
const SIGNES_NOMMES = 8;

/** « 👍 »; by its code when nothing, or an accent without its letter, would be seen. */
const nomme = (signe: string): string =>
  /[\p{M}\p{Co}\p{Cn}]/u.test(signe)
    ? `U+${(signe.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : `« ${signe} »`;

function listSignes(signes: string, empiles: boolean): string {
  const tous = [...[...signes].map(nomme), ...(empiles ? ['accents empilés'] : [])];
  const reste = tous.length - SIGNES_NOMMES;
  return tous.slice(0, SIGNES_NOMMES).join(', ') + (reste > 0 ? ` et ${nombre(reste)} autres` : '');
}

/** Said before filing, so that its author chooses the words that stand for it: the poster never shows an empty box. */
export const caractereNonImprime = defineRegle({
  code: 'CARACTERE-NON-IMPRIME',
  severite: 'avertissement',
  explication: 'Un texte destiné à l’affiche contient un signe que sa police ne sait pas dessiner.',
  message: ({ parametres: { colonne, signes, empiles } }) => {
    const seul = [...String(signes)].length === 1 && !empiles;
    const quoi = `de la colonne ${colonne} : ${listSignes(String(signes), Boolean(empiles))}.`;
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
