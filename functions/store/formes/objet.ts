/** What a document of an older form holds, before any of it is known. */
export type Objet = Readonly<Record<string, unknown>>;

/** A value as an object; an empty one for anything else, that its schema then refuses. */
export const objet = (valeur: unknown): Objet =>
  typeof valeur === 'object' && valeur !== null ? (valeur as Objet) : {};

/** A value as a list of objects; an empty one for anything else. */
export const elements = (valeur: unknown): readonly Objet[] =>
  Array.isArray(valeur) ? (valeur as readonly unknown[]).map(objet) : [];
