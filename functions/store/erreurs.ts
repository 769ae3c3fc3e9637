import { typographie } from '../../domain/texte/typographie.ts';

/** The database does not answer, or too slowly: nothing can be said of what was asked. Ask again with the same key. */
export class BaseIndisponible extends Error {
  override readonly name = 'BaseIndisponible';
  constructor(cause: unknown) {
    super(
      typographie(
        'La base de données ne répond pas. Réessayez dans un instant : rien n’est enregistré deux fois.',
      ),
      { cause },
    );
  }
}

/** An engine that speaks DynamoDB's language without its transactions: nothing could be filed all or nothing on it. */
export class MoteurInsuffisant extends Error {
  override readonly name = 'MoteurInsuffisant';
  constructor(cause: unknown) {
    super(
      typographie(
        'Le moteur de données ne connaît pas les transactions (TransactWriteItems), sans lesquelles un dépôt pourrait être à moitié enregistré. ' +
          'Donnez l’adresse d’un moteur compatible DynamoDB qui en a ; rien n’a été enregistré.',
      ),
      { cause },
    );
  }
}

/** Nothing can be written, for want of room: nothing of what was asked is kept. Reading goes on. */
export class DisquePlein extends Error {
  override readonly name = 'DisquePlein';
  constructor(cause: unknown) {
    super(
      typographie(
        'Le disque est plein : rien de cette demande n’est enregistré, ce qui l’était déjà est gardé. Libérez de la place, puis recommencez.',
      ),
      { cause },
    );
  }
}

/** A document over what one item may hold. Refused before writing, so that no filing is half kept. */
export class DocumentTropGrand extends Error {
  override readonly name = 'DocumentTropGrand';
  readonly taille: number;
  readonly limite: number;

  constructor(taille: number, limite: number) {
    super(
      typographie(
        `Le contenu pèse ${Math.ceil(taille / 1000)} ko, et un dépôt ne peut dépasser ${limite / 1000} ko. ` +
          'Raccourcissez les commentaires et les bilans, ou retirez des actions closes.',
      ),
    );
    this.taille = taille;
    this.limite = limite;
  }
}

/** What is stored does not say what it should: never served, never mended silently. */
export class DonneeCorrompue extends Error {
  override readonly name = 'DonneeCorrompue';
  constructor(quoi: string, options?: ErrorOptions) {
    super(
      `Une donnée enregistrée est illisible ou altérée (${quoi}). ` +
        'Restaurez le dossier de données depuis une sauvegarde avant de continuer.',
      options,
    );
  }
}

/** Written by a later program than this one: not read by guesswork, not touched, and nothing is lost. */
export class FormePlusRecente extends Error {
  override readonly name = 'FormePlusRecente';
  readonly forme: number;
  readonly connue: number;

  constructor(quoi: string, forme: number, connue: number) {
    super(
      typographie(
        `Une donnée a été enregistrée par une version plus récente de Transparence (${quoi} : forme ${forme}, ` +
          `ce programme lit jusqu’à la forme ${connue}). Mettez le programme à jour ; rien n’est perdu ni modifié.`,
      ),
    );
    this.forme = forme;
    this.connue = connue;
  }
}
