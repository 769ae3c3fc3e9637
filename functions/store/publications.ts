import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { readPageAudit } from './audit.ts';
import type { Base, Ecriture } from './base.ts';
import {
  PARTITION_PUBLIES,
  PREFIXE_DEPARTEMENT,
  PREFIXE_VERSION,
  cleVersion,
  partitionPublication,
  prefixePublies,
} from './cles.ts';
import { unpackDocument } from './documents.ts';
import { DonneeCorrompue } from './erreurs.ts';
import { FORMES_TABLEAU } from './formes/index.ts';
import { itemAudit, itemPublie, parseItem } from './items.ts';
import type { LigneAudit, Publie } from './items.ts';
import {
  PREFIXE_COMMENTAIRE,
  buildCommentaire,
  buildPublication,
  buildRetrait,
} from './publications-actes.ts';
import type { NouveauCommentaire, NouveauRetrait, NouvellePublication } from './publications-actes.ts';
import { itemActe, itemCommentaire, itemPublication } from './publications-items.ts';
import type { ActePublication, CommentaireEcrit } from './publications-items.ts';
import { buildSansNom } from './publications-sans-nom.ts';
import type { NouveauSansNom } from './publications-sans-nom.ts';
import { readTete, retraitOf } from './publications-tete.ts';
import type { TetePublication } from './publications-tete.ts';
import { tableau as schema } from './schemas/tableau.ts';

export interface Publication {
  readonly version: number;
  readonly tableau: Tableau;
}

/** A published version without its document. The act is null for those of before it was kept. */
export interface VersionPubliee {
  readonly version: number;
  readonly acte: ActePublication | null;
}

/**
 * Acts of publication of a département's quarter. Each write is given the state that it was decided on: false or null says
 * that something was done since, or that another consolidation speaks; nothing was written, and the caller looks again.
 */
export interface StorePublications {
  readTete(departement: CodeDepartement, trimestre: Trimestre): Promise<TetePublication>;
  /** Publishes a frozen tableau as a new version. */
  writePublication(publication: NouvellePublication): Promise<Publication | null>;
  /** Withdraws what is published; every version stays readable by its number. */
  writeRetrait(retrait: NouveauRetrait): Promise<boolean>;
  /** Writes, or takes away, the public comment of an indicator. */
  writeCommentaire(commentaire: NouveauCommentaire): Promise<boolean>;
  /** Writes that a text names nobody, or takes it back. */
  writeSansNom(dit: NouveauSansNom): Promise<boolean>;
  /** The current publication, null when it is withdrawn; or the `n`th, withdrawn or not. */
  readPublication(
    departement: CodeDepartement,
    trimestre: Trimestre,
    n?: number,
  ): Promise<Publication | null>;
  /** First to last. */
  listVersionsPubliees(departement: CodeDepartement, trimestre: Trimestre): Promise<VersionPubliee[]>;
  /** Every comment ever written, by indicator, first to last. */
  listCommentaires(departement: CodeDepartement, trimestre: Trimestre): Promise<CommentaireEcrit[]>;
  /** What is published and not withdrawn, latest quarter first within a département; of all of them when none is named. */
  listPublies(departement?: CodeDepartement): Promise<Publie[]>;
  /** What was published and is withdrawn, in the same order. */
  listRetires(departement?: CodeDepartement): Promise<Publie[]>;
  /** Every act, in the order in which they were done. */
  listAuditPublication(departement: CodeDepartement, trimestre: Trimestre): Promise<readonly LigneAudit[]>;
}

export { retraitOf } from './publications-tete.ts';
export type { NouvellePublication } from './publications-actes.ts';
export type { TetePublication } from './publications-tete.ts';

export function createStorePublications(base: Base): StorePublications {
  const write = async (ecritures: readonly Ecriture[]): Promise<boolean> =>
    (await base.transact(ecritures)) === 'ecrit';

  async function readVersion(PK: string, version: number): Promise<Publication | null> {
    const cle = cleVersion(PK, version);
    const item = await base.get(cle);
    if (!item) return null;
    const { document } = parseItem(itemPublication, item);
    return { version, tableau: unpackDocument(schema, FORMES_TABLEAU, document, `${cle.PK} ${cle.SK}`) };
  }

  async function listQuarters(departement: CodeDepartement | undefined, retires: boolean): Promise<Publie[]> {
    const items = await base.query({
      PK: PARTITION_PUBLIES,
      prefixe: departement === undefined ? PREFIXE_DEPARTEMENT : prefixePublies(departement),
      descendant: true,
    });
    return items
      .map((item) => parseItem(itemPublie, item))
      .flatMap(({ retire = false, ...publie }) => (retire === retires ? [publie] : []));
  }

  return {
    readTete: (departement, trimestre) => readTete(base, departement, trimestre),
    async writePublication(publication) {
      if (!(await write(buildPublication(base.table, publication)))) return null;
      const { entite, trimestre } = publication.tableau;
      const PK = partitionPublication(entite.code, trimestre);
      // Read back: what is shown is what was kept.
      const publiee = await readVersion(PK, publication.tete.version + 1);
      if (!publiee) throw new DonneeCorrompue(`${PK} HEAD`);
      return publiee;
    },
    writeRetrait: (retrait) => write(buildRetrait(base.table, retrait)),
    writeCommentaire: (commentaire) => write(buildCommentaire(base.table, commentaire)),
    writeSansNom: (dit) => write(buildSansNom(base.table, dit)),
    async readPublication(departement, trimestre, n) {
      const PK = partitionPublication(departement, trimestre);
      if (n !== undefined) return readVersion(PK, n);
      const tete = await readTete(base, departement, trimestre);
      return tete.version === 0 || retraitOf(tete, tete.version) ? null : readVersion(PK, tete.version);
    },
    async listVersionsPubliees(departement, trimestre) {
      const items = await base.query({
        PK: partitionPublication(departement, trimestre),
        prefixe: PREFIXE_VERSION,
        attributs: ['PK', 'SK', 'v', 'acte'],
      });
      return items.map((item) => ({
        version: Number(String(item['SK']).slice(PREFIXE_VERSION.length)),
        acte: parseItem(itemActe, item).acte ?? null,
      }));
    },
    async listCommentaires(departement, trimestre) {
      const PK = partitionPublication(departement, trimestre);
      const items = await base.query({ PK, prefixe: PREFIXE_COMMENTAIRE });
      return items.map((item) => parseItem(itemCommentaire, item));
    },
    listPublies: (departement) => listQuarters(departement, false),
    listRetires: (departement) => listQuarters(departement, true),
    async listAuditPublication(departement, trimestre) {
      const PK = partitionPublication(departement, trimestre);
      return (await readPageAudit(base, itemAudit, { PK })).lignes;
    },
  };
}
