import type { Adresse, Cellule } from '../../domain/classeur/types.ts';

/** What a cell of a made workbook holds: a plain value read for sure, or a cell in another state. */
export type Saisie<T> = T | null | Omit<Cellule<T>, 'adresse'>;

/** Text or error that no reading gives a value. */
export const illisible = (lu: string, attendu = 'un nombre'): Omit<Cellule<never>, 'adresse'> => ({
  valeur: null,
  lu,
  lecture: { etat: 'illisible', attendu },
});

/** A formula whose result the file does not hold. */
export const sansResultat = (): Omit<Cellule<never>, 'adresse'> => ({
  valeur: null,
  lu: null,
  lecture: { etat: 'illisible', attendu: 'le résultat du calcul', cause: 'sans-resultat' },
  calculee: true,
});

export const ambigue = (lu: string, ...lectures: string[]): Omit<Cellule<never>, 'adresse'> => ({
  valeur: null,
  lu,
  lecture: { etat: 'ambigue', lectures },
});

export const interpretee = <T>(valeur: T, lu: string, compris: string): Omit<Cellule<T>, 'adresse'> => ({
  valeur,
  lu,
  lecture: { etat: 'interpretee', compris },
});

/** A value that a formula on other cells fills. */
export const calculee = <T>(valeur: T): Omit<Cellule<T>, 'adresse'> => ({
  valeur,
  lu: String(valeur),
  lecture: { etat: 'sure' },
  calculee: true,
});

/** A figure typed with its unit: « 12 semaines ». */
export const avecUnite = (valeur: number, uniteLue: string): Omit<Cellule<number>, 'adresse'> => ({
  valeur,
  lu: `${valeur} ${uniteLue}`,
  lecture: { etat: 'sure' },
  uniteLue,
});

export function cellule<T extends string | number>(
  saisie: Saisie<T> | undefined,
  adresse: Adresse,
): Cellule<T> {
  if (saisie === null || saisie === undefined) {
    return { valeur: null, lu: null, adresse, lecture: { etat: 'vide' } };
  }
  if (typeof saisie === 'object') return { ...saisie, adresse };
  return { valeur: saisie, lu: String(saisie).replace('.', ','), adresse, lecture: { etat: 'sure' } };
}
