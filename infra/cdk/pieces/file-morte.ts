import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';

import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** Where work that failed for good waits to be looked at: fourteen days, the longest there is. */
export function createFileMorte(scope: Construct, id: string, cle: IKey): Queue {
  return new Queue(scope, id, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: cle,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
}

/** To put aside what failed, in an encrypted queue. */
export const garderLesManques = (file: Queue): PolicyStatement[] => [
  new PolicyStatement({ sid: 'GarderLesManques', actions: ['sqs:SendMessage'], resources: [file.queueArn] }),
  new PolicyStatement({
    sid: 'ChiffrerLesManques',
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: file.encryptionMasterKey ? [file.encryptionMasterKey.keyArn] : [],
  }),
];
