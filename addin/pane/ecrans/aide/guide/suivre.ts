import type { PageGuide } from './types.ts';

export const suivre: PageGuide = {
  id: 'suivre',
  titre: 'Suivre un trimestre',
  resume:
    'Voir qui a déposé, ce qui ne va pas et ce qui a changé : un site, un département, une région, la France.',
  ecrans: ['vues'],
  sections: [
    {
      titre: 'Voir où en est le trimestre',
      paragraphes: [
        'L’écran Suivi montre ce que vos droits vous ouvrent : votre site, votre département, votre région, ou la France entière pour le bureau national.',
      ],
      etapes: [
        'Ouvrez l’écran Suivi, puis choisissez le lieu et le trimestre.',
        'Lisez les premières phrases : combien de sites ont déposé, le dernier jour pour le faire, combien d’objectifs sont manqués.',
        'Choisissez « Ouvrir » sur une ligne pour descendre d’un niveau : de la France à un département, puis à un site.',
      ],
    },
    {
      titre: 'Qui a déposé',
      paragraphes: [
        'Chaque site attendu est dans la liste, qu’il ait déposé ou non. Viennent d’abord ceux à qui il manque un dépôt après l’échéance, puis les autres par ordre alphabétique. Ce n’est pas un classement : les chiffres n’y jouent aucun rôle.',
        '« Déposé depuis la consolidation » veut dire que le dernier dépôt n’est pas encore dans les chiffres : consolidez de nouveau. « Publié, à rectifier » veut dire que le tableau publié repose sur une autre version : publiez un rectificatif.',
      ],
    },
    {
      titre: 'Ce qui ne va pas, ce qui a changé',
      paragraphes: [
        'Ce qui ne va pas : un recul réel, un objectif manqué, un chiffre absent. Quand ni commentaire ni action ne répond d’un objectif manqué, c’est dit.',
        'Ce qui a changé : d’abord ce que la méthode des signaux tient pour réel. Tant qu’il y a moins de douze trimestres, l’écart avec le trimestre précédent est montré, sans conclusion. Une variation habituelle n’est pas un changement.',
        'Les chiffres sont ceux de la dernière consolidation. Rien de ce que montre cet écran n’est publié.',
      ],
    },
    {
      titre: 'Imprimer ou enregistrer le suivi',
      paragraphes: ['Les trois boutons sous le résumé donnent le lieu et le trimestre montrés.'],
      etapes: [
        '« Page à imprimer » donne un fichier que tout navigateur ouvre et imprime, sans réseau.',
        '« Classeur (.xlsx) » a une feuille par question, avec les actions en retard.',
        '« Données (.csv) » a une ligne par site ou par département.',
      ],
    },
  ],
};
