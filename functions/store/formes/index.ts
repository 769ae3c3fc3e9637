import { defineChaine } from './chaine.ts';
import { tableau1To2 } from './tableau-1-2.ts';
import { tableau2To3 } from './tableau-2-3.ts';

// One chain per kind of thing that is stored. A change of form is a new step here and a file of its own beside, never an
// edit of a step that was released: `docs/decisions/0010-archives-et-formes.md`.

/** Items of the table, by their `v`. A kind that changes alone gets a chain of its own. */
export const FORMES_ITEM = defineChaine('v');

/** Documents kept as text in an item, by their `schema`. */
export const FORMES_TABLEAU = defineChaine('schema', [tableau1To2, tableau2To3]);
export const FORMES_CONTENU = defineChaine('schema');
export const FORMES_CONSTATS = defineChaine('schema');
export const FORMES_CONSOLIDATION = defineChaine('schema');
export const FORMES_TERRITOIRE = defineChaine('schema');
export const FORMES_RAPPORT = defineChaine('schema');

export type { Chaine } from './chaine.ts';
