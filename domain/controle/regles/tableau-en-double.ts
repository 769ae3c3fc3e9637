import type { Classeur } from '../../classeur/types.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { findDefauts } from '../outils/structure.ts';

const feuillesOf = ({ defauts }: Classeur, nom: string): readonly string[] =>
  defauts.find((defaut) => defaut.genre === 'tableau-en-double' && defaut.nom === nom)?.feuilles ?? [];

/** Two sheets that hold the same table are two readings: choosing one could file a quarter under the name of another. */
export const tableauEnDouble = defineRegle({
  code: 'TABLEAU-EN-DOUBLE',
  severite: 'bloquant',
  explication: 'Plusieurs feuilles du classeur portent le même tableau du modèle.',
  message: ({ parametres }) =>
    `le tableau ${cite(parametres.nom ?? '')} est dans plusieurs feuilles : ${parametres.feuilles}. Gardez celle de ce trimestre et déplacez les autres dans un autre classeur (clic droit sur l’onglet, Déplacer ou copier ; une feuille masquée s’affiche par Afficher).`,
  check: (classeur) =>
    findDefauts(classeur, 'tableau-en-double').map((trouvaille) => {
      const nom = String(trouvaille.parametres['nom']);
      const feuilles = feuillesOf(classeur, nom).map(cite).join(', ');
      return { ...trouvaille, parametres: { nom, feuilles }, attendu: 'une seule feuille' };
    }),
});
