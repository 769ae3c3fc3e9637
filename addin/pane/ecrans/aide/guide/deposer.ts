import type { PageGuide } from './types.ts';

export const deposer: PageGuide = {
  id: 'deposer',
  titre: 'Déposer le classeur',
  resume: 'Envoyer le classeur au serveur, avec ou sans réseau, et corriger un dépôt.',
  ecrans: ['depot'],
  sections: [
    {
      titre: 'Déposer',
      paragraphes: [
        'Le serveur contrôle de nouveau le classeur, puis garde une version que personne ne peut modifier. Le reçu donne le numéro de la version, la date et l’empreinte du contenu.',
      ],
      etapes: [
        'Corrigez les points bloquants, s’il en reste.',
        'Dans l’écran Dépôt, lisez ce qui change depuis la version déposée.',
        'Choisissez « Déposer ce classeur ». Le reçu s’affiche quand le serveur a répondu.',
      ],
    },
    {
      titre: 'Sans réseau',
      paragraphes: [
        'L’envoi attend sur ce poste, survit à la fermeture d’Excel et part seul dès que le serveur répond. Tant qu’il attend, il n’est pas déposé, et le volet le dit.',
      ],
    },
    {
      titre: 'Corriger un dépôt',
      paragraphes: [
        'Une correction est une nouvelle version, avec un motif. La version précédente reste lisible. Déposer deux fois le même contenu ne crée rien de plus.',
      ],
    },
    {
      titre: 'Si quelqu’un a déposé entre-temps',
      paragraphes: [
        'Le volet montre les deux versions. Vous pouvez abandonner votre envoi, ou déposer la vôtre après l’autre avec un motif. Rien n’est perdu dans les deux cas.',
      ],
    },
  ],
};
