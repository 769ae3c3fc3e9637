import { siteDuClasseur, trimestreDuClasseur } from '../../../domain/depot/index.ts';
import type { Classeur } from '../../../domain/classeur/types.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';

/** The scratch workbook is of a quarter before any référentiel: nobody's figures can be taken for it. */
export const ESSAI = { site: '37-PREF', trimestre: '2000-T1' as Trimestre } as const;

/** Whether a workbook is the scratch one, on which the contract may write. */
export const isEssai = (classeur: Classeur): boolean =>
  siteDuClasseur(classeur) === ESSAI.site && trimestreDuClasseur(classeur) === ESSAI.trimestre;
