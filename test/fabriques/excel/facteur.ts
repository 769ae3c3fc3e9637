/** What becomes of an event on its way to the add-in. `tard`: kept, and given with the others that were, the last one first. */
export type SortEvenement = 'passe' | 'perdu' | 'double' | 'tard';
export const SORTS: readonly SortEvenement[] = ['passe', 'perdu', 'double', 'tard'];

/** Carries the events of the workbook to the client, as badly as asked. */
export interface Facteur {
  /** Fate of each event from now on; every one arrives until it is set. */
  sortOf: () => SortEvenement;
  readonly porter: (remettre: () => void) => void;
  /** Gives what was kept, in the reverse order. */
  readonly livrer: () => void;
  /** Forgets what was kept. */
  readonly perdre: () => void;
}

export function createFacteur(): Facteur {
  let gardes: (() => void)[] = [];
  const facteur: Facteur = {
    sortOf: () => 'passe',
    porter: (remettre) => {
      const sort = facteur.sortOf();
      if (sort === 'tard') gardes.push(remettre);
      if (sort === 'passe' || sort === 'double') remettre();
      if (sort === 'double') remettre();
    },
    livrer: () => {
      const aRemettre = gardes.reverse();
      gardes = [];
      for (const remettre of aRemettre) remettre();
    },
    perdre: () => {
      gardes = [];
    },
  };
  return facteur;
}
