import type { PageGuide } from './types.ts';

export const controler: PageGuide = {
  id: 'controler',
  titre: 'Contrôler et corriger',
  resume: 'Lire les constats, aller à la cellule, corriger ou justifier.',
  ecrans: ['controle'],
  sections: [
    {
      titre: 'Un contrôle permanent',
      paragraphes: [
        'Le contrôle se refait à chaque pause de saisie, même sans réseau. Le serveur applique exactement les mêmes règles : ce que le volet accepte, le serveur l’accepte.',
        'Excel n’annonce pas toujours ce qui change, par exemple un choix dans une liste ou la saisie d’un collègue. Le volet relit donc le classeur quand vous y revenez, toutes les trente secondes tant qu’il est visible, avant d’écrire dans une cellule et avant de déposer.',
      ],
    },
    {
      titre: 'Trois gravités',
      paragraphes: [
        'Bloquant : le classeur ne peut pas être déposé tant que le point n’est pas corrigé.',
        'À justifier : le dépôt est possible, et la publication attend un commentaire ou une action avec un responsable et une échéance.',
        'Avertissement : le classeur est déposé tel quel, et la remarque est signalée.',
      ],
    },
    {
      titre: 'Corriger',
      paragraphes: [],
      etapes: [
        'Choisissez un constat : la cellule concernée s’affiche.',
        'Corrigez-la dans le classeur, ou utilisez le bouton de correction quand il y en a un.',
        '« Annuler », en bas du volet, rend à la cellule ce qu’elle contenait.',
      ],
    },
    {
      titre: 'Justifier une cible non atteinte',
      paragraphes: [
        'Choisissez « Justifier » et écrivez une ou deux phrases pour le public. Elles vont dans la colonne Commentaire et sont publiées avec le chiffre. Une action du plan, avec un responsable et une échéance, justifie aussi, sauf si elle est abandonnée ou si elle était déjà réalisée avant le trimestre.',
        'Tant qu’un commentaire n’est pas écrit dans le classeur, son texte reste sur ce poste : vous le retrouvez si le volet se ferme. « Jeter ce texte » l’efface.',
      ],
    },
    {
      titre: 'Une cellule remplie par une fonction',
      paragraphes: [
        'Une formule TRANSPARENCE.VALEUR, ou une autre fonction du complément, peut ne pas encore avoir de résultat. Le contrôle le dit et attend : une cellule sans résultat n’est jamais déposée comme vide. Attendez la fin du calcul, ou tapez le chiffre à la place de la formule. Le classeur n’a besoin d’aucune de ces fonctions.',
      ],
    },
    {
      titre: 'Cellules marquées',
      paragraphes: [
        'Les cellules concernées sont marquées dans le classeur sans toucher à vos formats. Le bouton « Marquer les cellules du classeur » retire les marques.',
      ],
    },
  ],
};
