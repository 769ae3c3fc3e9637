import { NOMS_SUJETS, SUJETS } from '../../../../../domain/rappels/index.ts';
import { DELAI_CONSOLIDATION, echeanceDepot } from '../../../../../domain/referentiels/reglages.ts';
import type { PageGuide } from './types.ts';

export const rappels: PageGuide = {
  id: 'rappels',
  titre: 'Comprendre le calendrier et les rappels',
  resume: 'Ce qui se passe chaque trimestre, quels courriels arrivent, et comment les arrêter.',
  ecrans: [],
  sections: [
    {
      titre: 'Le calendrier d’un trimestre',
      paragraphes: [
        'Les jours comptés sont ouvrés, dans le calendrier du département : les jours fériés locaux n’en sont pas.',
      ],
      etapes: [
        'Le premier jour ouvré après le trimestre, il s’ouvre pour tous les sites du département.',
        'Quinze jours ouvrés puis trois jours ouvrés avant la date limite, ceux dont un site n’a pas déposé reçoivent un rappel.',
        `La date limite est le ${echeanceDepot.joursOuvres}e jour ouvré après la fin du trimestre (à confirmer).`,
        'Le jour ouvré suivant, puis chaque semaine, les retards sont rappelés jusqu’à l’ouverture du trimestre d’après.',
        `${DELAI_CONSOLIDATION} jours ouvrés après la date limite (à confirmer), le trimestre est consolidé avec ce qui est déposé.`,
        'Le jour ouvré d’après, le référent reçoit la proposition de publication, avec ce qui la bloquerait.',
      ],
    },
    {
      titre: 'Les courriels',
      paragraphes: [
        'Une personne reçoit un courriel par jour au plus, qui réunit tout ce qui la concerne : les sites dont elle répond et qui n’ont pas déposé, leurs chiffres qui demandent un commentaire ou une action, les actions dont l’échéance est passée, et pour le référent ce qui bloque la publication une fois le trimestre consolidé.',
        'Aucun courriel ne part un jour qui n’est pas ouvré. Un jour où rien ne vous concerne, vous ne recevez rien.',
        'Chaque message mène à la page où l’on agit. Un rappel de dépôt apporte en plus, en pièce jointe, le classeur prérempli de chaque site qu’il nomme : complétez-le, enregistrez-le, puis déposez-le. Un classeur qui n’est pas joint se crée dans l’écran Accueil, avec « Nouveau classeur ».',
        'Le message est en texte et en page simple, sans image ni traceur.',
      ],
    },
    {
      titre: 'Ne plus recevoir un courriel',
      paragraphes: [
        `Le bas de chaque message mène à une page où un bouton arrête ses sujets : ${SUJETS.map((sujet) => NOMS_SUJETS[sujet]).join(' ; ')}. La même page permet de les reprendre.`,
        'Le rappel d’un dépôt en retard ne s’arrête pas tant que vous répondez du site : il cesse dès que le classeur est déposé. Si vous n’en répondez plus, demandez au référent de retirer votre fonction.',
      ],
    },
    {
      titre: 'Un dépôt qui arrive trop tard',
      paragraphes: [
        'Après la consolidation, un dépôt est gardé et son reçu est donné, mais il n’entre pas de lui-même dans les chiffres. Consolidez de nouveau, puis publiez un rectificatif.',
      ],
    },
  ],
};
