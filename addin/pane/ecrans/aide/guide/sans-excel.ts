import type { PageGuide } from './types.ts';

export const sansExcel: PageGuide = {
  id: 'sans-excel',
  titre: 'Travailler sans Excel',
  resume: 'Ouvrir un classeur .xlsx ou .ods dans la page Transparence, et l’enregistrer.',
  ecrans: ['diagnostic'],
  sections: [
    {
      titre: 'La page Transparence',
      paragraphes: [
        'Elle a les mêmes écrans que le volet, dans un navigateur. Elle convient avec LibreOffice, un Excel trop ancien, ou un réseau qui n’autorise pas les compléments.',
      ],
      etapes: [
        'Choisissez « Ouvrir un classeur » et désignez le fichier .xlsx ou .ods, ou « Nouveau classeur » pour en créer un dans l’un des deux formats.',
        'Saisissez les chiffres dans les tableaux de la page : le contrôle se refait à mesure.',
        'Choisissez « Enregistrer le fichier » : le classeur est rendu, modifié seulement où il le fallait.',
      ],
    },
    {
      titre: 'Si la fenêtre se ferme',
      paragraphes: [
        'Un brouillon est gardé sur ce poste. À la prochaine ouverture, la page propose de le reprendre.',
      ],
    },
    {
      titre: 'Essayer Excel',
      paragraphes: [
        'Si le volet se comporte mal dans Excel, l’écran Diagnostic le vérifie point par point et donne un fichier à joindre à votre demande d’aide. Il s’ouvre depuis le bas de l’Aide.',
      ],
    },
  ],
};
