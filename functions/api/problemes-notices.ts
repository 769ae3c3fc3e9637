import type { NomProbleme } from './problemes.ts';

export interface Notice {
  /** When it is given. */
  readonly quand: string;
  /** What to do about it. */
  readonly remede: string;
}

const REDEPOSER = 'Comparez les deux versions, puis recommencez en disant celle que vous avez lue.';

/** What is told of each type at its own address. Apart from the problems themselves: no function has to carry it. */
export const NOTICES: Readonly<Record<NomProbleme, Notice>> = {
  'requete-invalide': {
    quand:
      'Un paramètre, un en-tête ou le corps de la demande ne se lit pas comme prévu, ou n’existe pas ici.',
    remede: 'Corrigez ce que disent « detail » et « erreurs », champ par champ.',
  },
  'curseur-invalide': {
    quand:
      'Le curseur est d’une autre liste ou d’une autre personne, a été modifié, ou date de plus d’une heure.',
    remede: 'Demandez de nouveau la première page, sans curseur.',
  },
  'non-connecte': {
    quand: 'La demande n’a pas de jeton, ou le sien n’est plus valable.',
    remede: 'Connectez-vous, ou renouvelez votre jeton.',
  },
  'connexion-refusee': {
    quand: 'Le service de connexion vous a reconnu, et aucune habilitation ne vous est donnée ici.',
    remede: 'Demandez une habilitation au référent qualité de votre département.',
  },
  'acces-refuse': {
    quand: 'Vos droits ne comprennent pas cette opération, ou pas à cet endroit.',
    remede: 'Vérifiez le département et le site ; demandez ces droits au référent qualité.',
  },
  'origine-refusee': {
    quand: 'La demande vient d’une page d’un autre site, ou appelle ce service sous un autre nom.',
    remede: 'Ouvrez Transparence à sa propre adresse.',
  },
  introuvable: {
    quand: 'L’adresse ne désigne rien : un code mal écrit (2a pour 2A), une version qui n’existe pas.',
    remede: 'Corrigez le code que cite « detail ».',
  },
  retire: {
    quand: 'Le tableau de cette adresse a été publié, puis retiré.',
    remede:
      'Lisez dans « retraits » quand et pourquoi. Ne réutilisez plus ses données ; demandez le dernier tableau publié.',
  },
  'methode-refusee': {
    quand: 'L’adresse existe, et ne se demande pas avec cette méthode.',
    remede: 'Prenez une des méthodes de l’en-tête Allow.',
  },
  conflit: {
    quand: 'Une autre version a été déposée depuis celle que vous avez lue, ou plusieurs dépôts se croisent.',
    remede: REDEPOSER,
  },
  'motif-requis': {
    quand: 'Une version déposée ou publiée est corrigée ou retirée sans dire pourquoi.',
    remede: 'Donnez un motif, en quelques mots.',
  },
  'pas-consolide': {
    quand: 'Le trimestre du département n’a pas été consolidé : il n’y a rien à publier.',
    remede: 'Consolidez le trimestre, puis recommencez.',
  },
  'motif-nominatif': {
    quand: 'Le motif, qui sera public, semble contenir le nom, l’adresse ou le numéro d’une personne.',
    remede: 'Nommez une fonction ou un service, ou dites par « textes-sans-nom » que ce n’est pas un nom.',
  },
  'annuaire-refuse': {
    quand: 'Le changement demandé laisserait le département sans référent, ou contredirait l’annuaire.',
    remede: 'Relisez l’annuaire, puis demandez le changement que « detail » permet.',
  },
  'publication-bloquee': {
    quand: 'Des points empêchent la publication, par exemple une cible manquée sans un mot.',
    remede: 'Réglez chaque point de « blocages », puis publiez.',
  },
  'apercu-perime': {
    quand: 'Ce qui serait publié a changé depuis l’aperçu que vous validez.',
    remede: 'Relisez l’aperçu, puis publiez avec sa nouvelle empreinte.',
  },
  'commentaire-modifie': {
    quand: 'Quelqu’un d’autre a écrit ce commentaire entre-temps.',
    remede: 'Relisez le sien, donné dans « commentaire », puis enregistrez de nouveau.',
  },
  'corps-trop-grand': {
    quand: 'Le fichier ou la demande dépasse la taille permise, donnée dans « octetsMax ».',
    remede: 'Retirez du classeur les images et les feuilles ajoutées, ou raccourcissez la demande.',
  },
  'contenu-trop-grand': {
    quand: 'Le classeur se lit, et contient plus de texte que ce qui peut être conservé.',
    remede: 'Raccourcissez les commentaires les plus longs.',
  },
  'type-refuse': {
    quand: 'Le corps n’est pas du type attendu, ou est compressé.',
    remede: 'Mettez l’en-tête Content-Type que donne « attendu », et retirez Content-Encoding.',
  },
  'classeur-illisible': {
    quand: 'Le fichier n’est pas un classeur que l’on puisse ouvrir sans risque.',
    remede:
      'Repartez du modèle du site et du trimestre, au format .xlsx ou .ods, sans macro ni mot de passe.',
  },
  'classeur-refuse': {
    quand: 'Le contrôle a trouvé des points bloquants dans le classeur.',
    remede: 'Corrigez chaque cellule que cite « constats », puis déposez de nouveau.',
  },
  'cle-reutilisee': {
    quand: 'La clé d’idempotence a déjà servi pour un autre envoi.',
    remede: 'Prenez une clé neuve pour chaque envoi, la même à chacun de ses essais.',
  },
  'commentaire-refuse': {
    quand: 'Le commentaire est trop long, ou contient ce que les fichiers publiés ne peuvent pas porter.',
    remede: 'Raccourcissez-le, ou retapez-le au lieu de le coller.',
  },
  'justification-refusee': {
    quand: 'La version n’a rien à justifier pour cet indicateur, ou l’action citée n’engage personne.',
    remede: 'Citez une action qui a un responsable et une échéance, ou écrivez un commentaire.',
  },
  'etape-refusee': {
    quand: 'Le changement de série déclaré ne convient pas : date, indicateur ou motif.',
    remede: 'Corrigez ce que dit « detail », puis déclarez de nouveau.',
  },
  'trop-de-demandes': {
    quand: 'La même personne, ou la même adresse, a fait trop de demandes en une minute.',
    remede: 'Attendez le nombre de secondes de l’en-tête Retry-After.',
  },
  'erreur-interne': {
    quand: 'Une erreur est survenue de notre côté.',
    remede: 'Réessayez ; si elle revient, donnez la valeur de « correlation » à qui exploite le service.',
  },
  'affiche-indisponible': {
    quand: 'L’affiche ne peut pas être composée sur cette machine.',
    remede: 'Lisez la page ou le tableur, qui disent la même chose ; prévenez qui exploite le service.',
  },
  'connexion-indisponible': {
    quand: 'Le service de connexion ne répond pas.',
    remede: 'Réessayez dans quelques minutes : rien de ce qui est déposé n’est touché.',
  },
  'base-indisponible': {
    quand: 'La base de données ne répond pas.',
    remede: 'Réessayez après le délai de l’en-tête Retry-After, avec la même clé d’idempotence.',
  },
  'disque-plein': {
    quand: 'Le disque de la machine qui sert est plein : rien de la demande n’est enregistré.',
    remede: 'Faites libérer de la place, puis recommencez avec la même clé d’idempotence.',
  },
};
