import type { ClasseurMemoire, FeuilleMemoire } from './memoire.ts';
import type { Objet } from './objets.ts';

/** What the objects share: the workbook, and how a change is told. */
export interface Monde {
  readonly classeur: ClasseurMemoire;
  /** Objects that the client asked to keep from one request to the next. */
  readonly gardes: Map<string, Objet>;
  /** A cell changed: told to those who listen, unless events are off. */
  readonly changer: (
    feuille: FeuilleMemoire,
    adresse: string,
    declencheur: 'ThisLocalAddin' | 'Unknown',
    source?: 'Local' | 'Remote',
  ) => void;
}
