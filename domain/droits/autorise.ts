import { findDepartement, findRegion, findSite } from '../referentiels/territoires/index.ts';
import type { CodeDepartement, CodeRegion, CodeSite } from '../referentiels/types.ts';
import { OPERATIONS } from './operations.ts';
import type { Operation } from './operations.ts';
import { POLITIQUE } from './politique.ts';
import { PORTEES } from './types.ts';
import type { Decision, Habilitation, Portee, Principal, Ressource } from './types.ts';

interface Lieux {
  readonly site: CodeSite | undefined;
  readonly departement: CodeDepartement | undefined;
  readonly region: CodeRegion | undefined;
}

/** The place of a resource and those that it is part of; null when a code is not of the référentiels. */
function lieuxOf(ressource: Ressource): Lieux | null {
  switch (ressource.niveau) {
    case 'site': {
      const site = findSite(ressource.site);
      const departement = site && findDepartement(site.departement);
      return site && departement
        ? { site: site.code, departement: departement.code, region: departement.region }
        : null;
    }
    case 'departement': {
      const departement = findDepartement(ressource.departement);
      return departement
        ? { site: undefined, departement: departement.code, region: departement.region }
        : null;
    }
    case 'region': {
      const region = findRegion(ressource.region);
      return region ? { site: undefined, departement: undefined, region: region.code } : null;
    }
    case 'national':
      return { site: undefined, departement: undefined, region: undefined };
  }
}

const same = (tenu: string | undefined, voulu: string | undefined): boolean =>
  tenu !== undefined && tenu === voulu;

function covers(portee: Portee, habilitation: Habilitation, lieux: Lieux): boolean {
  switch (portee) {
    case 'aucune':
      return false;
    case 'site':
      return 'site' in habilitation && same(habilitation.site, lieux.site);
    case 'departement':
      return 'departement' in habilitation && same(habilitation.departement, lieux.departement);
    case 'region':
      return 'region' in habilitation && same(habilitation.region, lieux.region);
    case 'toutes':
      return true;
  }
}

/** A role or an operation that came from a document of another version gives nothing, and neither does « constructor ». */
function porteeOf(operation: Operation, role: string): Portee {
  const ligne = Object.hasOwn(POLITIQUE, operation) ? POLITIQUE[operation] : undefined;
  return ligne && Object.hasOwn(ligne, role) ? ligne[role as keyof typeof ligne] : 'aucune';
}

/**
 * Whether someone may do an operation on a resource. Nothing is permitted that the policy does not say.
 * @param principal null when nobody signed in: only what is public is permitted
 */
export function autorise(principal: Principal | null, operation: Operation, ressource: Ressource): Decision {
  const lieux = lieuxOf(ressource);
  if (porteeOf(operation, 'public') === 'toutes' && lieux) return { permis: true, fonction: null };
  if (!principal) return { permis: false, raison: 'non-connecte' };
  const droits = principal.entrees.flatMap(({ fonction, habilitations }) =>
    habilitations.map((habilitation) => ({
      fonction,
      habilitation,
      portee: porteeOf(operation, habilitation.role),
    })),
  );
  if (droits.every(({ portee }) => portee === 'aucune')) return { permis: false, raison: 'hors-role' };
  // The narrowest right that holds: whoever has a charge here acts by it, whatever they have elsewhere.
  const [droit] = droits
    .filter(({ portee, habilitation }) => lieux !== null && covers(portee, habilitation, lieux))
    .sort((a, b) => PORTEES.indexOf(a.portee) - PORTEES.indexOf(b.portee));
  return droit ? { permis: true, fonction: droit.fonction } : { permis: false, raison: 'hors-perimetre' };
}

export const habilitationsOf = (principal: Principal | null): readonly Habilitation[] =>
  principal?.entrees.flatMap(({ habilitations }) => habilitations) ?? [];

/** Everything that someone is, as a screen tells it to themselves. */
export const sayFonctions = ({ entrees }: Pick<Principal, 'entrees'>): string =>
  [...new Set(entrees.map(({ fonction }) => fonction))].join(', ');

/** What someone may do somewhere at least: what a screen shows or hides. The functions decide again at each request. */
export const operationsOf = (principal: Principal | null): readonly Operation[] =>
  OPERATIONS.filter(
    (operation) =>
      porteeOf(operation, 'public') !== 'aucune' ||
      habilitationsOf(principal).some(({ role }) => porteeOf(operation, role) !== 'aucune'),
  );
