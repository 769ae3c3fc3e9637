import type { PageGuide } from './types.ts';

export const seConnecter: PageGuide = {
  id: 'se-connecter',
  titre: 'Se connecter, et tenir l’équipe',
  resume: 'Ouvrir une session, la fermer, et dire qui peut déposer, lire ou publier.',
  ecrans: ['equipe'],
  sections: [
    {
      titre: 'Se connecter',
      paragraphes: [
        'La connexion passe par le service de connexion des agents de l’État. Transparence ne connaît pas votre mot de passe : elle retient votre adresse professionnelle, votre fonction et vos droits.',
        'La saisie et le contrôle du classeur marchent sans connexion. Elle sert à déposer et à lire ce que garde le serveur.',
      ],
      etapes: [
        'Choisissez « Se connecter », en haut du volet ou de la page.',
        'Dans Excel, une fenêtre s’ouvre : identifiez-vous, elle se ferme seule. Dans la page sans Excel, la page part vers le service de connexion et revient ; le classeur ouvert est rendu tel qu’il était.',
        'L’accueil dit alors « Connecté comme », avec votre fonction.',
      ],
    },
    {
      titre: 'Si la session prend fin',
      paragraphes: [
        'Une session dure dix heures au plus, et ne survit pas à la fermeture du volet ou de la page. Quand elle prend fin, ce que vous avez saisi reste en place et un dépôt demandé attend sur ce poste. Choisissez « Se reconnecter » : il part seul.',
        'Dans la page sans Excel, le classeur est gardé pendant la reconnexion, et non le texte d’un formulaire qui n’était pas encore enregistré : copiez-le avant.',
      ],
    },
    {
      titre: 'Se déconnecter',
      paragraphes: [
        'Sur l’accueil, choisissez « Se déconnecter » : la session de Transparence est fermée à l’instant, puis celle du service de connexion. Ce que vous avez déposé est conservé.',
      ],
    },
    {
      titre: 'Si la connexion est refusée',
      paragraphes: [
        '« Votre adresse n’est dans aucun annuaire » : demandez une invitation au référent qualité de votre département, avec l’adresse que donne le service de connexion. Recommencez ensuite : le compte à utiliser vous est demandé.',
        '« Vos droits ne s’étendent pas à ce lieu » : le classeur ouvert est celui d’un autre site. Demandez ce droit au référent qualité.',
      ],
    },
    {
      titre: 'Tenir l’annuaire du département',
      paragraphes: [
        'L’écran Équipe n’apparaît qu’à ceux qui tiennent un annuaire : le référent qualité dans son département, le bureau national partout. Chaque changement vaut à l’instant et reste dans le journal, sans nom ni adresse : la fonction, et un numéro de compte qui distingue deux personnes de même fonction.',
        'Inviter : donnez l’adresse professionnelle, la fonction et les droits, puis prévenez la personne, car aucun message ne part. Modifier ou retirer : sur sa fiche. Personne ne s’ajoute de droits à soi-même.',
        'Un département garde toujours un référent qui s’est déjà connecté.',
      ],
    },
    {
      titre: 'Passer la main',
      paragraphes: [],
      etapes: [
        'Invitez le successeur, avec un premier droit, et attendez sa première connexion.',
        'Dans « Passer la main », choisissez-le et confirmez. Il devient référent au moment où l’ancien cesse de l’être.',
      ],
    },
  ],
};
