import { texte, actionsSaisies } from '../../depot/cellules.ts';
import { cite } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

const NOMS = [
  // « M. » or « Mme » before a name; « Mme la préfète », « M. le sous-préfet » are functions.
  /(?:^|[\s,;(])(?:M\.|MM\.|Mr\.?|Mme|Mmes|Mlle|Monsieur|Madame|Dr\.?)\s+(?!l[ea]s?\s|l['’])\p{L}/u,
  // An e-mail address.
  /[^\s@]+@[^\s@]+/u,
  // A telephone number.
  /(?:\d[\s.\-\u00a0\u202f]?){9,}/u,
];

/** The plan is public and outlives people: it names functions. Gentle, since a text cannot tell a name for sure. */
export const responsableNominatif = defineRegle({
  code: 'RESPONSABLE-NOMINATIF',
  severite: 'avertissement',
  explication: 'Le responsable d’une action semble être une personne, et non une fonction.',
  message: ({ lu }) =>
    `${cite(lu)} semble désigner une personne. Le plan d’actions est public : inscrivez une fonction, par exemple « chef du bureau des usagers ».`,
  check: (classeur) =>
    actionsSaisies(classeur.actions)
      .filter(({ responsable }) => NOMS.some((nom) => nom.test(texte(responsable) ?? '')))
      .map(({ responsable, numero }) =>
        signale(responsable, { numero: texte(numero) ?? '' }, 'une fonction'),
      ),
});
