import { FINE, INSECABLE } from '../nombre/typographie.ts';

/**
 * French spacing of a sentence: narrow no-break space before `%;!?`, no-break space before a colon and inside
 * guillemets; typographic apostrophes (« Plan d’actions » as a sheet's name is typed with a straight one). Rules write ordinary spaces and stay readable.
 */
export function typographie(phrase: string): string {
  return phrase
    .replace(/ (?=[%;!?])/g, FINE)
    .replace(/ (?=[:»])/g, INSECABLE)
    .replace(/« /g, `«${INSECABLE}`)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
