export { formatDate } from './format-date.ts';
export { formatEcart, formatMesure, formatUnite } from './format-mesure.ts';
export { formatNombre } from './format-nombre.ts';
export { numberToFraction, roundFraction, toFraction } from './fraction.ts';
export { capitalize, formatEnLettres } from './lettres.ts';
export { FINE, INSECABLE, MOINS } from './typographie.ts';
