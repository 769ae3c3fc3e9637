import type { Territoire } from '../../domain/consolidation/territoire/types.ts';
import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';

/** Names of the table's own attributes. Only this folder knows them. */
export const INDEX = 'GSI1';
export const ATTRIBUT_EXPIRATION = 'expire';

export interface Cle {
  readonly PK: string;
  readonly SK: string;
}

/** Six digits, so that keys sort as numbers do. */
const rang = (n: number): string => String(n).padStart(6, '0');

export const PREFIXE_VERSION = 'V#';
export const PREFIXE_AUDIT = 'A#';
export const PREFIXE_DEPARTEMENT = 'D#';

/** Everything that a site filed for a quarter is one partition: one filing is one transaction in it. */
export const partitionSite = (site: CodeSite, trimestre: Trimestre): string => `S#${site}#${trimestre}`;
export const partitionPublication = (departement: CodeDepartement, trimestre: Trimestre): string =>
  `PUB#${departement}#${trimestre}`;
export const partitionTrimestre = (trimestre: Trimestre): string => `T#${trimestre}`;

export const cleHead = (PK: string): Cle => ({ PK, SK: 'HEAD' });
export const cleVersion = (PK: string, n: number): Cle => ({ PK, SK: `${PREFIXE_VERSION}${rang(n)}` });
/**
 * What is kept in the order of acts, by the number of each. Until November 2026 that place was an instant: it begins with a digit, so
 * that what was written then comes first.
 */
const ORDRE = 'N#';
/** `n` is the count of acts of the partition or, for what a site filed, the version; `suite` counts what was said of it afterwards. */
export const cleAudit = (PK: string, n: number, suite?: number): Cle => ({
  PK,
  SK: `${PREFIXE_AUDIT}${ORDRE}${rang(n)}${suite === undefined ? '' : `#${rang(suite)}`}`,
});
/** An audit line by its place, as `placeAudit` gave it. */
export const cleAuditOf = (PK: string, place: string): Cle => ({ PK, SK: `${PREFIXE_AUDIT}${place}` });
export const placeAudit = (SK: string): string => SK.slice(PREFIXE_AUDIT.length);
export const cleIdempotence = (PK: string, cle: string): Cle => ({ PK, SK: `I#${cle}` });

/** What was said of a version afterwards, version by version, in the order in which it was said. */
export const prefixeJustifications = (n: number): string => `J#${rang(n)}#`;
export const cleJustification = (PK: string, n: number, suite: number): Cle => ({
  PK,
  SK: `${prefixeJustifications(n)}${ORDRE}${rang(suite)}`,
});

/** Made once for the whole table; of no département. */
export const CLE_SECRET_CURSEURS: Cle = { PK: 'SECRET', SK: 'CURSEURS' };
export const CLE_SECRET_COMPTES: Cle = { PK: 'SECRET', SK: 'COMPTES' };

/** A département whose quarter is open, with the run that speaks for it. */
export const cleOuverture = (departement: CodeDepartement, trimestre: Trimestre): Cle => ({
  PK: partitionTrimestre(trimestre),
  SK: `${PREFIXE_DEPARTEMENT}${departement}`,
});

export const cleConsolidation = (run: string, departement: CodeDepartement): Cle => ({
  PK: `AGG#${run}`,
  SK: `${PREFIXE_DEPARTEMENT}${departement}`,
});

/** A région or the country, beside the départements of the same run. */
export const cleTerritoire = (run: string, { niveau, code }: Territoire): Cle => ({
  PK: `AGG#${run}`,
  SK: niveau === 'region' ? `R#${code}` : 'N',
});
/** What a run read, wrote and skipped: written last, so that it also says that the run is whole. */
export const cleRapport = (run: string): Cle => ({ PK: `AGG#${run}`, SK: 'RUN' });

/** The run that speaks for régions and country in a quarter. */
export const cleDesignation = (trimestre: Trimestre): Cle => ({ PK: partitionTrimestre(trimestre), SK: 'N' });

/** List of what is published: a hundred départements and four quarters a year fit in one partition. */
export const PARTITION_PUBLIES = 'PUB';
export const prefixePublies = (departement: CodeDepartement): string =>
  `${PREFIXE_DEPARTEMENT}${departement}#`;
export const clePublie = (departement: CodeDepartement, trimestre: Trimestre): Cle => ({
  PK: PARTITION_PUBLIES,
  SK: `${prefixePublies(departement)}${trimestre}`,
});

/** Sites of a département in a quarter, across partitions. Eventually consistent: never used to say who is missing. */
export const cleIndexSite = (
  departement: CodeDepartement,
  trimestre: Trimestre,
  site: CodeSite,
): { readonly GSI1PK: string; readonly GSI1SK: string } => ({
  GSI1PK: partitionIndexSites(departement, trimestre),
  GSI1SK: `S#${site}`,
});
export const partitionIndexSites = (departement: CodeDepartement, trimestre: Trimestre): string =>
  `D#${departement}#${trimestre}`;

/** Steps of the series of a département: few, and each act in one transaction with the count of them. */
export const partitionEtapes = (departement: CodeDepartement): string => `SIG#${departement}`;

/** Signing in, each for minutes or hours: a request under way (E), a handoff (R), a session (F). Found by the hash of a secret. */
export const cleConnexion = (genre: 'E' | 'R' | 'F', empreinte: string): Cle =>
  cleHead(`CX#${genre}#${empreinte}`);

export const PREFIXE_PERSONNE = 'P#';
/** One directory is one partition: a change of it is one transaction in it. `annuaire`: code of a département, or `national`. */
export const partitionAnnuaire = (annuaire: string): string => `ANN#${annuaire}`;
export const clePersonne = (annuaire: string, id: string): Cle => ({
  PK: partitionAnnuaire(annuaire),
  SK: `${PREFIXE_PERSONNE}${id}`,
});
/** Where someone is in the directories, by what the identity provider says of them: hashed, as it comes from outside. */
export const partitionIdentifiant = (genre: 'SUB' | 'MEL', empreinte: string): string =>
  `${genre}#${empreinte}`;
export const cleIdentifiant = (genre: 'SUB' | 'MEL', empreinte: string, annuaire: string): Cle => ({
  PK: partitionIdentifiant(genre, empreinte),
  SK: annuaire,
});

/** Partitions whose items may be deleted: sign-in and directory. Rights of the function are written for these patterns. */
export const PARTITIONS_JETABLES = ['CX#*', 'ANN#*', 'SUB#*', 'MEL#*'] as const;

/** What one entry of a directory (`37/<id>`) refuses of the mails. */
export const partitionRappels = (personne: string): string => `RAP#${personne}`;
export const cleRefusRappels = (personne: string): Cle => cleHead(partitionRappels(personne));

/** The one mail of an address on a day, whatever directories it is in: of no département. Hashed, as what leads to a directory. */
export const cleRappel = (empreinte: string, jour: string): Cle => ({
  PK: `RAP#${empreinte}`,
  SK: `J#${jour}`,
});

/** What the calendar of a quarter brought, once done. */
export const partitionEcheances = (trimestre: Trimestre): string => `ECH#${trimestre}`;
export const prefixeEcheances = (departement: CodeDepartement): string =>
  `${PREFIXE_DEPARTEMENT}${departement}#`;
export const cleEcheance = (trimestre: Trimestre, departement: CodeDepartement, etape: string): Cle => ({
  PK: partitionEcheances(trimestre),
  SK: `${prefixeEcheances(departement)}${etape}`,
});
