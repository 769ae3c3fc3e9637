import { typographie } from '../../../domain/controle/outils/phrase.ts';

const PHRASES = {
  'pas-une-archive':
    'Ce fichier n’est pas une archive de Transparence : choisissez un fichier produit par « npx transparence export ».',
  abimee:
    'L’archive est tronquée ou modifiée : ses empreintes ne correspondent pas à son contenu. Rien n’a été écrit ; reprenez une autre copie de l’archive.',
  'empreinte-differente':
    'L’archive n’est pas celle qui est attendue : son empreinte diffère de celle donnée avec --empreinte. Rien n’a été écrit.',
  'plus-recente':
    'L’archive vient d’une version plus récente de Transparence : mettez le programme à jour, puis restaurez. Rien n’a été écrit.',
  'hors-perimetre':
    'L’archive contient des données d’un autre département que celui qu’elle annonce : elle n’est pas acceptée. Rien n’a été écrit.',
  'donnees-differentes':
    'Des données différentes sont déjà là : une restauration n’écrase rien. Restaurez dans un dossier de données vide, avec --data.',
  'trop-grande':
    'Les données du département dépassent ce qu’une seule archive peut contenir (4 Go, et 128 Mo pour un site et un trimestre). Sauvegardez le dossier de données en entier.',
  demesuree:
    'L’archive annonce un contenu démesuré pour sa taille : elle n’a pas été produite par Transparence. Rien n’a été écrit ; reprenez une autre copie de l’archive.',
  'depots-en-cours':
    'Des dépôts sont arrivés pendant toute la durée de l’export : recommencez dans un moment, l’archive n’a pas été écrite.',
} as const;

export type RefusArchive = keyof typeof PHRASES;

/** Why an archive is not made or not restored: `nom` is stable, the message is for whoever runs the command. */
export class ArchiveRefusee extends Error {
  override readonly name = 'ArchiveRefusee';
  readonly nom: RefusArchive;
  readonly quoi: string | null;

  constructor(
    nom: RefusArchive,
    /** What is at fault, for the same sentence: a member, a key. */
    quoi: string | null = null,
    options?: ErrorOptions,
  ) {
    super(typographie(quoi === null ? PHRASES[nom] : `${PHRASES[nom]} (${quoi})`), options);
    this.nom = nom;
    this.quoi = quoi;
  }
}
