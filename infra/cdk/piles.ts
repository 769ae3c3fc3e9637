import type { Api } from './stacks/api.ts';
import type { Donnees } from './stacks/donnees.ts';
import type { Echeancier } from './stacks/echeancier.ts';
import type { Identite } from './stacks/identite.ts';
import type { Originaux } from './stacks/originaux.ts';
import type { Publication } from './stacks/publication.ts';
import type { Surveillance } from './stacks/surveillance.ts';

/** All the stacks of one stage. */
export interface Piles {
  readonly donnees: Donnees;
  readonly identite: Identite;
  readonly publication: Publication;
  readonly api: Api;
  readonly echeancier: Echeancier;
  readonly originaux: Originaux;
  readonly surveillance: Surveillance;
}
