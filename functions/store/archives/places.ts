import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { sitesOf } from '../../../domain/referentiels/index.ts';
import type { CodeDepartement, CodeSite } from '../../../domain/referentiels/types.ts';
import { isTrimestre } from '../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import type { Base } from '../base.ts';
import { PREFIXE_DEPARTEMENT, cleConsolidation, cleHead } from '../cles.ts';

/** Where the items of a département are. */
export interface Places {
  readonly trimestres: ReadonlyMap<Trimestre, readonly CodeSite[]>;
  readonly runs: readonly string[];
}

/**
 * Looks at every key of the table, and brings back the few that begin something of the département. No index is asked: one that
 * is late would leave something out of an archive. A whole country of ten years is read in a few minutes, for a few cents.
 */
export async function findPlaces(base: Base, departement: CodeDepartement): Promise<Places> {
  const sites = new Map<Trimestre, Set<CodeSite>>();
  const runs = new Set<string>();
  const siteDe = (trimestre: string): Set<CodeSite> | null => {
    if (!isTrimestre(trimestre)) return null;
    // The roster as well: a quarter that opens while we look is then whole.
    const connus = sites.get(trimestre) ?? new Set(sitesOf(departement).map(({ code }) => code));
    sites.set(trimestre, connus);
    return connus;
  };
  const racineRun = cleConsolidation('', departement).PK;
  let suite: Record<string, unknown> | undefined;
  do {
    const page = await base.client.send(
      new ScanCommand({
        TableName: base.table,
        ConsistentRead: true,
        ProjectionExpression: 'PK, SK',
        FilterExpression: 'SK = :departement OR (SK = :head AND begins_with(PK, :site))',
        ExpressionAttributeValues: {
          ':departement': `${PREFIXE_DEPARTEMENT}${departement}`,
          ':head': cleHead('').SK,
          ':site': `S#${departement}-`,
        },
        ExclusiveStartKey: suite,
      }),
    );
    for (const { PK } of page.Items ?? []) {
      const [genre, a = '', b = ''] = String(PK).split('#');
      if (genre === 'S') siteDe(b)?.add(a);
      else if (genre === 'T') siteDe(a);
      else if (String(PK).startsWith(racineRun)) runs.add(a);
    }
    suite = page.LastEvaluatedKey;
  } while (suite);
  const trimestres = [...sites].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    trimestres: new Map(trimestres.map(([trimestre, codes]) => [trimestre, [...codes].sort()])),
    runs: [...runs].sort(),
  };
}
