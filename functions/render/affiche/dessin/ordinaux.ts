/** Ordinals of quarters and of dates, also where a line ends; not those of an address (« 3e étage »). */
const ORDINAUX =
  /(?<=\d)(er|e)(?=[ \u00a0]*[ \u00a0\n](?:trimestre|janv|févr|mars|avril|mai|juin|juil|août|sept|oct|nov|déc))/;

/** A text in pieces: as it stands, then each ordinal that is to be raised, in turn. « 4e trimestre »: `4`, `e`, ` trimestre`. */
export const splitOrdinaux = (texte: string): readonly string[] => texte.split(ORDINAUX);

/** Size of a raised ordinal, and how far above the line it stands, for a text of size 1. */
export const EXPOSANT = { taille: 0.65, hausse: 0.34 } as const;
