import { findDepartement, findRegion, findSite } from '../referentiels/territoires/index.ts';
import { ANNUAIRE_NATIONAL } from './annuaire-types.ts';
import type { Annuaire } from './annuaire-types.ts';
import type { Habilitation, Role } from './types.ts';

/** Roles that a role may give and take back: a référent in their own département, the bureau national anywhere. */
export const DELEGATIONS: Readonly<Record<Role, readonly Role[]>> = {
  referent: ['referent', 'correspondant', 'direction'],
  correspondant: [],
  regional: [],
  // The bureau appoints the first référent of a département, or the next when none is left.
  national: ['referent', 'regional', 'national'],
  direction: [],
};

/** Code of the directory that a right is written in; null when its place is not of the référentiels. */
export function annuaireOf(habilitation: Habilitation): Annuaire['code'] | null {
  switch (habilitation.role) {
    case 'referent':
    case 'direction':
      return findDepartement(habilitation.departement)?.code ?? null;
    case 'correspondant':
      return findSite(habilitation.site)?.departement ?? null;
    case 'regional':
      return findRegion(habilitation.region) ? ANNUAIRE_NATIONAL : null;
    case 'national':
      return ANNUAIRE_NATIONAL;
  }
}

/**
 * Whether someone may give a right to someone else, or take it back.
 * @param tenues what they hold themselves
 */
export function peutDonner(tenues: readonly Habilitation[], habilitation: Habilitation): boolean {
  const annuaire = annuaireOf(habilitation);
  return tenues.some(
    (tenue) =>
      DELEGATIONS[tenue.role].includes(habilitation.role) &&
      (tenue.role === 'national' || annuaireOf(tenue) === annuaire),
  );
}

/** One writing for a right, to compare two. */
export function cleHabilitation(habilitation: Habilitation): string {
  switch (habilitation.role) {
    case 'referent':
    case 'direction':
      return `${habilitation.role} ${habilitation.departement}`;
    case 'correspondant':
      return `correspondant ${habilitation.site}`;
    case 'regional':
      return `regional ${habilitation.region}`;
    case 'national':
      return 'national';
  }
}
