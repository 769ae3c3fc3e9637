import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ATTRIBUT_EXPIRATION, INDEX } from '../../../functions/store/cles.ts';
import { createCle, openToServices } from '../pieces/cle.ts';
import type { PropsPile } from '../pieces/fonction.ts';
import { announceArrivals, createGodet, createGodetJournaux } from '../pieces/godet.ts';

const texte = (name: string) => ({ name, type: AttributeType.STRING });

/** What must not be lost: the table, the files that people sent, and the keys that both are encrypted with. */
export class Donnees extends Stack {
  readonly table: Table;
  readonly originaux: IBucket;
  /** Logs of access to buckets. */
  readonly acces: IBucket;
  /** Of what people filed. */
  readonly cleDonnees: Key;
  /** Of logs, queues, alarms and secrets: services use it by themselves, and never the other. */
  readonly cleExploitation: Key;

  constructor(scope: Construct, id: string, props: PropsPile) {
    super(scope, id, { ...props, description: 'Transparence: table, originals, keys' });
    const { etape } = props;
    this.cleDonnees = createCle(this, 'CleDonnees', `transparence-${etape.nom}-donnees`);
    this.cleExploitation = createCle(this, 'CleExploitation', `transparence-${etape.nom}-exploitation`);
    openToServices(this.cleExploitation);

    this.table = new Table(this, 'Table', {
      partitionKey: texte('PK'),
      sortKey: texte('SK'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.cleDonnees,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute: ATTRIBUT_EXPIRATION,
      // The stream only notifies: whoever hears it reads the table.
      stream: StreamViewType.KEYS_ONLY,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: INDEX,
      partitionKey: texte('GSI1PK'),
      sortKey: texte('GSI1SK'),
    });

    this.acces = createGodetJournaux(this, 'Acces', etape.retentionJournaux);
    this.originaux = createGodet(this, 'Originaux', {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.cleDonnees,
      // Governance, not compliance: a file that should never have been sent (personal data) can still be removed, by a role that
      // nobody has by default (docs/runbooks/effacement.md).
      objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(etape.retentionOriginaux)),
      serverAccessLogsBucket: this.acces,
      serverAccessLogsPrefix: 'originaux/',
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }],
    });
    announceArrivals(this.originaux);
  }
}
