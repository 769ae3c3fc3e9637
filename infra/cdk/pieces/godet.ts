import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { BucketProps, IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/**
 * A bucket that nobody reads from outside, over TLS 1.2 only, versioned, and that stays when its stack goes. The encryption is
 * to be said by each: our key for what is internal, the storage's for what is public and for logs of the storage itself.
 */
export function createGodet(
  scope: Construct,
  id: string,
  props: BucketProps & { readonly encryption: BucketEncryption },
): IBucket {
  const godet = new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    bucketKeyEnabled: props.encryption === BucketEncryption.KMS,
    removalPolicy: RemovalPolicy.RETAIN,
    ...props,
  });
  // CDK's own class does not fit its interface under exactOptionalPropertyTypes (`policy`).
  return godet as IBucket;
}

/** Logs of access: the storage writes them with its own key, and they end by themselves. */
export function createGodetJournaux(
  scope: Construct,
  id: string,
  jours: number,
  props: BucketProps = {},
): IBucket {
  return createGodet(scope, id, {
    encryption: BucketEncryption.S3_MANAGED,
    versioned: false,
    lifecycleRules: [
      { expiration: Duration.days(jours), abortIncompleteMultipartUploadAfter: Duration.days(7) },
    ],
    ...props,
  });
}

/**
 * The bucket tells the account's event bus what arrives. Said to the service itself: CDK's own way would add a function that may
 * change the settings of any bucket.
 */
export function announceArrivals(godet: IBucket): void {
  const cfn = godet.node.defaultChild;
  if (!(cfn instanceof CfnBucket)) throw new Error('The bucket is not one of this app.');
  cfn.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}
