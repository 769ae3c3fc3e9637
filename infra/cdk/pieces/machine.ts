import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { ContextAttribute, Schedule, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import type { ScheduleExpression, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { IChainable } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Etape } from '../etape.ts';
import { garderLesManques } from './file-morte.ts';
import { createJournaux } from './journaux.ts';

export interface PropsMachine {
  readonly nom: 'consolidation' | 'echeances';
  readonly etape: Etape;
  readonly definition: IChainable;
  /** Key of its log and of the records of its runs. */
  readonly cle: IKey;
}

/** A state machine that logs each of its steps, and may encrypt the record of its run. */
export function createMachine(
  scope: Construct,
  id: string,
  { nom, etape, definition, cle }: PropsMachine,
): StateMachine {
  const complet = `transparence-${etape.nom}-${nom}`;
  const machine = new StateMachine(scope, id, {
    stateMachineName: complet,
    definitionBody: DefinitionBody.fromChainable(definition),
    timeout: Duration.hours(2),
    tracingEnabled: true,
    logs: {
      destination: createJournaux(scope, `Journaux${id}`, {
        nom: `/aws/vendedlogs/states/${complet}`,
        cle,
        etape,
      }),
      level: LogLevel.ALL,
      includeExecutionData: true,
    },
  });
  machine.addToRolePolicy(
    new PolicyStatement({
      sid: 'ChiffrerLesBilans',
      actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
      resources: [cle.keyArn],
    }),
  );
  return machine;
}

/** Starts a machine at given times; a start that finds no taker waits in the queue. */
export function scheduleMachine(
  scope: Construct,
  id: string,
  props: {
    readonly machine: StateMachine;
    readonly groupe: ScheduleGroup;
    readonly quand: ScheduleExpression;
    readonly description: string;
    readonly perdus: Queue;
    readonly cle: IKey;
  },
): void {
  const role = new Role(scope, `Role${id}`, {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  });
  for (const droit of garderLesManques(props.perdus)) role.addToPolicy(droit);
  new Schedule(scope, id, {
    scheduleGroup: props.groupe,
    description: props.description,
    schedule: props.quand,
    target: new StepFunctionsStartExecution(props.machine, {
      role,
      input: ScheduleTargetInput.fromObject({ action: 'lister', instant: ContextAttribute.scheduledTime }),
      deadLetterQueue: props.perdus,
      retryAttempts: 5,
      maxEventAge: Duration.hours(6),
    }),
    key: props.cle,
  });
}
