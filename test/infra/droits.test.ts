import { describe, expect, it } from '@jest/globals';
import { actionsOf, templatesOf } from './piles.ts';

const templates = templatesOf();
const actions = Object.assign({}, ...Object.values(templates).map(actionsOf)) as Record<string, string[]>;

const JOURNAL = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const ECRIRE = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];
const LIRE = ['dynamodb:GetItem', 'dynamodb:Query'];
const CLE_LECTURE = ['kms:Decrypt', 'kms:DescribeKey'];
const CLE_ECRITURE = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];

/** All that each role may do. A new right is a line here, and somebody who asks why. */
const DROITS: Record<string, readonly string[]> = {
  ApiRoleDefaultPolicy: [
    ...[...JOURNAL, ...LIRE, 'dynamodb:BatchGetItem', ...ECRIRE, ...CLE_LECTURE, ...CLE_ECRITURE],
    ...['s3:GetObject', 's3:ListBucket', 's3:PutObject'],
  ],
  ConsolidateRoleDefaultPolicy: [
    ...[...JOURNAL, ...LIRE, 'dynamodb:BatchGetItem', ...ECRIRE, ...CLE_LECTURE, ...CLE_ECRITURE],
  ],
  PublishRoleDefaultPolicy: [
    ...[...JOURNAL, ...LIRE, ...CLE_LECTURE, 's3:PutObject'],
    ...[
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    ],
    ...['kms:GenerateDataKey', 'sqs:SendMessage'],
  ],
  RoleEcheancierDefaultPolicy: [
    ...['kms:Decrypt', 'kms:GenerateDataKey', 'sqs:SendMessage', 'states:StartExecution'],
  ],
  ConsolidationDistributedMapPolicy: [
    ...[
      'states:DescribeExecution',
      'states:RedriveExecution',
      'states:StartExecution',
      'states:StopExecution',
    ],
  ],
  ConsolidationRoleDefaultPolicy: [
    ...['kms:Decrypt', 'kms:GenerateDataKey', 'lambda:InvokeFunction', 's3:putObject'],
    ...['logs:CreateLogDelivery', 'logs:DeleteLogDelivery', 'logs:DescribeLogGroups'],
    ...['logs:DescribeResourcePolicies', 'logs:GetLogDelivery', 'logs:ListLogDeliveries'],
    ...['logs:PutResourcePolicy', 'logs:UpdateLogDelivery'],
    ...[
      'xray:GetSamplingRules',
      'xray:GetSamplingTargets',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ],
  ],
};

describe('least privilege', () => {
  it('knows every role', () => {
    expect(Object.keys(actions).sort()).toEqual(Object.keys(DROITS).sort());
  });

  it.each(Object.entries(DROITS))('%s has these actions and no other', (nom, attendues) => {
    expect(actions[nom]).toEqual([...attendues].sort());
  });

  it('lets nobody delete data, scan the table or lift the lock of an original', () => {
    const toutes = Object.values(actions).flat();
    expect(toutes.filter((action) => /^(dynamodb|s3):(Delete|Scan|Bypass|.*\*)/.test(action))).toEqual([]);
  });
});
