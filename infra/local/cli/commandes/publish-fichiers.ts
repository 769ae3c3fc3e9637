import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import {
  AfficheIndisponible,
  renderFichiers,
  type FichierTableau,
} from '../../../../functions/render/index.ts';
import { Echec } from '../../echec.ts';
import { makeDossier } from '../../make-dossier.ts';
import { readAdresse } from '../adresse.ts';
import { UsageError } from '../options.ts';
import type { Options } from '../options.ts';
import { writeSortie } from '../sortie.ts';

export interface FichiersEcrits {
  readonly dossier: string;
  readonly fichiers: readonly string[];
}

/** Where the files of a tableau go, and the address that they bear. */
export interface Sortie {
  readonly options: Options;
  readonly dossier: string | null;
  readonly adresse: string | null;
}

/**
 * Reads and makes ready what the files need, before the act: it stays done, whatever comes of its files.
 * @throws {Echec} for an address that is none, or a folder that cannot be
 */
export function prepareSortie(options: Options): Sortie {
  const adresse = readAdresse(options);
  const dossier = options.get('out') || null;
  if (dossier !== null) prepareDossier(options, dossier);
  return { options, dossier, adresse };
}

/** Writes every format of a tableau in its folder; null, and nothing written, when there is none. */
export async function writeTableau(
  tableau: Tableau,
  { options, dossier, adresse }: Sortie,
): Promise<FichiersEcrits | null> {
  if (dossier === null) return null;
  const fichiers = await produce(tableau, adresse);
  for (const { nom, octets } of fichiers) writeSortie(options, join(dossier, nom), octets);
  return { dossier, fichiers: fichiers.map(({ nom }) => nom) };
}

function prepareDossier(options: Options, out: string): void {
  let present: readonly string[];
  try {
    makeDossier(out);
    present = readdirSync(out);
  } catch {
    throw new Echec(`Le dossier ${out} ne peut pas être créé : vérifiez son nom et vos droits.`);
  }
  if (present.length > 0 && !options.has('force'))
    throw new UsageError(
      `Le dossier ${out} n’est pas vide, et rien n’y est écrit. Donnez-en un autre, ou ajoutez --force pour y remplacer les fichiers du même nom.`,
    );
}

/** Everything is made before anything is written: a failure leaves no half of a publication. */
async function produce(tableau: Tableau, adressePage: string | null): Promise<readonly FichierTableau[]> {
  try {
    return await renderFichiers(tableau, { adressePage });
  } catch (error) {
    if (error instanceof AfficheIndisponible) throw new Echec(error.message);
    throw error;
  }
}
