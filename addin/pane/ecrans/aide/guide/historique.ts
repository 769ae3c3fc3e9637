import type { PageGuide } from './types.ts';

export const historique: PageGuide = {
  id: 'historique',
  titre: 'Retrouver les versions déposées',
  resume: 'Savoir qui a déposé quoi, quand et pourquoi, comparer deux versions et en reprendre une.',
  ecrans: ['historique'],
  sections: [
    {
      titre: 'Les versions',
      paragraphes: [
        'Chaque dépôt du site pour le trimestre est une version : son numéro, sa date, la fonction de la personne qui l’a déposée, et le motif quand c’est une correction. Rien de ce qui est déposé n’est effacé ni remplacé.',
        'L’écran dit aussi quelle version est courante, laquelle a été consolidée et laquelle est publiée.',
      ],
    },
    {
      titre: 'Comparer deux versions',
      paragraphes: [
        'Choisissez deux versions, ou une version et le classeur ouvert : chaque ligne qui change montre l’ancien chiffre et le nouveau, avec les commentaires et les actions. Un classeur qui a des points bloquants ne se compare pas encore : corrigez-les d’abord.',
      ],
    },
    {
      titre: 'Reprendre une version dans le classeur',
      paragraphes: [
        'Les chiffres, commentaires et actions de la version remplacent ceux du classeur ouvert. Rien n’est déposé : pour cela, il faut un nouveau dépôt, avec son motif.',
      ],
      etapes: [
        'Sous la version, choisissez « Reprendre la version dans le classeur », lisez ce qui va être remplacé et confirmez.',
        'Lisez en bas du volet combien de cellules ont été écrites, et ce qui n’a pas trouvé de place.',
        '« Annuler », en bas du volet, rend au classeur ce qu’il contenait.',
      ],
    },
    {
      titre: 'Le fichier d’origine',
      paragraphes: [
        'Le serveur garde le fichier de chaque version tel qu’il a été reçu : « Télécharger l’original » le rend. Sans réseau, l’écran montre ce qui était connu à la dernière réponse du serveur, et le dit.',
      ],
    },
  ],
};
