import { formatNombre, INSECABLE } from '../../../domain/nombre/index.ts';
import type { IndicateurPublie } from '../../../domain/tableau/types.ts';
import { bref as html, raw } from './html.ts';
import type { Fragment, Html } from './html.ts';

/** Anchor of an indicator: only letters, digits and hyphens, whatever its code holds. */
export function ancreOf(code: string): string {
  return `indicateur-${code.replace(/[^A-Za-z0-9-]/g, '-')}`;
}

/** Identifier of an indicator's heading, that whatever speaks of it alone is named after. Short: said ten times. */
export type Reference = `i${number}`;

/** Of the sentence that stands for its drawings, small and large. */
export const nomDessin = (de: Reference): string => `t${de.slice(1)}`;

/**
 * Attributes of a link or a fold that is one of many: its own words, then those of the indicator's heading, as they are read in
 * the list of a page's links. `quoi` tells it from the others of the same indicator.
 */
export const nommePar = (quoi: 'c' | 'p' | 's' | 'v', de: Reference): Html => {
  const id = `${quoi}${de.slice(1)}`;
  return raw(` id=${id} aria-labelledby="${id} ${de}"`);
};

/** « 64 ko », « 1,2 Mo »; `octets` as stored. */
export function formatTaille(octets: number): string {
  if (octets < 1000) return `${formatNombre(octets)}${INSECABLE}octets`;
  if (octets < 1_000_000) return `${formatNombre(octets / 1000, 0)}${INSECABLE}ko`;
  return `${formatNombre(octets / 1_000_000, 1)}${INSECABLE}Mo`;
}

/** Ordinals of quarters and of dates; not those of an address (« 3e étage ») nor of a typed text. */
const ORDINAUX =
  /\d(er|e)(?=[ \u00a0](?:trimestre|janv|févr|mars|avril|mai|juin|juil|août|sept|oct|nov|déc))/;

/** « 4e trimestre 2020 », « Publié le 1er octobre 2026. » with their ordinals raised, as French prints them; the text stays the same. */
export function periode(texte: string): Fragment {
  const trouve = ORDINAUX.exec(texte);
  if (trouve === null) return texte;
  const [place, ordinal = ''] = [trouve.index + 1, trouve[1]];
  return html`${texte.slice(0, place)}<sup>${ordinal}</sup>${periode(texte.slice(place + ordinal.length))}`;
}

/** « 4,2 jours » with its unit in small: the text stays the one of the tableau. */
export function valeurHtml(valeur: string, nombre: string): Fragment {
  return valeur.startsWith(nombre) && valeur.length > nombre.length
    ? html`${nombre}<span class="unite">${valeur.slice(nombre.length)}</span>`
    : valeur;
}

/** « Objectif : au plus 5 jours »; the label is left out where the words already say it (« pas d’objectif fixé »). */
export function cibleHtml(texte: string, etiquette: string): Html {
  return /^(?:objectif|pas d’objectif)/.test(texte)
    ? html`<span class="phrase">${texte}</span>`
    : html`<span class="${etiquette}">Objectif&nbsp;: </span>${texte}`;
}

/** Why there is no figure, alone: the state beside it already says that there is none. '' when there is one. */
export function raison({ textes }: IndicateurPublie): string {
  const texte = textes.absence ?? '';
  const prefixe = `${textes.situation}${INSECABLE}: `;
  const suite = texte.startsWith(prefixe) ? texte.slice(prefixe.length) : texte;
  return suite.charAt(0).toLocaleUpperCase('fr') + suite.slice(1);
}
