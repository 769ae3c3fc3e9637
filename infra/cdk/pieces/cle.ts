import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** A key of ours, turned every year. It outlives its stack: without it, what it encrypted is lost. */
export const createCle = (scope: Construct, id: string, alias: string): Key =>
  new Key(scope, id, { alias, enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });

/** Lets the services of this account, and of no other, encrypt logs and messages with the key. */
export function openToServices(cle: Key): void {
  const { partition } = Stack.of(cle);
  cle.addToResourcePolicy(
    new PolicyStatement({
      sid: 'Journaux',
      principals: [new ServicePrincipal(`logs.${Aws.REGION}.${Aws.URL_SUFFIX}`)],
      actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      resources: ['*'],
      conditions: {
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:*`,
        },
      },
    }),
  );
  cle.addToResourcePolicy(
    new PolicyStatement({
      sid: 'Alertes',
      principals: [
        new ServicePrincipal('cloudwatch.amazonaws.com'),
        new ServicePrincipal('budgets.amazonaws.com'),
      ],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
}
