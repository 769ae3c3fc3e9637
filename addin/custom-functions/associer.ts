import type { FonctionsDifferees } from './chargement.ts';
import { ErreurFonction } from './erreur.ts';
import type * as Signatures from './signatures.ts';

/** Id of each function in functions.json, and its place in the code. */
export const IDENTIFIANTS = {
  VALEUR: 'valeur',
  CIBLE: 'cible',
  EVOLUTION: 'evolution',
  JOURSOUVRES: 'joursOuvres',
  ECHEANCE: 'echeance',
} as const satisfies Readonly<Record<string, keyof typeof Signatures>>;

/** The part of Office's global `CustomFunctions` that is used, with its error codes as `Code`; a test gives its own. */
export interface MoteurFonctions<Code> {
  associate(id: string, fonction: (...valeurs: never[]) => unknown): void;
  readonly Error: new (code: Code, message?: string) => object;
  readonly ErrorCode: { readonly invalidValue: Code; readonly notAvailable: Code };
}

const IMPREVUE = 'Une erreur imprévue est survenue. Recalculez la cellule, ou rouvrez le classeur.';

/** The error of Excel for one of ours. `Error` and its codes are read when needed: office.js adds them after `associate`. */
function toExcel<Code>(moteur: MoteurFonctions<Code>, erreur: unknown): object {
  const { invalidValue, notAvailable } = moteur.ErrorCode;
  if (!(erreur instanceof ErreurFonction)) return new moteur.Error(notAvailable, IMPREVUE);
  return new moteur.Error(erreur.genre === 'valeur' ? invalidValue : notAvailable, erreur.message);
}

/** A function whose errors are those of Excel, thrown at once or later. */
function wrap<Code, A extends unknown[]>(
  moteur: MoteurFonctions<Code>,
  fonction: (...valeurs: A) => unknown,
) {
  return (...valeurs: A): unknown => {
    try {
      const resultat = fonction(...valeurs);
      return resultat instanceof Promise
        ? resultat.catch((erreur: unknown) => {
            throw toExcel(moteur, erreur);
          })
        : resultat;
    } catch (erreur) {
      throw toExcel(moteur, erreur);
    }
  };
}

/** Gives the functions to Excel. To be called as soon as the page loads: Excel waits for them, and not for the screens. */
export function associateFonctions<Code>(
  fonctions: typeof Signatures | FonctionsDifferees,
  moteur: MoteurFonctions<Code>,
): void {
  for (const [id, nom] of Object.entries(IDENTIFIANTS)) {
    const fonction: (...valeurs: never[]) => unknown = fonctions[nom];
    moteur.associate(id, wrap(moteur, fonction));
  }
}
