import { FINE, INSECABLE } from '../nombre/index.ts';

/** Turns the plain spaces of a French text into the no-break ones: thin before `; ! ? %`, full before `:` and within « ». */
export function typographier(texte: string): string {
  return texte
    .replace(/ (?=[;!?%])/g, FINE)
    .replace(/ (?=[:»])/g, INSECABLE)
    .replace(/« /g, `«${INSECABLE}`);
}
