import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import {
  Choice,
  Condition,
  DistributedMap,
  Fail,
  JsonPath,
  Pass,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { IChainable, TaskStateBase } from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService, LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

export interface PropsDefinition {
  readonly lambda: IFunction;
  readonly bilans: IBucket;
  /** How many départements at a time. */
  readonly parallele: number;
}

/**
 * Lists the départements, consolidates each, keeps a record of the run, and fails at the end when one of them did: a département in
 * trouble never stops the hundred others. The events are those of `functions/lambda/etapes-consolidation.ts`.
 */
export function createDefinition(
  scope: Construct,
  { lambda, bilans, parallele }: PropsDefinition,
): IChainable {
  const lister = invoke(scope, 'Lister', lambda);
  const carte = new DistributedMap(scope, 'Departements', {
    itemsPath: '$.departements',
    itemSelector: {
      action: 'consolider',
      'trimestre.$': '$.trimestre',
      'departement.$': '$$.Map.Item.Value',
    },
    maxConcurrency: parallele,
    toleratedFailurePercentage: 0,
    resultPath: '$.resultats',
  });
  const echoue = new Pass(scope, 'Noter', {
    parameters: {
      action: 'echec',
      'departement.$': '$.departement',
      'erreur.$': '$.erreur.Error',
    },
  });
  carte.itemProcessor(
    invoke(scope, 'Consolider', lambda).addCatch(echoue, { errors: ['States.ALL'], resultPath: '$.erreur' }),
  );
  const bilan = new Pass(scope, 'Bilan', {
    parameters: {
      'trimestre.$': '$.trimestre',
      'debut.$': '$$.Execution.StartTime',
      'resultats.$': '$.resultats',
      'echecs.$': "$.resultats[?(@.action == 'echec')].departement",
    },
  });
  const garder = new CallAwsService(scope, 'Garder', {
    service: 's3',
    action: 'putObject',
    iamResources: [bilans.arnForObjects('executions/*')],
    parameters: {
      Bucket: bilans.bucketName,
      Key: JsonPath.format('executions/{}/{}.json', JsonPath.stringAt('$.trimestre'), JsonPath.executionName),
      ContentType: 'application/json',
      Body: JsonPath.objectAt('$'),
    },
    resultPath: JsonPath.DISCARD,
  }).addRetry({ maxAttempts: 5, interval: Duration.seconds(5), backoffRate: 2 });

  const fin = new Choice(scope, 'Complet')
    .when(
      Condition.isPresent('$.echecs[0]'),
      fail(scope, 'Incomplet', 'Some départements were not consolidated.'),
    )
    .otherwise(new Succeed(scope, 'Fait'));
  return lister.next(
    new Choice(scope, 'Ouverts')
      .when(Condition.isPresent('$.departements[0]'), carte.next(bilan).next(garder).next(fin))
      .otherwise(fail(scope, 'AucunOuvert', 'No département has opened the quarter.')),
  );
}

const fail = (scope: Construct, id: string, cause: string): Fail => new Fail(scope, id, { error: id, cause });

/** The state's input is the event. Errors of the service and of the function alike are tried again: a step gives the same answer twice. */
const invoke = (scope: Construct, id: string, lambda: IFunction): TaskStateBase =>
  new LambdaInvoke(scope, id, {
    lambdaFunction: lambda,
    payloadResponseOnly: true,
    retryOnServiceExceptions: false,
    taskTimeout: { seconds: 150 },
  }).addRetry({
    errors: ['States.ALL'],
    maxAttempts: 4,
    interval: Duration.seconds(5),
    backoffRate: 3,
  });
