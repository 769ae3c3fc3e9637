import { texte, splitListe, actionsSaisies } from '../../depot/cellules.ts';
import { findCodeProche } from '../outils/lignes.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale, corrige } from '../outils/trouvaille.ts';

/** A code that nothing knows links to nothing. */
export const actionObjetInconnu = defineRegle({
  code: 'ACTION-OBJET-INCONNU',
  severite: 'avertissement',
  explication: 'Une action porte sur un code qui n’est ni celui d’un indicateur ni celui d’un engagement.',
  message: ({ parametres }) =>
    `${cite(parametres.objet ?? '')} n’est ni un indicateur ni un engagement connu. ${parametres.proche === '' ? 'Inscrivez un code du référentiel, par exemple TEL-DECROCHE (plusieurs : séparés par « ; »).' : `Écrivez ${parametres.proche}.`}`,
  check: (classeur, contexte) => {
    const connus = new Set([...contexte.indicateurs.keys(), ...(contexte.engagements ?? [])]);
    return actionsSaisies(classeur.actions).flatMap(({ porteSur, numero }) => {
      const objets = splitListe(porteSur);
      const proches = objets.map((objet) => (connus.has(objet) ? objet : findCodeProche(objet, connus)));
      // One writing mends the whole cell, hence only when every code of it is understood.
      const mende = proches.every((proche) => proche !== null) ? proches.join(' ; ') : null;
      return objets.flatMap((objet, i) => {
        if (connus.has(objet)) return [];
        const parametres = { numero: texte(numero) ?? '', objet, proche: proches[i] ?? '' };
        const plus = mende === null ? {} : { correction: corrige(porteSur, mende, `Écrire ${mende}`) };
        return [signale(porteSur, parametres, 'un code d’indicateur ou d’engagement', plus)];
      });
    });
  },
});
