import { Arn, Aws } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { INDEX, PARTITIONS_JETABLES } from '../../../functions/store/cles.ts';
import { PREFIXE_ORIGINAUX } from '../../../functions/store/fichiers-s3.ts';
import type { Donnees } from '../stacks/donnees.ts';

// What a handler calls, action by action (functions/store/base.ts and objets-s3.ts). Nobody scans: there is no such call in the
// code, and so no such right. What is deleted is what is used once (`effacerLesJetables`).

const via = (...services: string[]) => ({
  StringEquals: { 'kms:ViaService': services.map((nom) => `${nom}.${Aws.REGION}.${Aws.URL_SUFFIX}`) },
});

/** Reading the table and its index. The key is used through DynamoDB and in no other way. */
export const lireLaTable = (
  { table, cleDonnees }: Donnees,
  ...actions: ('GetItem' | 'BatchGetItem' | 'Query')[]
): PolicyStatement[] => [
  new PolicyStatement({
    sid: 'LireLaTable',
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [table.tableArn],
  }),
  new PolicyStatement({
    sid: 'LireAvecLaCle',
    actions: ['kms:Decrypt', 'kms:DescribeKey'],
    resources: [cleDonnees.keyArn],
    conditions: via('dynamodb'),
  }),
];

export const lireLIndex = ({ table }: Donnees): PolicyStatement =>
  new PolicyStatement({
    sid: 'LireLIndex',
    actions: ['dynamodb:Query'],
    resources: [`${table.tableArn}/index/${INDEX}`],
  });

/** A transaction of the table needs the right of each of its parts, and no right of its own. */
export const ecrireLaTable = ({ table, cleDonnees }: Donnees): PolicyStatement[] => [
  new PolicyStatement({
    sid: 'EcrireLaTable',
    actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
    resources: [table.tableArn],
  }),
  new PolicyStatement({
    sid: 'EcrireAvecLaCle',
    actions: ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
    resources: [cleDonnees.keyArn],
    conditions: via('dynamodb'),
  }),
];

/** Originals are put and read. The right to list, without condition, is what makes the storage say « absent » and not « refused ». */
export const garderLesOriginaux = ({ originaux, cleDonnees }: Donnees): PolicyStatement[] => [
  new PolicyStatement({
    sid: 'GarderLesOriginaux',
    actions: ['s3:GetObject', 's3:PutObject'],
    resources: [originaux.arnForObjects(`${PREFIXE_ORIGINAUX}*`)],
  }),
  new PolicyStatement({
    sid: 'ConnaitreLesAbsents',
    actions: ['s3:ListBucket'],
    resources: [originaux.bucketArn],
  }),
  new PolicyStatement({
    sid: 'ChiffrerLesOriginaux',
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: [cleDonnees.keyArn],
    conditions: via('s3'),
  }),
];

/** Public pages are written, and read by the cache alone. */
export const ecrireLaVitrine = (vitrine: IBucket): PolicyStatement =>
  new PolicyStatement({
    sid: 'EcrireLaVitrine',
    actions: ['s3:PutObject'],
    resources: [vitrine.arnForObjects('*')],
  });

/**
 * What is good for one use is taken away as it is used: a sign-in that began, a code that was handed over, the key by which a
 * person of the directory was found. Nothing that was filed has such a key.
 */
export const effacerLesJetables = ({ table }: Donnees): PolicyStatement =>
  new PolicyStatement({
    sid: 'EffacerLesJetables',
    actions: ['dynamodb:DeleteItem'],
    resources: [table.tableArn],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...PARTITIONS_JETABLES] } },
  });

/** Reading originals back, without writing any. */
export const relireLesOriginaux = ({ originaux, cleDonnees }: Donnees): PolicyStatement[] => [
  new PolicyStatement({
    sid: 'RelireLesOriginaux',
    actions: ['s3:GetObject'],
    resources: [originaux.arnForObjects(`${PREFIXE_ORIGINAUX}*`)],
  }),
  new PolicyStatement({
    sid: 'DechiffrerLesOriginaux',
    actions: ['kms:Decrypt'],
    resources: [cleDonnees.keyArn],
    conditions: via('s3'),
  }),
];

/** Secrets are read through the Parameter Store, which asks for the right on both (functions/lambda/identite.ts). */
export function lireLesSecrets(pile: Stack, cle: IKey, secrets: readonly Secret[]): PolicyStatement[] {
  return [
    new PolicyStatement({
      sid: 'LireLesSecrets',
      actions: ['secretsmanager:GetSecretValue'],
      resources: secrets.map(({ secretArn }) => secretArn),
    }),
    new PolicyStatement({
      sid: 'ParLesParametres',
      actions: ['ssm:GetParameter'],
      resources: secrets.map(({ secretName }) =>
        Arn.format(
          {
            service: 'ssm',
            resource: 'parameter',
            resourceName: `aws/reference/secretsmanager/${secretName}`,
          },
          pile,
        ),
      ),
    }),
    new PolicyStatement({
      sid: 'DechiffrerLesSecrets',
      actions: ['kms:Decrypt'],
      resources: [cle.keyArn],
      conditions: via('secretsmanager'),
    }),
  ];
}
