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
        'Le volet relit le classeur au moment où vous déposez et contrôle le fichier même qui part. Si un point bloque depuis le dernier contrôle, ou si le classeur est devenu celui d’un autre site ou d’un autre trimestre, rien n’est envoyé et le volet le dit.',
        'Le serveur contrôle de nouveau le classeur, puis garde une version que personne ne peut modifier. Le reçu donne le numéro de la version, la date et l’empreinte du contenu.',
      ],
      etapes: [
        'Corrigez les points bloquants, s’il en reste.',
        'Dans l’écran Dépôt, lisez « Ce qui sera déposé » : ce que contient le classeur et, ligne par ligne, ce qui change depuis la version déposée.',
        'S’il y a déjà une version, écrivez le motif de la correction. Il reste sur ce poste jusqu’au dépôt, même si le volet se ferme.',
        'Choisissez « Déposer ce classeur ». Le reçu s’affiche quand le serveur a répondu. Vous pouvez le télécharger.',
      ],
    },
    {
      titre: 'Sans réseau',
      paragraphes: [
        'L’envoi attend sur ce poste, survit à la fermeture d’Excel ou de la page, et part seul dès que le serveur répond. Tant qu’il attend, il n’est pas déposé, et le volet le dit.',
        'Si vous déposez de nouveau le même trimestre pendant ce temps, le nouvel envoi prend la place de celui qui attend.',
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
        'Le serveur n’écrit jamais par-dessus une version que vous n’avez pas vue. Votre envoi reste sur ce poste, et le volet compare ligne par ligne la vôtre et la leur, avec la version de départ. Chaque ligne dit qui l’a changée : vous, l’autre version, ou les deux.',
        'Pour prendre la leur sur une ligne, choisissez « Reprendre la leur » : la ligne est écrite dans le classeur, et « Annuler », en bas du volet, la rend.',
        'Pour garder la vôtre : écrivez un motif, puis « Déposer la mienne comme nouvelle version ». La leur reste dans l’historique.',
        'Pour garder la leur : « Reprendre la leur dans le classeur », puis abandonnez votre envoi.',
        'Pour mêler les deux : reprenez leurs lignes une à une, puis déposez le classeur ouvert, plus bas dans le même écran.',
        'Pour décider plus tard : « Garder en attente ». « Télécharger mon fichier » rend le classeur de votre envoi.',
      ],
    },
  ],
};
