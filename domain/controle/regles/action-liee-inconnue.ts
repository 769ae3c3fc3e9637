import { FEUILLES } from '../../classeur/contrat.ts';
import { texte, splitListe, normalizeNumero, actionsSaisies } from '../../depot/cellules.ts';
import { isTableauPresent } from '../outils/lignes.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** An indicator that names an action of no plan, or one that says nothing, is left without an answer. */
export const actionLieeInconnue = defineRegle({
  code: 'ACTION-LIEE-INCONNUE',
  severite: 'avertissement',
  explication: 'Un indicateur cite le numéro d’une action qui n’est pas dans le plan d’actions.',
  message: ({ parametres }) =>
    `l’action ${cite(parametres.action ?? '')} n’est pas dans le plan d’actions : ce lien ne sera pas déposé. Corrigez le numéro (plusieurs : 1 ; 3), ou ajoutez l’action sur la feuille « Plan d’actions ».`,
  check: (classeur) => {
    const plan = FEUILLES.actions;
    if (!isTableauPresent(classeur, plan.tableau.nom, plan.nom)) return [];
    const numeros = new Set(
      actionsSaisies(classeur.actions).map(({ numero }) => normalizeNumero(texte(numero) ?? '')),
    );
    return classeur.indicateurs.flatMap((ligne) =>
      splitListe(ligne.action)
        .filter((cite) => !numeros.has(normalizeNumero(cite)))
        .map((action) =>
          signale(ligne.action, { code: texte(ligne.code) ?? '', action }, 'le numéro d’une action du plan'),
        ),
    );
  },
});
