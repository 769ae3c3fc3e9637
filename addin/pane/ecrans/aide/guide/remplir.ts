import type { PageGuide } from './types.ts';

export const remplir: PageGuide = {
  id: 'remplir',
  titre: 'Remplir le classeur',
  resume: 'Créer le classeur du trimestre et y saisir les indicateurs et les actions.',
  ecrans: ['accueil'],
  sections: [
    {
      titre: 'Créer le classeur du trimestre',
      paragraphes: [
        'Le classeur contient déjà les indicateurs du site, leurs cibles, les valeurs du trimestre précédent quand elles sont connues, et les actions encore ouvertes.',
      ],
      etapes: [
        'Dans l’écran Accueil, choisissez « Nouveau classeur ».',
        'Choisissez le département, le site et le trimestre, puis « Créer le classeur ».',
        'Dans la page sans Excel, cochez « Au format .ods, pour LibreOffice » si c’est LibreOffice qui l’ouvrira. Les deux formats se remplissent et se déposent de même.',
        'Enregistrez le fichier où vous voulez : le volet le reconnaît quand vous le rouvrez.',
      ],
    },
    {
      titre: 'Saisir les chiffres',
      paragraphes: [
        'Saisissez les cellules à fond clair de la feuille Indicateurs. Le reste est calculé ou prérempli.',
        'Pour un taux, saisissez les deux nombres : la valeur se calcule, et les chiffres des sites peuvent s’additionner. Si vous ne connaissez que la valeur, saisissez-la seule : elle est acceptée et signalée.',
        'Pour une moyenne (un délai, un score), saisissez la valeur et l’effectif, c’est-à-dire le nombre de cas derrière elle.',
        'Un chiffre qui manque reste vide, jamais 0. Dites pourquoi dans la colonne Commentaire : la raison est publiée.',
      ],
    },
    {
      titre: 'Donner les mois du trimestre (facultatif)',
      paragraphes: [
        'La feuille Détail mensuel reçoit les trois mois d’un indicateur. Douze mois suffisent pour dire si un changement est réel ; avec les seuls trimestres, il faut trois ans.',
        'Elle n’est pas dans le classeur tant que personne ne la demande. Elle y revient ensuite d’elle-même : ses codes et ses mois sont écrits, il reste à taper les chiffres que vous avez. Une ligne vide ne dit rien.',
        'Les mois doivent faire le trimestre : les nombres s’additionnent, et les délais se pondèrent par leurs effectifs. Si ce n’est pas le cas, le contrôle le dit ; corrigez, ou expliquez l’écart en commentaire.',
      ],
      etapes: [
        'En créant le classeur, cochez « Avec la feuille facultative Détail mensuel ». Dans un classeur déjà commencé, ajoutez une feuille de ce nom avec les colonnes Code, Mois, Numérateur, Dénominateur, Valeur et Effectif.',
        'Tapez les chiffres de chaque mois : les deux nombres d’un taux, la valeur et l’effectif d’un délai.',
        'Contrôlez et déposez le classeur comme d’habitude.',
      ],
    },
    {
      titre: 'Pourcentages, dates et nombres',
      paragraphes: [
        '63, 63 % et 0,63 disent tous 63 % dans une cellule de pourcentage. Les taux de fraude se saisissent tels quels : 0,17 veut dire 0,17 %.',
        'Les dates s’écrivent jj/mm/aaaa. La virgule sépare les décimales.',
        'Ce qui peut se lire de deux façons n’est jamais deviné : le contrôle le montre et demande de préciser.',
      ],
    },
    {
      titre: 'Où en est le classeur',
      paragraphes: [
        'L’écran Accueil sépare ce qui est dans ce fichier de ce qui est sur le serveur. Enregistrer le fichier ne dépose rien : seul un reçu dit que le dépôt est fait.',
      ],
    },
  ],
};
