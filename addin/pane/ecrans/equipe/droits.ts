import {
  ANNUAIRE_NATIONAL,
  annuaireOf,
  cleHabilitation,
  peutDonner,
} from '../../../../domain/droits/index.ts';
import type { Habilitation } from '../../../../domain/droits/index.ts';
import {
  DEPARTEMENTS,
  REGIONS,
  findDepartement,
  findRegion,
  findSite,
  sitesOf,
} from '../../../../domain/referentiels/index.ts';

/** A right in words, as its holder would say it. */
export function libelleDroit(droit: Habilitation): string {
  switch (droit.role) {
    case 'referent':
      return `Référent qualité, ${nomDepartement(droit.departement)}`;
    case 'direction':
      return `Direction (SG, préfet, COPIL), lecture, ${nomDepartement(droit.departement)}`;
    case 'correspondant':
      return `Correspondant qualité, ${findSite(droit.site)?.nom ?? droit.site}`;
    case 'regional':
      return `Cellule régionale, lecture, ${findRegion(droit.region)?.nom ?? droit.region}`;
    case 'national':
      return 'Bureau national';
  }
}

const nomDepartement = (code: string): string => findDepartement(code)?.nom ?? code;

export const nomAnnuaire = (code: string): string =>
  code === ANNUAIRE_NATIONAL ? 'Bureau national et régions' : `${code} – ${nomDepartement(code)}`;

/** Directories that someone keeps: their départements, and all of them for the bureau national. */
export function annuairesDe(tenus: readonly Habilitation[]): readonly string[] {
  const departements = tenus.flatMap((droit) => (droit.role === 'referent' ? [droit.departement] : []));
  if (!tenus.some(({ role }) => role === 'national')) return [...new Set(departements)];
  const tous = DEPARTEMENTS.map(({ code }) => code).filter((code) => !departements.includes(code));
  return [...new Set([...departements, ANNUAIRE_NATIONAL, ...tous])];
}

/** Every right that can be written in a directory. */
const droitsDe = (annuaire: string): readonly Habilitation[] =>
  annuaire === ANNUAIRE_NATIONAL
    ? [{ role: 'national' }, ...REGIONS.map(({ code }) => ({ role: 'regional', region: code }) as const)]
    : [
        { role: 'referent', departement: annuaire },
        ...sitesOf(annuaire).map(({ code }) => ({ role: 'correspondant', site: code }) as const),
        { role: 'direction', departement: annuaire },
      ];

export interface ChoixDroit {
  readonly cle: string;
  readonly droit: Habilitation;
  /** It is there, and whoever looks may neither give nor take it. */
  readonly fige: boolean;
}

/** What may be ticked for someone: what the author may give here, and what they already have. */
export function choixOf(
  annuaire: string,
  auteur: readonly Habilitation[],
  acquis: readonly Habilitation[],
): readonly ChoixDroit[] {
  const cles = new Set(acquis.map(cleHabilitation));
  return droitsDe(annuaire)
    .map((droit) => ({ cle: cleHabilitation(droit), droit, fige: !peutDonner(auteur, droit) }))
    .filter(({ cle, fige }) => !fige || cles.has(cle));
}

/** An account as it is shown: enough of it to tell two people of one function apart. */
export const formatCompte = (compte: string): string => `compte\u00a0${compte.slice(0, 8)}`;

/** Whether someone is référent of the département of this directory. */
export const isReferentDe = (droits: readonly Habilitation[], annuaire: string): boolean =>
  droits.some((droit) => droit.role === 'referent' && annuaireOf(droit) === annuaire);
