import { Duration, Stack } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { BehaviorOptions } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Etape } from '../etape.ts';
import { createEntetesPages, createEntetesVolet } from './entetes-complement.ts';
import { createGodet, createGodetJournaux } from './godet.ts';

/** What the functions answer; anything else is a file of the add-in. */
export const CHEMINS_FONCTIONS = [
  { chemin: '/sante', methodes: [HttpMethod.GET] },
  {
    chemin: '/api/v1/{proxy+}',
    methodes: [HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE],
  },
  { chemin: '/connexion/{proxy+}', methodes: [HttpMethod.GET, HttpMethod.POST] },
  { chemin: '/rappels/{proxy+}', methodes: [HttpMethod.GET, HttpMethod.POST] },
] as const;

const JOURS_AGENTS = 30;

/**
 * Where agents work: the add-in's files and the functions at one address, so that the pane needs no leave to call another site, and
 * no cookie crosses. The add-in's files are put there by `aws s3 sync` (docs/deploy.md).
 */
export class Application extends Construct {
  readonly fichiers: IBucket;
  readonly lecteurs: IBucket;
  readonly distribution: Distribution;
  /** Without final slash. */
  readonly adresse: string;

  constructor(
    scope: Construct,
    id: string,
    { etape, acces, api }: { readonly etape: Etape; readonly acces: IBucket; readonly api: HttpApi },
  ) {
    super(scope, id);
    this.fichiers = createGodet(this, 'Fichiers', {
      // Programs that anyone may read.
      encryption: BucketEncryption.S3_MANAGED,
      serverAccessLogsBucket: acces,
      serverAccessLogsPrefix: 'application/',
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90) }],
    });
    this.lecteurs = createGodetJournaux(this, 'Lecteurs', JOURS_AGENTS, {
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    });
    this.distribution = this.createDistribution(etape, api);
    this.adresse = `https://${etape.application ?? this.distribution.distributionDomainName}`;
  }

  private createDistribution(etape: Etape, api: HttpApi): Distribution {
    const origin = S3BucketOrigin.withOriginAccessControl(this.fichiers);
    const commun = { viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS, compress: true };
    const fichiers: BehaviorOptions = { ...commun, origin, allowedMethods: AllowedMethods.ALLOW_GET_HEAD };
    const { application, certificatApplication } = etape;
    return new Distribution(this, 'Distribution', {
      ...(application !== undefined && certificatApplication !== undefined
        ? {
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            domainNames: [application],
            certificate: Certificate.fromCertificateArn(this, 'Certificat', certificatApplication),
          }
        : {}),
      comment: `Transparence ${etape.nom}, application`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      enableIpv6: true,
      defaultBehavior: {
        ...fichiers,
        responseHeadersPolicy: createEntetesPages(this, 'EntetesPages', etape),
      },
      additionalBehaviors: {
        '/complement/pane.html': {
          ...fichiers,
          responseHeadersPolicy: createEntetesVolet(this, 'EntetesVolet', etape),
        },
        // Behind the sign-in of the account there is nothing that a browser could ask for.
        ...(etape.emetteur === undefined ? {} : this.createPassages(api, commun)),
      },
      enableLogging: true,
      logBucket: this.lecteurs,
      logIncludesCookies: false,
    });
  }

  /** To the functions: nothing is kept by the cache, and everything of the request is handed on but the name of the host. */
  private createPassages(
    api: HttpApi,
    commun: Pick<BehaviorOptions, 'viewerProtocolPolicy' | 'compress'>,
  ): Record<string, BehaviorOptions> {
    const { region, urlSuffix } = Stack.of(this);
    const passage: BehaviorOptions = {
      ...commun,
      origin: new HttpOrigin(`${api.apiId}.execute-api.${region}.${urlSuffix}`),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
    const chemins = CHEMINS_FONCTIONS.map(({ chemin }) => chemin.replace('{proxy+}', '*'));
    return Object.fromEntries(chemins.map((chemin) => [chemin, passage]));
  }
}
