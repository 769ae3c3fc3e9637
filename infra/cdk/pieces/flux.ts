import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { CLE_DU_FLUX } from '../../../functions/store/flux.ts';
import { garderLesManques } from './file-morte.ts';
import type { Donnees } from '../stacks/donnees.ts';

/**
 * Wakes a function when something is published, and for nothing else: what is filtered out costs nothing. One batch at a time,
 * in order, so that an older page never replaces a newer one.
 */
export function listenToPublications(lambda: Lambda, { table, cleDonnees }: Donnees, manquees: Queue): void {
  const flux = table.tableStreamArn;
  if (flux === undefined) throw new Error('The table has no stream.');
  const droits = [
    new PolicyStatement({
      sid: 'EcouterLeFlux',
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [flux],
    }),
    // This action knows no resource.
    new PolicyStatement({ sid: 'TrouverLeFlux', actions: ['dynamodb:ListStreams'], resources: ['*'] }),
    // Records of the stream are encrypted with the table's key.
    new PolicyStatement({ sid: 'LireLeFlux', actions: ['kms:Decrypt'], resources: [cleDonnees.keyArn] }),
    ...garderLesManques(manquees),
  ];
  for (const droit of droits) lambda.addToRolePolicy(droit);
  new EventSourceMapping(lambda, 'Flux', {
    target: lambda,
    eventSourceArn: flux,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 25,
    maxBatchingWindow: Duration.seconds(5),
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.or('INSERT', 'MODIFY'),
        dynamodb: { Keys: { PK: { S: FilterRule.isEqual(CLE_DU_FLUX.PK) } } },
      }),
    ],
    bisectBatchOnError: true,
    retryAttempts: 8,
    maxRecordAge: Duration.hours(12),
    // CDK's own would grant families of actions on the key.
    onFailure: { bind: () => ({ destination: manquees.queueArn }) },
  });
}
