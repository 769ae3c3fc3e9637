import { html } from '../page/html.ts';
import type { Fragment } from '../page/html.ts';

/** What the préfecture gave, or where it has still to write: a blank is said, never filled for it. */
export const fourni = (valeur: string | undefined): Fragment =>
  valeur === undefined || valeur.trim() === ''
    ? html`<em class="a-completer">à compléter par la préfecture</em>`
    : valeur;
