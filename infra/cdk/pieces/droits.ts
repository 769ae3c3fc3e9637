import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { INDEX } from '../../../functions/store/cles.ts';
import { PREFIXE_ORIGINAUX } from '../../../functions/store/fichiers-s3.ts';
import type { Donnees } from '../stacks/donnees.ts';

// What a handler calls, action by action (functions/store/base.ts and objets-s3.ts). Nobody deletes and nobody scans: there is
// no such call in the code, and so no such right.

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
