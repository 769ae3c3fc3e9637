import type { CodeDepartement, CodeIndicateur } from '../../domain/referentiels/types.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Base, Ecriture, Item } from './base.ts';
import { cleHead, partitionPublication } from './cles.ts';
import { FORME, parseItem } from './items.ts';
import { itemTete } from './publications-items.ts';
import type { CommentairePublic, Retrait, SansNom } from './publications-items.ts';

/** Where the publication of a département's quarter stands, in one consistent reading. */
export interface TetePublication {
  /** Last version published; 0 before the first. */
  readonly version: number;
  readonly run: string | null;
  readonly versions: Consolidation['versions'] | null;
  /** Acts done so far. An act is written over the revision that it was decided on, and no other. */
  readonly revision: number;
  readonly entrees: string | null;
  readonly commentaires: Readonly<Record<CodeIndicateur, CommentairePublic>>;
  readonly retraits: readonly Retrait[];
  /** Texts said to name nobody, by their hash. */
  readonly sansNom: Readonly<Record<string, SansNom>>;
}

const VIDE: TetePublication = {
  version: 0,
  run: null,
  versions: null,
  revision: 0,
  entrees: null,
  commentaires: {},
  retraits: [],
  sansNom: {},
};

/** The withdrawal that a version is under; null when it may be read by all. */
export const retraitOf = ({ retraits }: Pick<TetePublication, 'retraits'>, version: number): Retrait | null =>
  retraits.find((retrait) => retrait.version >= version) ?? null;

/** Reads the state of an item, whatever the form it was written in. */
export function parseTete(item: Item): TetePublication {
  const { version, run, versions, revision, entrees, commentaires, retraits, sansNom } = parseItem(
    itemTete,
    item,
  );
  return {
    version,
    run,
    versions,
    // Before comments and withdrawals, each act was a publication.
    revision: revision ?? version,
    entrees: entrees ?? null,
    commentaires: commentaires ?? {},
    retraits: retraits ?? [],
    sansNom: sansNom ?? {},
  };
}

/** All zeros before the first act. */
export async function readTete(
  base: Base,
  departement: CodeDepartement,
  trimestre: Trimestre,
): Promise<TetePublication> {
  const item = await base.get(cleHead(partitionPublication(departement, trimestre)));
  return item ? parseTete(item) : VIDE;
}

/** Puts the state that follows `connue`, on the condition that nothing was done since it was read. */
export function putTete(
  table: string,
  PK: string,
  connue: number,
  tete: Omit<TetePublication, 'revision'>,
): Ecriture {
  const { entrees, ...reste } = tete;
  return {
    Put: {
      TableName: table,
      Item: {
        ...cleHead(PK),
        v: FORME,
        ...reste,
        revision: connue + 1,
        ...(entrees === null ? {} : { entrees }),
      },
      ConditionExpression:
        connue === 0
          ? 'attribute_not_exists(PK)'
          : '#revision = :connue OR (attribute_not_exists(#revision) AND #version = :connue)',
      ...(connue === 0
        ? {}
        : {
            ExpressionAttributeNames: { '#revision': 'revision', '#version': 'version' },
            ExpressionAttributeValues: { ':connue': connue },
          }),
    },
  };
}
