import { readFichier } from '../../../domain/classeur/lire/index.ts';
import type { Classeur, LigneIndicateur } from '../../../domain/classeur/types.ts';
import { findIndicateur } from '../../../domain/referentiels/index.ts';
import { HoteErreur } from '../types.ts';
import type { CodeHote, Ecriture, ValeurBrute, WorkbookHost } from '../types.ts';

export const uniteOf = findIndicateur;

/** Something that is not as it should be: the sentence is the detail of the result. */
export class Ecart extends Error {
  override readonly name = 'Ecart';
}

const show = (valeur: unknown): string => JSON.stringify(valeur) ?? 'rien';

/** @throws Ecart when the two are not the same JSON value. */
export function same(vu: unknown, attendu: unknown, quoi: string): void {
  if (show(vu) !== show(attendu)) {
    throw new Ecart(`${quoi} : ${show(vu)} au lieu de ${show(attendu)}.`);
  }
}

export const lire = async (host: WorkbookHost): Promise<Classeur> =>
  readFichier(await host.read(), { uniteOf });

/** @throws Ecart when the scratch workbook has no such line. */
export function ligneDe(classeur: Classeur, code: string): LigneIndicateur {
  const ligne = classeur.indicateurs.find((candidate) => candidate.code.valeur === code);
  if (!ligne) throw new Ecart(`La ligne ${code} manque dans le classeur lu.`);
  return ligne;
}

export const ecrire = (
  { adresse }: { readonly adresse: { readonly feuille: string; readonly cellule: string } },
  valeur: ValeurBrute,
): Ecriture => ({ feuille: adresse.feuille, cellule: adresse.cellule, valeur });

/** Writes, looks, and puts back what was there, whatever was seen. */
export async function during<T>(
  host: WorkbookHost,
  ecritures: readonly Ecriture[],
  look: (avant: readonly Ecriture[]) => Promise<T>,
): Promise<T> {
  const avant = await host.write(ecritures);
  try {
    return await look(avant);
  } finally {
    await host.write(avant);
  }
}

/** @throws Ecart when the call does not fail with this code. */
export async function refuses(promesse: Promise<unknown>, code: CodeHote): Promise<void> {
  const issue = await promesse.then(
    () => 'aucun refus',
    (erreur: unknown) => (erreur instanceof HoteErreur ? erreur.code : `erreur imprévue ${String(erreur)}`),
  );
  same(issue, code, 'Code du refus');
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
