import { Duration, Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { PREFIXE_ORIGINAUX } from '../../../functions/store/fichiers-s3.ts';
import { relireLesOriginaux } from '../pieces/droits.ts';
import { createFileMorte } from '../pieces/file-morte.ts';
import { Fonction } from '../pieces/fonction.ts';
import type { PropsPile } from '../pieces/fonction.ts';
import type { Donnees } from './donnees.ts';

/** Each original that arrives is read back and compared with the hash that names it. */
export class Originaux extends Stack {
  readonly fonction: Fonction;
  /** Notices that could not be handled. */
  readonly manques: Queue;

  constructor(scope: Construct, id: string, props: PropsPile & { readonly donnees: Donnees }) {
    super(scope, id, { ...props, description: 'Transparence: originals, read back' });
    const { etape, donnees, codeOf } = props;
    this.fonction = new Fonction(this, 'Verify', {
      nom: 'verify',
      etape,
      code: codeOf('verify'),
      cle: donnees.cleExploitation,
      memoire: 256,
      delai: Duration.seconds(30),
      env: {
        TRANSPARENCE_TABLE: donnees.table.tableName,
        TRANSPARENCE_ORIGINAUX: donnees.originaux.bucketName,
      },
      droits: relireLesOriginaux(donnees),
    });
    this.manques = createFileMorte(this, 'Manques', donnees.cleExploitation);
    new Rule(this, 'Arrivee', {
      description: 'An original was put',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [donnees.originaux.bucketName] },
          object: { key: [{ prefix: PREFIXE_ORIGINAUX }] },
        },
      },
      targets: [
        new LambdaFunction(this.fonction.lambda, {
          deadLetterQueue: this.manques,
          retryAttempts: 5,
          maxEventAge: Duration.hours(6),
        }),
      ],
    });
  }
}
