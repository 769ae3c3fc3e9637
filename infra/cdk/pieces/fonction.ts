import { Aws } from 'aws-cdk-lib';
import type { Duration, StackProps } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Function as Lambda, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Etape } from '../etape.ts';
import { createJournaux } from './journaux.ts';

export type NomFonction = 'api' | 'consolidate' | 'echeances' | 'publish' | 'verify';
export type CodeOf = (nom: NomFonction) => Code;

/** What every stack is given. */
export interface PropsPile extends StackProps {
  readonly etape: Etape;
  readonly codeOf: CodeOf;
}

export interface PropsFonction {
  readonly nom: NomFonction;
  readonly etape: Etape;
  readonly code: Code;
  /** Key of the logs. */
  readonly cle: IKey;
  readonly architecture?: Architecture;
  readonly memoire: number;
  readonly delai: Duration;
  readonly env: Readonly<Record<string, string>>;
  /** All that the function may do, beside writing its own log. */
  readonly droits: readonly PolicyStatement[];
}

/**
 * A function with a role of its own. CDK's `grant…` methods give families of actions; here each action is named, because what
 * a handler calls is known.
 */
export class Fonction extends Construct {
  readonly lambda: Lambda;
  readonly journaux: LogGroup;

  constructor(scope: Construct, id: string, props: PropsFonction) {
    super(scope, id);
    const { nom, etape } = props;
    const functionName = `transparence-${etape.nom}-${nom}`;
    this.journaux = createJournaux(this, 'Journaux', {
      nom: `/aws/lambda/${functionName}`,
      cle: props.cle,
      etape,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What the function ${nom} of Transparence may do (${etape.nom})`,
    });
    role.addToPolicy(
      new PolicyStatement({
        sid: 'EcrireSonJournal',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.journaux.logGroupArn],
      }),
    );
    for (const droit of props.droits) role.addToPolicy(droit);
    this.lambda = new Lambda(this, 'Fonction', {
      functionName,
      code: props.code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: props.architecture ?? Architecture.ARM_64,
      memorySize: props.memoire,
      timeout: props.delai,
      reservedConcurrentExecutions: etape.concurrence[nom],
      role,
      logGroup: this.journaux,
      // Our lines are JSON already; the service would wrap them and hide the metrics that they carry.
      loggingFormat: LoggingFormat.TEXT,
      environment: {
        TRANSPARENCE_ETAPE: etape.nom,
        TRANSPARENCE_SUFFIXE: Aws.URL_SUFFIX,
        ...props.env,
      },
    });
  }
}
