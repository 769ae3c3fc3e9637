import { REGLES_PUBLICATION } from '../../../../../domain/publication/index.ts';
import type { ReglePublication } from '../../../../../domain/publication/index.ts';
import type { PageGuide } from './types.ts';

const explain = ({ code, explication }: ReglePublication): string => `${code} : ${explication}`;

export const commenter: PageGuide = {
  id: 'commenter',
  titre: 'Publier le tableau, et commenter un chiffre pour le public',
  resume:
    'Ce qui bloque une publication, comment écrire un commentaire que chacun comprend, corriger, retirer.',
  ecrans: ['publication'],
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
        'Deux phrases, 280 caractères au plus : c’est la place de l’affiche. Le compteur de l’écran le dit pendant que vous écrivez.',
        'Écrivez « le service qui répond au téléphone » plutôt que « le SIDSIC », « nous répondons en douze jours » plutôt que « le délai est de 12 j ». Un délai qui augmente est un délai plus long, jamais une progression.',
        'Nommez une fonction ou un service, jamais une personne. N’écrivez ni courriel ni téléphone d’un agent : l’écran prévient quand un texte y ressemble.',
        'Ne promettez que ce qui est décidé. Si la cause n’est pas connue, dites-le, et dites quand elle le sera.',
      ],
    },
    {
      titre: 'Ce qui bloque la publication',
      paragraphes: [
        'Rien n’est publié tant qu’un de ces points reste. Chacun est dit à son indicateur, avec ce qui le règle.',
        ...REGLES_PUBLICATION.filter(({ bloque }) => bloque).map(explain),
        'Ces points sont seulement signalés.',
        ...REGLES_PUBLICATION.filter(({ bloque }) => !bloque).map(explain),
      ],
    },
    {
      titre: 'Publier, corriger, retirer',
      paragraphes: [
        'Publier fige le tableau : la page, l’affiche et les données disent la même chose, et votre fonction reste dans le journal. Si un chiffre ou un commentaire change pendant que vous validez, rien n’est publié et l’aperçu à jour vous est montré.',
        'Un tableau publié se corrige par un rectificatif daté, avec un motif public. L’ancien reste lisible à son adresse, et le nouveau dit ce qui a changé.',
        'Retirer un tableau est possible s’il induit en erreur : sa page dit alors quand et pourquoi. Rien n’est effacé, et le tableau peut être publié de nouveau.',
      ],
    },
  ],
};
