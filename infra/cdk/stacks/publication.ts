import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  Distribution,
  FunctionEventType,
  HttpVersion,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Architecture } from 'aws-cdk-lib/aws-lambda';
import { BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Etape } from '../etape.ts';
import { createCadres } from '../pieces/cadres.ts';
import { ecrireLaVitrine, lireLaTable } from '../pieces/droits.ts';
import { createEntetes, createEntetesIntegration } from '../pieces/entetes.ts';
import { createFileMorte } from '../pieces/file-morte.ts';
import { listenToPublications } from '../pieces/flux.ts';
import { Fonction } from '../pieces/fonction.ts';
import type { PropsPile } from '../pieces/fonction.ts';
import { createGodet, createGodetJournaux } from '../pieces/godet.ts';
import type { Donnees } from './donnees.ts';

/** Lines of access name readers' addresses: long enough to look into an abuse, and no longer. */
const JOURS_LECTEURS = 30;

/**
 * What the public reads: files in a bucket, behind a cache. No function of ours runs when somebody reads, but three lines of the cache’s own
 * where a page may be framed.
 */
export class Publication extends Stack {
  readonly fonction: Fonction;
  readonly vitrine: IBucket;
  readonly distribution: Distribution;
  /** Lines of access of readers. */
  readonly lecteurs: IBucket;
  /** Publications that could not be written out. */
  readonly manquees: Queue;

  constructor(scope: Construct, id: string, props: PropsPile & { readonly donnees: Donnees }) {
    super(scope, id, { ...props, description: 'Transparence: public pages' });
    const { etape, donnees, codeOf } = props;
    this.vitrine = createGodet(this, 'Vitrine', {
      // What is in it is public: a key of ours would only be one more thing to lose.
      encryption: BucketEncryption.S3_MANAGED,
      serverAccessLogsBucket: donnees.acces,
      serverAccessLogsPrefix: 'vitrine/',
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(365) }],
    });
    this.lecteurs = createGodetJournaux(this, 'Lecteurs', JOURS_LECTEURS, {
      // The service writes them by an access list, and by nothing else.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    });
    this.distribution = this.createDistribution(etape);
    const adresse = `https://${etape.domaine ?? this.distribution.distributionDomainName}`;

    this.manquees = createFileMorte(this, 'Manquees', donnees.cleExploitation);
    this.fonction = new Fonction(this, 'Publish', {
      nom: 'publish',
      etape,
      code: codeOf('publish'),
      cle: donnees.cleExploitation,
      // The poster's compiler is a native binary that exists for this architecture alone.
      architecture: Architecture.X86_64,
      memoire: 1024,
      delai: Duration.minutes(2),
      env: {
        TRANSPARENCE_TABLE: donnees.table.tableName,
        TRANSPARENCE_VITRINE: this.vitrine.bucketName,
        TRANSPARENCE_ADRESSE: adresse,
      },
      droits: [...lireLaTable(donnees, 'GetItem', 'Query'), ecrireLaVitrine(this.vitrine)],
    });
    listenToPublications(this.fonction.lambda, donnees, this.manquees);
    new CfnOutput(this, 'Adresse', { value: adresse });
  }

  private createDistribution(etape: Etape): Distribution {
    const nom =
      etape.domaine !== undefined && etape.certificat !== undefined
        ? {
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            domainNames: [etape.domaine],
            certificate: Certificate.fromCertificateArn(this, 'Certificat', etape.certificat),
          }
        : {};
    const fichiers = {
      origin: S3BucketOrigin.withOriginAccessControl(this.vitrine),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      compress: true,
    };
    return new Distribution(this, 'Distribution', {
      ...nom,
      comment: `Transparence ${etape.nom}`,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Europe and North America: the smallest choice that has Europe.
      priceClass: PriceClass.PRICE_CLASS_100,
      enableIpv6: true,
      defaultBehavior: { ...fichiers, responseHeadersPolicy: createEntetes(this, 'Entetes', etape) },
      additionalBehaviors: {
        '*/integration.html': {
          ...fichiers,
          responseHeadersPolicy: createEntetesIntegration(this, 'EntetesIntegration', etape),
          functionAssociations: [
            {
              eventType: FunctionEventType.VIEWER_RESPONSE,
              function: createCadres(this, 'Cadres', etape),
            },
          ],
        },
      },
      // The bucket does not say what is not there: to who may not list it, absent is refused.
      errorResponses: [
        {
          httpStatus: 403,
          responseHttpStatus: 404,
          responsePagePath: '/introuvable',
          ttl: Duration.minutes(1),
        },
      ],
      enableLogging: true,
      logBucket: this.lecteurs,
      logIncludesCookies: false,
    });
  }
}
