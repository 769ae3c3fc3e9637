import type { PageGuide } from './types.ts';

export const tableau: PageGuide = {
  id: 'tableau',
  titre: 'Préparer le tableau Transparence',
  resume: 'Voir ce qui serait publié, ce qui reste à justifier, et prendre les fichiers publiés.',
  ecrans: ['tableau'],
  sections: [
    {
      titre: 'L’aperçu',
      paragraphes: [
        'L’aperçu montre le tableau tel qu’il serait publié avec les seuls chiffres de ce fichier, déposés ou non. La consolidation y ajoute les chiffres des autres sites du département.',
        'Les chiffres d’un CERT sont montrés tels quels : ils ne s’additionnent jamais.',
      ],
    },
    {
      titre: 'Ce qui reste à faire',
      paragraphes: [
        'Au-dessus de l’aperçu sont dits les points qui empêchent le dépôt, les cibles non atteintes à justifier et les chiffres qui manquent. Un chiffre qui manque est publié comme « donnée non disponible », avec sa raison.',
      ],
    },
    {
      titre: 'Le tableau publié',
      paragraphes: [
        'Quand le tableau est publié, l’écran donne la page publique, l’affiche A3 en PDF et les données ouvertes en CSV et JSON. Les autres fichiers, affiches A4 et paysage, tableurs Excel et LibreOffice, sont en bas de la page publique. Une correction après la publication est un rectificatif daté.',
      ],
    },
  ],
};
