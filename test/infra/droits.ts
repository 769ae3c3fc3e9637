import { describe, expect, it } from '@jest/globals';
import { EN_SERVICE, actionsOf, templatesOf } from './piles.ts';

const templates = templatesOf(EN_SERVICE);
const actions = Object.assign({}, ...Object.values(templates).map(actionsOf)) as Record<string, string[]>;

const JOURNAL = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const ECRIRE = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];
const LIRE = ['dynamodb:GetItem', 'dynamodb:Query'];
const CLE_LECTURE = ['kms:Decrypt', 'kms:DescribeKey'];
const CLE_ECRITURE = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];

/** What every state machine of ours may do: log, trace, call its function, keep its record, and start its own map. */
const MACHINE = [
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
];
const CARTE = ['DescribeExecution', 'RedriveExecution', 'StartExecution', 'StopExecution'].map(
  (action) => `states:${action}`,
);

/** All that each role may do. A new right is a line here, and somebody who asks why. */
const DROITS: Record<string, readonly string[]> = {
  ApiRoleDefaultPolicy: [
    ...[...JOURNAL, ...LIRE, 'dynamodb:BatchGetItem', ...ECRIRE, ...CLE_LECTURE, ...CLE_ECRITURE],
    ...['s3:GetObject', 's3:ListBucket', 's3:PutObject'],
    ...['dynamodb:DeleteItem', 'secretsmanager:GetSecretValue', 'ssm:GetParameter'],
  ],
  EcheancesRoleDefaultPolicy: [
    ...[...JOURNAL, ...LIRE, 'dynamodb:BatchGetItem', ...ECRIRE, ...CLE_LECTURE, ...CLE_ECRITURE],
    ...['ses:SendEmail', 'ses:SendRawEmail'],
  ],
  VerifyRoleDefaultPolicy: [...JOURNAL, 'kms:Decrypt', 's3:GetObject'],
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
  RoleEcheanceDefaultPolicy: [
    ...['kms:Decrypt', 'kms:GenerateDataKey', 'sqs:SendMessage', 'states:StartExecution'],
  ],
  ConsolidationDistributedMapPolicy: CARTE,
  QuotidienEcheancesDistributedMapPolicy: CARTE,
  ConsolidationRoleDefaultPolicy: MACHINE,
  QuotidienEcheancesRoleDefaultPolicy: MACHINE,
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
    const interdites = toutes.filter((action) => /^(dynamodb|s3):(Delete|Scan|Bypass|.*\*)/.test(action));
    // Of sign-in and directory alone: the checks of the synthesis hold its condition.
    expect(interdites).toEqual(['dynamodb:DeleteItem']);
  });
});
