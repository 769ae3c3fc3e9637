import { COMMENTAIRE_CONSEILLE } from '../../../../../domain/publication/commentaire.ts';
import type { PageGuide } from './types.ts';

export const commenter: PageGuide = {
  id: 'commenter',
  titre: 'Commenter un chiffre pour le public',
  resume: 'Écrire en deux phrases un commentaire que chacun comprend, avec des exemples.',
  ecrans: [],
  sections: [
    {
      titre: 'Écrire un commentaire',
      paragraphes: [
        'Le commentaire public est lu par des usagers qui ne connaissent ni nos sigles ni notre organisation. Il est affiché à la place de ceux des classeurs, sous le chiffre, sur la page et sur l’affiche.',
      ],
      etapes: [
        'Dites d’abord pourquoi : « Le centre qui instruit les permis a fermé deux semaines en novembre. »',
        'Dites ensuite ce qui est fait, par quel service et d’ici à quand : « Un renfort de trois agents est en place depuis janvier. »',
        'Relisez à voix haute. Une phrase qui demande une deuxième lecture est trop longue.',
      ],
    },
    {
      titre: 'Les mots à choisir',
      paragraphes: [
        `Deux phrases, ${COMMENTAIRE_CONSEILLE} caractères au plus : c’est la place de l’affiche. Le compteur de l’écran le dit pendant que vous écrivez.`,
        'Écrivez « le service qui répond au téléphone » plutôt que « le SIDSIC », « nous répondons en douze jours » plutôt que « le délai est de 12 j ». Un délai qui augmente est un délai plus long, jamais une progression.',
        'Nommez une fonction ou un service, jamais une personne. N’écrivez ni courriel ni téléphone d’un agent : l’écran prévient quand un texte y ressemble, et rien n’est publié tant que vous n’avez pas changé le texte ou dit que ce n’est pas un nom de personne.',
        'Ne promettez que ce qui est décidé. Si la cause n’est pas connue, dites-le, et dites quand elle le sera.',
      ],
    },
    {
      titre: 'Avant, après',
      paragraphes: [
        'Au lieu de « Délai dégradé suite sous-effectif CERT, mesures correctives en cours » : « Les permis attendent plus longtemps, car quatre postes du centre d’instruction étaient vacants. Deux agents arrivent en mars. »',
        'Au lieu de « Taux de décroché conforme à la trajectoire » : « Six appels sur dix obtiennent une réponse, contre cinq il y a un an. Un serveur vocal orientera les appels à partir de juin. »',
        'Au lieu de « RAS » ou « Voir plan d’actions » : n’écrivez rien si l’action liée au chiffre suffit. Elle est affichée avec son responsable et son échéance. Un recul réel, elle, demande toujours un commentaire.',
      ],
    },
  ],
};
