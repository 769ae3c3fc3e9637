/** One of those that are compared: the product, a named peer, or the floor that nobody can go under. */
export interface Concurrent {
  readonly nom: string;
  /** Does the work once. `tour` differs at each call, so that inputs can differ and nothing is answered from a cache. */
  readonly run: (tour: number) => unknown;
}

/** A comparison: the first is the product, against which the others are read. */
export interface Epreuve {
  readonly titre: string;
  /** What is compared and what is not, so that the ratio can be understood. */
  readonly note: string;
  readonly concurrents: readonly [Concurrent, ...Concurrent[]];
  /** Told as a rate too, when one call does several of a thing that people count by the second. */
  readonly debit?: { readonly quoi: string; readonly parAppel: number };
  /** Calls before anything is counted, of each. */
  readonly echauffement: number;
  /** Calls of each in one round: their mean is the round's figure. */
  readonly appels: number;
  readonly tours: number;
}

/** A bench by name. It opens what it needs, gives its comparisons one after the other, and closes. */
export interface Banc {
  readonly nom: string;
  readonly objet: string;
  readonly epreuves: () => AsyncGenerator<Epreuve>;
  /** What it says besides, as Markdown: a simulation, which times nothing. */
  readonly render?: () => string;
}
