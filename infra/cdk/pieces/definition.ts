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
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Chain, IChainable, INextable, TaskStateBase } from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService, LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

export interface PropsDefinition {
  readonly lambda: IFunction;
  readonly bilans: IBucket;
  /** How many départements at a time. */
  readonly parallele: number;
}

/** What distinguishes a machine from another: what is done for each département, and what comes before and after. */
interface Parcours extends PropsDefinition {
  /** Event of one département; the state is what the function listed. */
  readonly item: Readonly<Record<string, string>>;
  /** Where a run ends when no département is listed. */
  readonly aucun: IChainable;
  /** What is done once all are done, and says how it ended under `national`. */
  readonly apres: (avant: INextable) => Chain;
}

/**
 * Lists the départements, does each, keeps a record of the run, and fails at the end when one of them did: a département in trouble
 * never stops the hundred others.
 */
function createParcours(scope: Construct, props: Parcours): IChainable {
  const { lambda, bilans, apres } = props;
  const carte = new DistributedMap(scope, 'Departements', {
    itemsPath: '$.departements',
    itemSelector: { ...props.item, 'departement.$': '$$.Map.Item.Value' },
    maxConcurrency: props.parallele,
    toleratedFailurePercentage: 0,
    resultPath: '$.resultats',
  });
  const echoue = new Pass(scope, 'Noter', {
    parameters: { action: 'echec', 'departement.$': '$.departement', 'erreur.$': '$.erreur.Error' },
  });
  carte.itemProcessor(
    invoke(scope, 'Departement', lambda).addCatch(echoue, { errors: ['States.ALL'], resultPath: '$.erreur' }),
  );
  const bilan = new Pass(scope, 'Bilan', {
    parameters: {
      'trimestre.$': '$.trimestre',
      'debut.$': '$$.Execution.StartTime',
      'resultats.$': '$.resultats',
      'echecs.$': "$.resultats[?(@.action == 'echec')].departement",
      'national.$': '$.national',
    },
  });
  const incomplet = new Fail(scope, 'Incomplet', {
    error: 'Incomplet',
    cause: 'Some départements were not done. The record of the run names them.',
  });
  const fin = new Choice(scope, 'Complet')
    .when(Condition.isPresent('$.echecs[0]'), incomplet)
    .when(Condition.stringEquals('$.national.fin', 'echec'), incomplet)
    .otherwise(new Succeed(scope, 'Fait'));
  apres(carte).next(bilan).next(createGarder(scope, bilans)).next(fin);
  return invoke(scope, 'Lister', lambda).next(
    new Choice(scope, 'Ouverts').when(Condition.isPresent('$.departements[0]'), carte).otherwise(props.aucun),
  );
}

/** Consolidates a quarter, département by département, then régions and country. Events: `functions/lambda/etapes-consolidation.ts`. */
export const createConsolidation = (scope: Construct, props: PropsDefinition): IChainable =>
  createParcours(scope, {
    ...props,
    item: { action: 'consolider', 'trimestre.$': '$.trimestre' },
    aucun: new Fail(scope, 'AucunOuvert', {
      error: 'AucunOuvert',
      cause: 'No département has opened the quarter.',
    }),
    apres: createNational(scope, props, { action: 'national', 'trimestre.$': '$.trimestre' }),
  });

/** What the calendar of each département brings on a day, then régions and country. Events: `functions/lambda/etapes-echeances.ts`. */
export const createEcheances = (scope: Construct, props: PropsDefinition): IChainable =>
  createParcours(scope, {
    ...props,
    item: { action: 'echeances', 'jour.$': '$.jour' },
    aucun: new Succeed(scope, 'AucunEnService', { comment: 'No département is in service yet.' }),
    apres: createNational(scope, props, { action: 'national', 'jour.$': '$.jour' }),
  });

/** Régions and country, after the départements; how it ended is under `national`. */
const createNational =
  (scope: Construct, { lambda }: PropsDefinition, payload: Appel['payload']) =>
  (avant: INextable): Chain => {
    const echoue = new Pass(scope, 'NationalEchoue', {
      parameters: { fin: 'echec', 'erreur.$': '$.erreur.Error' },
      resultPath: '$.national',
    });
    const national = invoke(scope, 'National', lambda, { payload, resultPath: '$.national' }).addCatch(
      echoue,
      {
        errors: ['States.ALL'],
        resultPath: '$.erreur',
      },
    );
    // Both ways meet again at what follows.
    const suite = new Pass(scope, 'ApresNational');
    echoue.next(suite);
    return avant.next(national).next(suite);
  };

const createGarder = (scope: Construct, bilans: IBucket): TaskStateBase =>
  new CallAwsService(scope, 'Garder', {
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

interface Appel {
  readonly payload: Readonly<Record<string, string>>;
  readonly resultPath: string;
}

/** The state's input is the event, when no other is said. Errors of the service and of the function alike are tried again: a step gives the same answer twice. */
const invoke = (scope: Construct, id: string, lambda: IFunction, appel?: Appel): TaskStateBase =>
  new LambdaInvoke(scope, id, {
    lambdaFunction: lambda,
    payloadResponseOnly: true,
    retryOnServiceExceptions: false,
    taskTimeout: { seconds: 150 },
    ...(appel ? { payload: TaskInput.fromObject(appel.payload), resultPath: appel.resultPath } : {}),
  }).addRetry({
    errors: ['States.ALL'],
    maxAttempts: 4,
    interval: Duration.seconds(5),
    backoffRate: 3,
  });
