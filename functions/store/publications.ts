import type { Consolidation } from '../../domain/consolidation/types.ts';
import { canonicalJson } from '../../domain/depot/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Base, Ecriture } from './base.ts';
import { insertion } from './base.ts';
import {
  PARTITION_PUBLIES,
  PREFIXE_AUDIT,
  PREFIXE_DEPARTEMENT,
  cleAudit,
  cleHead,
  clePublie,
  cleVersion,
  partitionPublication,
  prefixePublies,
} from './cles.ts';
import { packDocument, unpackDocument } from './documents.ts';
import { BaseIndisponible, DonneeCorrompue } from './erreurs.ts';
import { FORME, itemAudit, itemPublication, itemPublicationHead, itemPublie, parseItem } from './items.ts';
import type { LigneAudit, Publie } from './items.ts';
import { tableau as schema } from './schemas/tableau.ts';

export interface Publication {
  readonly version: number;
  readonly tableau: Tableau;
}

export interface NouvellePublication {
  readonly tableau: Tableau;
  /** Versions of the consolidation behind the tableau: the same ones publish nothing new. */
  readonly versions: Consolidation['versions'];
  readonly instant: string;
  readonly auteur: string;
}

export interface StorePublications {
  /** Publishes a frozen tableau as a new version, or gives back the current one when it rests on the same versions. */
  writePublication(publication: NouvellePublication): Promise<Publication>;
  /** The current publication, or the `n`th: the earlier ones stay readable. */
  readPublication(
    departement: CodeDepartement,
    trimestre: Trimestre,
    n?: number,
  ): Promise<Publication | null>;
  /** What is published, latest quarter first within a département; of all of them when none is named. */
  listPublies(departement?: CodeDepartement): Promise<Publie[]>;
  listAuditPublication(departement: CodeDepartement, trimestre: Trimestre): Promise<LigneAudit[]>;
}

const ESSAIS = 5;

export function createStorePublications(base: Base): StorePublications {
  async function readHead(PK: string) {
    const item = await base.get(cleHead(PK));
    return item && parseItem(itemPublicationHead, item);
  }

  async function readPublication(
    departement: CodeDepartement,
    trimestre: Trimestre,
    n?: number,
  ): Promise<Publication | null> {
    const PK = partitionPublication(departement, trimestre);
    const version = n ?? (await readHead(PK))?.version;
    if (version === undefined) return null;
    const cle = cleVersion(PK, version);
    const item = await base.get(cle);
    if (!item) return null;
    const { document } = parseItem(itemPublication, item);
    return { version, tableau: unpackDocument(schema, document, `${cle.PK} ${cle.SK}`) };
  }

  return {
    readPublication,
    async writePublication(publication) {
      const { tableau, versions } = publication;
      const departement = tableau.entite.code;
      const PK = partitionPublication(departement, tableau.trimestre);
      for (let essai = 0; essai < ESSAIS; essai += 1) {
        const head = await readHead(PK);
        if (!head || canonicalJson(head.versions) !== canonicalJson(versions)) {
          const etat = await base.transact(buildEcritures(base.table, publication, head?.version ?? 0));
          if (etat === 'refuse') continue;
        }
        const publiee = await readPublication(departement, tableau.trimestre);
        if (!publiee) throw new DonneeCorrompue(`${PK} HEAD`);
        return publiee;
      }
      throw new BaseIndisponible(new Error(`${PK} : publications concurrentes`));
    },
    async listPublies(departement) {
      const items = await base.query({
        PK: PARTITION_PUBLIES,
        prefixe: departement === undefined ? PREFIXE_DEPARTEMENT : prefixePublies(departement),
        descendant: true,
      });
      return items.map((item) => parseItem(itemPublie, item));
    },
    async listAuditPublication(departement, trimestre) {
      const PK = partitionPublication(departement, trimestre);
      return (await base.query({ PK, prefixe: PREFIXE_AUDIT })).map((item) => parseItem(itemAudit, item));
    },
  };
}

/** The new version, the HEAD that points to it, its line in the list and its audit line: one transaction. */
function buildEcritures(
  table: string,
  { tableau, versions, instant, auteur }: NouvellePublication,
  courante: number,
): readonly Ecriture[] {
  const { entite, trimestre, run } = tableau;
  const departement = entite.code;
  const PK = partitionPublication(departement, trimestre);
  const version = courante + 1;
  return [
    {
      Put: {
        TableName: table,
        Item: { ...cleHead(PK), v: FORME, version, run, versions },
        ConditionExpression: 'attribute_not_exists(PK) OR #version = :courante',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':courante': courante },
      },
    },
    insertion(table, {
      ...cleVersion(PK, version),
      v: FORME,
      document: packDocument(schema, tableau),
    }),
    {
      Put: {
        TableName: table,
        Item: {
          ...clePublie(departement, trimestre),
          v: FORME,
          departement,
          trimestre,
          version,
          publieLe: instant,
        },
      },
    },
    insertion(table, {
      ...cleAudit(PK, instant, version),
      v: FORME,
      instant,
      fait: version === 1 ? 'publication' : 'rectificatif',
      version,
      auteur,
      motif: null,
      objet: run,
    }),
  ];
}
