import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import {
  AfficheIndisponible,
  renderFichiers,
  type FichierTableau,
} from '../../../../functions/render/index.ts';
import { Echec } from '../../echec.ts';
import type { Options } from '../options.ts';
import { writeSortie } from '../sortie.ts';

export interface FichiersEcrits {
  readonly dossier: string;
  readonly fichiers: readonly string[];
}

/** Writes every format of a tableau in the folder of `--out`; null, and nothing written, when there is none. */
export async function writeTableau(tableau: Tableau, options: Options): Promise<FichiersEcrits | null> {
  const dossier = options.get('out');
  if (dossier === null || dossier === '') return null;
  const fichiers = await produce(tableau, options.get('adresse'));
  prepareDossier(dossier);
  for (const { nom, octets } of fichiers) writeSortie(join(dossier, nom), octets);
  return { dossier, fichiers: fichiers.map(({ nom }) => nom) };
}

function prepareDossier(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
  } catch {
    throw new Echec(`Le dossier ${out} ne peut pas être créé : vérifiez son nom et vos droits.`);
  }
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
