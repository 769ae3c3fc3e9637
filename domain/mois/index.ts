export { compareMois } from './comparer.ts';
export type { Comparaison } from './comparer.ts';
export { asLigneIndicateur, groupMois } from './ligne.ts';
