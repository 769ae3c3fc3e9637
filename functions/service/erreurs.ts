import { typographie } from '../../domain/texte/typographie.ts';

/** What was asked about does not exist, or not yet. The message is a French sentence that says what to do. */
export class Introuvable extends Error {
  override readonly name = 'Introuvable';
  readonly objet:
    | 'site'
    | 'departement'
    | 'trimestre'
    | 'version'
    | 'fichier'
    | 'tableau'
    | 'consolidation'
    | 'indicateur'
    | 'etape'
    | 'region';

  constructor(
    objet:
      | 'site'
      | 'departement'
      | 'trimestre'
      | 'version'
      | 'fichier'
      | 'tableau'
      | 'consolidation'
      | 'indicateur'
      | 'etape'
      | 'region',
    message: string,
  ) {
    super(typographie(message));
    this.objet = objet;
  }
}
