import { Aws, Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { createDefinition } from '../pieces/definition-consolidation.ts';
import { ecrireLaTable, lireLaTable } from '../pieces/droits.ts';
import { createFileMorte, garderLesManques } from '../pieces/file-morte.ts';
import { Fonction } from '../pieces/fonction.ts';
import type { PropsPile } from '../pieces/fonction.ts';
import { createGodet } from '../pieces/godet.ts';
import { createJournaux } from '../pieces/journaux.ts';
import type { Donnees } from './donnees.ts';

/** What happens at a date: the consolidation of the quarter that is over, for every département that opened it. */
export class Echeancier extends Stack {
  readonly fonction: Fonction;
  readonly machine: StateMachine;
  readonly groupe: ScheduleGroup;
  /** Starts of the schedule that found no taker. */
  readonly perdus: Queue;
  /** One record a run: which département was consolidated by which run, and which was not. */
  readonly bilans: IBucket;

  constructor(scope: Construct, id: string, props: PropsPile & { readonly donnees: Donnees }) {
    super(scope, id, { ...props, description: 'Transparence: scheduled consolidation' });
    const { etape, donnees, codeOf } = props;
    const cle = donnees.cleExploitation;
    this.fonction = new Fonction(this, 'Consolidate', {
      nom: 'consolidate',
      etape,
      code: codeOf('consolidate'),
      cle,
      memoire: 512,
      delai: Duration.minutes(2),
      env: { TRANSPARENCE_TABLE: donnees.table.tableName },
      droits: [...lireLaTable(donnees, 'GetItem', 'BatchGetItem', 'Query'), ...ecrireLaTable(donnees)],
    });
    this.bilans = createGodet(this, 'Bilans', {
      encryption: BucketEncryption.KMS,
      encryptionKey: cle,
      serverAccessLogsBucket: donnees.acces,
      serverAccessLogsPrefix: 'bilans/',
    });
    this.machine = new StateMachine(this, 'Consolidation', {
      stateMachineName: `transparence-${etape.nom}-consolidation`,
      definitionBody: DefinitionBody.fromChainable(
        createDefinition(this, {
          lambda: this.fonction.lambda,
          bilans: this.bilans,
          parallele: etape.concurrence.consolidate,
        }),
      ),
      timeout: Duration.hours(2),
      tracingEnabled: true,
      logs: {
        destination: createJournaux(this, 'Journaux', {
          nom: `/aws/vendedlogs/states/transparence-${etape.nom}-consolidation`,
          cle,
          etape,
        }),
        level: LogLevel.ALL,
        includeExecutionData: true,
      },
    });
    this.machine.addToRolePolicy(
      new PolicyStatement({
        sid: 'ChiffrerLesBilans',
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        resources: [cle.keyArn],
      }),
    );

    this.perdus = createFileMorte(this, 'Perdus', cle);
    this.groupe = new ScheduleGroup(this, 'Groupe', { scheduleGroupName: `transparence-${etape.nom}` });
    new Schedule(this, 'Trimestre', {
      scheduleGroup: this.groupe,
      description: 'Consolidates the quarter that is over',
      schedule: ScheduleExpression.expression(etape.echeance, TimeZone.EUROPE_PARIS),
      target: new StepFunctionsStartExecution(this.machine, {
        role: this.createRoleEcheancier(),
        input: ScheduleTargetInput.fromObject({ action: 'lister', instant: ContextAttribute.scheduledTime }),
        deadLetterQueue: this.perdus,
        retryAttempts: 5,
        maxEventAge: Duration.hours(6),
      }),
      key: cle,
    });
  }

  /** The schedule starts the machine, or puts aside the start that found no taker. */
  private createRoleEcheancier(): Role {
    const role = new Role(this, 'RoleEcheancier', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    for (const droit of garderLesManques(this.perdus)) role.addToPolicy(droit);
    return role;
  }
}
