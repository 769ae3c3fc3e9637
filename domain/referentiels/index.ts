import { CERTS } from './certs.ts';
import { INDICATEURS } from './indicateurs/index.ts';
import { REGLAGES } from './reglages.ts';
import type {
  Cert,
  Cible,
  CodeDepartement,
  CodeIndicateur,
  Indicateur,
  ReglageDepartement,
  Site,
  TitreCert,
} from './types.ts';

export { CERTS, INDICATEURS };
export { echeanceDepotOf } from './echeance.ts';
export { formatHorsTrimestre, frequenceOf, isMesure } from './frequence.ts';
export { ENGAGEMENTS, findEngagement } from './engagements.ts';
export {
  DEPARTEMENTS,
  REGIONS,
  SITES,
  findDepartement,
  findRegion,
  findSite,
  sitesOf,
} from './territoires/index.ts';

const indicateurs: ReadonlyMap<string, Indicateur> = new Map(
  INDICATEURS.map((indicateur) => [indicateur.code, indicateur]),
);

/** The definition in force of an indicator (`TEL-DECROCHE`); undefined when unknown. */
export const findIndicateur = (code: CodeIndicateur): Indicateur | undefined => indicateurs.get(code);

/** What a site must fill, in the order of the catalogue: its own list when it has one, else what its kind measures. */
export const indicateursOf = (site: Site): readonly Indicateur[] =>
  INDICATEURS.filter(
    (indicateur) => site.indicateurs?.includes(indicateur.code) ?? indicateur.genres.includes(site.genre),
  );

const parDepartement = new Map(Object.entries(REGLAGES));

/** What a département decided; the default (no local target, nothing more published, no brand) when it decided nothing. */
export const reglageOf = (departement: CodeDepartement): ReglageDepartement =>
  parDepartement.get(departement) ?? { departement, cibles: {}, publiesEnPlus: [], marque: false };

/**
 * The target that applies in a département, in its own unit: its local one, else the definition's; null when none is set.
 * The unit may differ from the indicator's, and then the two are not to be compared. `reglage`: what the département
 * decided, when it is known better than by the data here.
 */
export function cibleOf(
  departement: CodeDepartement,
  code: CodeIndicateur,
  reglage: ReglageDepartement = reglageOf(departement),
): Cible | null {
  // Codes come from workbooks: only own keys, so that « constructor » is no target.
  const locale = Object.hasOwn(reglage.cibles, code) ? reglage.cibles[code] : undefined;
  return locale ?? findIndicateur(code)?.cible ?? null;
}

/** The CERT that a département's préfecture is attached to for a title; undefined when no source tells. */
export const certOf = (departement: CodeDepartement, titre: TitreCert): Cert | undefined =>
  CERTS.find((cert) => cert.titre === titre && cert.rattaches.includes(departement));

/** What a département publishes: the default ones in the order of the catalogue, then those that it chose to add. */
export function indicateursPublies(departement: CodeDepartement): readonly Indicateur[] {
  const enPlus = reglageOf(departement).publiesEnPlus.flatMap((code) => findIndicateur(code) ?? []);
  return [...new Set([...INDICATEURS.filter((indicateur) => indicateur.publie), ...enPlus])];
}
