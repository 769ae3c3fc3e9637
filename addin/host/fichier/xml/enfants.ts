import type { Balise } from './balises.ts';
import { prefixeOf, scanBalises } from './balises.ts';
import type { Edition } from './edition.ts';
import { applyEditions, openBalise } from './edition.ts';

/** An element under the root of a small part, with its whole span. */
export interface Enfant {
  readonly balise: Balise;
  readonly debut: number;
  readonly fin: number;
}

/** A small part (relationships, content types, properties) as its root and the elements right under it. */
export interface Racine {
  readonly racine: Balise;
  /** Where the closing tag of the root starts. */
  readonly fermeture: number;
  readonly prefixe: string;
  readonly enfants: readonly Enfant[];
}

/** Reads the root of a part and the elements right under it. Throws `ErreurFichier`. */
export function readRacine(texte: string): Racine {
  const enfants: Enfant[] = [];
  const ouvertes: Balise[] = [];
  let racine: Balise = { nom: '', attributs: {}, debut: 0, fin: 0, vide: true };
  let fermeture = texte.length;
  scanBalises(texte, {
    open: (balise) => {
      if (ouvertes.length === 0) racine = balise;
      ouvertes.push(balise);
    },
    close: (_nom, debut, fin) => {
      const balise = ouvertes.pop();
      if (balise && ouvertes.length === 1) enfants.push({ balise, debut: balise.debut, fin });
      else if (ouvertes.length === 0) fermeture = debut;
    },
  });
  return { racine, fermeture, prefixe: prefixeOf(racine.nom), enfants };
}

/** The edition that adds an element at the end of the root, even where the root is `<Types/>`. */
export function appendTo(texte: string, { racine, fermeture }: Racine, element: string): Edition {
  if (!racine.vide) return { debut: fermeture, fin: fermeture, texte: element };
  const ouverte = openBalise(texte.slice(racine.debut, racine.fin));
  return { debut: racine.debut, fin: racine.fin, texte: `${ouverte}${element}</${racine.nom}>` };
}

/** A part without the elements that `isDe` names. */
export function removeEnfants(texte: string, isDe: (enfant: Enfant) => boolean): string {
  const editions = readRacine(texte)
    .enfants.filter(isDe)
    .map(({ debut, fin }) => ({ debut, fin, texte: '' }));
  return applyEditions(texte, editions);
}
