import type { PageGuide } from './types.ts';

export const historique: PageGuide = {
  id: 'historique',
  titre: 'Retrouver les versions déposées',
  resume: 'Savoir qui a déposé quoi, quand et pourquoi.',
  ecrans: ['historique'],
  sections: [
    {
      titre: 'Les versions',
      paragraphes: [
        'Chaque dépôt du site pour le trimestre est une version : son numéro, sa date, la fonction de la personne qui l’a déposée, et le motif quand c’est une correction. Rien de ce qui est déposé n’est effacé ni remplacé.',
      ],
    },
    {
      titre: 'Le fichier d’origine',
      paragraphes: [
        'Le serveur garde le fichier de chaque version tel qu’il a été reçu. Sans réseau, l’écran montre ce qui était connu à la dernière réponse du serveur, et le dit.',
      ],
    },
  ],
};
