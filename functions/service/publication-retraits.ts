import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import { retraitOf } from '../store/index.ts';
import type { Publie, Retrait } from '../store/index.ts';
import { entiteOf } from './consolidation-entite.ts';
import type { LieuNiveau } from './consolidation-lecture.ts';
import { PERIMETRE } from './consolidation-perimetre.ts';
import type { Dependances } from './dependances.ts';
import { isMontre } from './publication-sites.ts';

/** A withdrawal that took figures away from a place. */
export interface RetraitLieu {
  readonly departement: CodeDepartement;
  readonly retrait: Retrait;
}

/**
 * The withdrawals that took away what a place showed for a quarter: that of its département, for a site whose figures were in
 * the tableau; those of its départements, for a région or the country. Empty when nothing was ever published, or nothing withdrawn.
 * @throws Introuvable for a code that does not exist
 */
export async function listRetraits(
  { store }: Pick<Dependances, 'store'>,
  lieu: LieuNiveau,
): Promise<readonly RetraitLieu[]> {
  const { departement, region } = entiteOf(lieu);
  const departements =
    departement === null
      ? PERIMETRE.departements.filter((code) => region === null || PERIMETRE.regionOf(code) === region)
      : [departement];
  const retires = await store.readRetraits(departements, lieu.trimestre);
  return departements.flatMap((code) => {
    const lu = retires.get(code);
    if (!lu || (lieu.niveau === 'site' && !isMontre(lieu.code, lu.versions))) return [];
    return [{ departement: code, retrait: lu.retrait }];
  });
}

/** A withdrawn quarter, as the lists of what is published show it. */
export interface PublieRetire extends Publie {
  readonly retrait: Retrait;
}

/** Withdrawn quarters of a département, or of all of them, latest first, each with when and why. */
export async function listRetires(
  { store }: Pick<Dependances, 'store'>,
  code?: CodeDepartement,
): Promise<readonly PublieRetire[]> {
  const retires = await store.listRetires(code);
  const tetes = await Promise.all(
    retires.map(({ departement, trimestre }) => store.readTete(departement, trimestre)),
  );
  return retires.flatMap((publie, i) => {
    const tete = tetes[i];
    const retrait = tete && retraitOf(tete, tete.version);
    return retrait ? [{ ...publie, retrait }] : [];
  });
}
