import { REGLES } from './regles.ts';
import type { Regle } from './types.ts';

export { buildContexte } from './contexte.ts';
export { REGLES } from './regles.ts';
export { CONSTATS_MAX_PAR_REGLE, isAccepte, validateClasseur } from './validate.ts';
export type { Constat, Contexte, Correction, LigneDuConstat, Regle, Severite, Trouvaille } from './types.ts';

/** The rule of a code (`VALEUR-VIDE`), for the help beside a constat; undefined when unknown. */
export const findRegle = (code: string): Regle | undefined => REGLES.find((regle) => regle.code === code);
