import type { PageGuide } from './types.ts';

export const actions: PageGuide = {
  id: 'actions',
  titre: 'Suivre le plan d’actions',
  resume: 'Voir ce qui est en retard, et répondre par une action à une cible non atteinte.',
  ecrans: ['actions'],
  sections: [
    {
      titre: 'Ce qui est en retard',
      paragraphes: [
        'Les actions dont l’échéance est passée viennent en premier, puis celles à échéance dans les 30 jours. Choisissez une action pour aller à sa ligne.',
      ],
    },
    {
      titre: 'Créer une action depuis un indicateur',
      paragraphes: [
        'Le bouton « Créer une action » remplit la première ligne libre du plan : numéro, origine, indicateur visé et état. Il inscrit le numéro en face de l’indicateur, dans la colonne Action.',
        'Complétez ensuite la ligne : ce qui sera fait, le responsable et l’échéance. Une action sans texte n’est pas déposée : le contrôle le dit. « Annuler » retire la ligne et le numéro ensemble.',
      ],
    },
    {
      titre: 'Responsable et échéance',
      paragraphes: [
        'Écrivez le responsable comme votre équipe le nomme, avec sa fonction : « Mme Exemple, cheffe du bureau des usagers ». Le public ne lit que la fonction, ici « cheffe du bureau des usagers » ; un nom seul devient « désigné en interne ». L’aperçu avant publication le dit.',
        'Une action est ouverte tant qu’elle n’est ni réalisée ni abandonnée ; les actions ouvertes passent au trimestre suivant.',
      ],
    },
  ],
};
