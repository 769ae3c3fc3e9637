export { canonicalJson } from './canonical-json.ts';
export { buildContenu } from './contenu.ts';
export { countDecimales, toDecimal } from './decimal.ts';
export { diffContenu } from './diff.ts';
export type { ChangementChamp, DiffContenu, DiffListe } from './diff.ts';
export { figuresOf } from './figures.ts';
export { siteDuClasseur, trimestreDuClasseur } from './identite.ts';
export { buildMesure, mesureEffectif, mesureValeur } from './mesure.ts';
export type { ActionDeposee, Contenu, Depot, LigneDeposee, Mesure, Recu } from './types.ts';
