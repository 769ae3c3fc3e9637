import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import type { Template } from 'aws-cdk-lib/assertions';
import { SCRIPT_PERMIS } from '../../functions/render/ecran/recharge.ts';
import { CODE_CADRES } from '../../infra/cdk/pieces/cadres.ts';
import { CSP, CSP_INTEGRATION } from '../../infra/cdk/pieces/entetes.ts';
import { CSP_PAGES, CSP_VOLET } from '../../infra/cdk/pieces/entetes-complement.ts';
import { createComplement } from '../../infra/local/start/complement.ts';
import { DOMAINE, EN_SERVICE, ressources, templatesOf } from './piles.ts';

const essai = templatesOf();
const production = templatesOf({ etape: 'production', ...DOMAINE });
const enService = templatesOf(EN_SERVICE);
const toutes = [...Object.values(essai), ...Object.values(production)];

/** What the one function of a stack is told. */
const variablesOf = (template: Template): Record<string, unknown> =>
  (
    ressources(template, 'AWS::Lambda::Function')[0]!.Properties['Environment'] as {
      Variables: Record<string, unknown>;
    }
  ).Variables;

describe('what must not be lost', () => {
  it('is a table that is encrypted with our key, recoverable, protected, and with the keys of the store', () => {
    essai.donnees.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        KeySchema: [
          { AttributeName: 'PK', KeyType: 'HASH' },
          { AttributeName: 'SK', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          Match.objectLike({
            IndexName: 'GSI1',
            KeySchema: [
              { AttributeName: 'GSI1PK', KeyType: 'HASH' },
              { AttributeName: 'GSI1SK', KeyType: 'RANGE' },
            ],
          }),
        ],
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        SSESpecification: Match.objectLike({ SSEEnabled: true, SSEType: 'KMS' }),
        StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
        TimeToLiveSpecification: { AttributeName: 'expire', Enabled: true },
      },
    });
  });

  it('is a bucket of originals that are versioned, encrypted with our key, and locked for five years', () => {
    production.donnees.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: Match.objectLike({
        Rule: { DefaultRetention: { Days: 1825, Mode: 'GOVERNANCE' } },
      }),
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          Match.objectLike({
            ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }),
          }),
        ],
      },
      LoggingConfiguration: Match.objectLike({ LogFilePrefix: 'originaux/' }),
    });
  });

  it('has keys that turn, and that outlive their stack', () => {
    const cles = toutes.flatMap((template) => ressources(template, 'AWS::KMS::Key'));
    expect(cles).toHaveLength(4);
    for (const cle of cles) {
      expect(cle).toMatchObject({ DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true } });
    }
  });
});

describe('what is closed', () => {
  it('is every bucket to the public, and every bucket and queue to an unencrypted call', () => {
    const godets = toutes.flatMap((template) => ressources(template, 'AWS::S3::Bucket'));
    expect(godets).toHaveLength(14);
    for (const { Properties } of godets) {
      expect(Properties['PublicAccessBlockConfiguration']).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    }
    for (const template of toutes) {
      const politiques = ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy'].flatMap((type) =>
        ressources(template, type),
      );
      for (const { Properties } of politiques) {
        expect(JSON.stringify(Properties)).toContain(
          '{"Action":"' +
            (Properties['Bucket'] ? 's3' : 'sqs') +
            ':*","Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
        );
      }
    }
  });

  it('is every route of the API to whoever has no role of the account, until an issuer is named', () => {
    const routesOf = (template: Template) =>
      ressources(template, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties);
    const autorisations = new Set(routesOf(essai.api).map(({ AuthorizationType }) => AuthorizationType));
    expect([...autorisations]).toEqual(['AWS_IAM']);
    expect(routesOf(essai.api)).toHaveLength(10);
    expect(variablesOf(essai.api)).not.toHaveProperty('TRANSPARENCE_EMETTEUR');
    essai.api.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: Match.objectLike({ ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 }),
      AccessLogSettings: Match.objectLike({ Format: Match.stringLikeRegexp('requestId') }),
    });
  });

  it('is left to the function when it signs people in, and the function is told all that it needs', () => {
    const [route] = ressources(enService.api, 'AWS::ApiGatewayV2::Route');
    expect(route?.Properties['AuthorizationType']).toBe('NONE');
    expect(variablesOf(enService.api)).toMatchObject({
      TRANSPARENCE_EMETTEUR: EN_SERVICE.emetteur,
      TRANSPARENCE_APPLICATION: `https://${EN_SERVICE.application}`,
      TRANSPARENCE_ACR: 'eidas1',
      TRANSPARENCE_SECRET_CLIENT: expect.anything(),
      TRANSPARENCE_SECRET_JETONS: expect.anything(),
    });
    // No secret is a value of the template.
    expect(JSON.stringify(variablesOf(enService.api))).not.toMatch(/client_secret|SecretString/);
  });

  it('keeps no reader’s or agent’s address in the log of the API', () => {
    const format = JSON.stringify(ressources(essai.api, 'AWS::ApiGatewayV2::Stage'));
    expect(format).not.toMatch(/sourceIp|userAgent|identity|authorizer/);
  });
});

describe('what the public reads', () => {
  it('comes over TLS 1.2 (2021) from a bucket that only this distribution reads', () => {
    production.publication.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        Aliases: ['transparence.exemple.fr'],
        ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021' }),
        DefaultCacheBehavior: Match.objectLike({
          AllowedMethods: ['GET', 'HEAD'],
          ViewerProtocolPolicy: 'redirect-to-https',
          ResponseHeadersPolicyId: Match.anyValue(),
        }),
        Logging: Match.objectLike({ IncludeCookies: false }),
      }),
    });
    production.publication.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: Match.objectLike({ SigningBehavior: 'always', SigningProtocol: 'sigv4' }),
    });
    production.publication.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 's3:GetObject',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Condition: { StringEquals: { 'AWS:SourceArn': Match.anyValue() } },
          }),
        ]),
      },
    });
  });

  it('carries a policy without script, frame or anything from elsewhere', () => {
    expect(CSP.replace(`script-src ${SCRIPT_PERMIS}; `, '')).not.toMatch(/unsafe|script|https?:|\*/);
    expect(SCRIPT_PERMIS).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/);
    expect(CSP_INTEGRATION).toBe(CSP.replace("frame-ancestors 'none'", 'frame-ancestors https:'));
    production.publication.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        CacheBehaviors: [
          Match.objectLike({
            PathPattern: '*/integration.html',
            FunctionAssociations: [
              {
                EventType: 'viewer-response',
                FunctionARN: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Cadres'), 'FunctionARN'] },
              },
            ],
          }),
        ],
      }),
    });
    // Errors at that address too: it gives in to what is said of a page that is there, and to nothing else.
    production.publication.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: Match.objectLike({
        Name: Match.stringLikeRegexp('-integration$'),
        SecurityHeadersConfig: Match.objectLike({
          ContentSecurityPolicy: { ContentSecurityPolicy: CSP, Override: false },
          FrameOptions: Match.absent(),
        }),
      }),
    });
    production.publication.hasResourceProperties('AWS::CloudFront::Function', {
      AutoPublish: true,
      FunctionCode: CODE_CADRES,
    });
    production.publication.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: Match.objectLike({
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: CSP, Override: true },
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: 'DENY', Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'strict-origin-when-cross-origin', Override: true },
          StrictTransportSecurity: {
            AccessControlMaxAgeSec: 63_072_000,
            IncludeSubdomains: true,
            Override: true,
          },
        },
      }),
    });
  });
});

describe('what the cache says of who may frame a page', () => {
  type Reponse = { statusCode: number; headers: Record<string, { value: string }> };
  const handler = runInNewContext(`${CODE_CADRES}; handler`) as (event: { response: Reponse }) => Reponse;
  const dit = (statusCode: number, plus: Reponse['headers'] = {}): string | undefined =>
    handler({ response: { statusCode, headers: { 'content-security-policy': { value: CSP }, ...plus } } })
      .headers['content-security-policy']?.value;

  it('lets a page that is there be framed, and no error', () => {
    expect([200, 206, 304].map((statut) => dit(statut))).toEqual([
      CSP_INTEGRATION,
      CSP_INTEGRATION,
      CSP_INTEGRATION,
    ]);
    expect([403, 404, 410, 500, 503].map((statut) => dit(statut))).toEqual([CSP, CSP, CSP, CSP, CSP]);
  });

  it('nor the notice of a withdrawal, which the bucket keeps where the page was', () => {
    expect(dit(200, { 'x-amz-meta-erreur': { value: '410' } })).toBe(CSP);
  });
});

describe('what agents use', () => {
  const { DistributionConfig } = ressources(enService.api, 'AWS::CloudFront::Distribution')[0]!
    .Properties as {
    DistributionConfig: { CacheBehaviors: { PathPattern: string; AllowedMethods: string[] }[] };
  };

  it('is files and functions at one address, and nothing of the functions is kept by the cache', () => {
    expect(
      DistributionConfig.CacheBehaviors.map(({ PathPattern, AllowedMethods }) => [
        PathPattern,
        AllowedMethods.includes('POST'),
      ]),
    ).toEqual([
      ['/complement/pane.html', false],
      ['/sante', true],
      ['/api/v1/*', true],
      ['/connexion/*', true],
      ['/rappels/*', true],
    ]);
    const seules = ressources(essai.api, 'AWS::CloudFront::Distribution')[0]!.Properties;
    expect(JSON.stringify(seules)).not.toContain('/api/v1');
  });

  it('says of the add-in what the local server says', async () => {
    const local = createComplement('/absent');
    const cspOf = async (chemin: string) =>
      (await local.request(chemin)).headers.get('Content-Security-Policy');
    // The test's folder has no built pane, and so no office.js; TLS is the cloud's.
    const sansCloud = (csp: string) =>
      csp.replace('; upgrade-insecure-requests', '').replaceAll(' https://appsforoffice.microsoft.com', '');
    expect(sansCloud(CSP_PAGES)).toBe(await cspOf('/complement/page.html'));
    expect(sansCloud(CSP_VOLET)).toBe(await cspOf('/complement/pane.html'));
    expect(CSP_VOLET).toContain("script-src 'self' https://appsforoffice.microsoft.com");
  });

  it('writes from one address, over TLS, and nobody is written to without it', () => {
    enService.echeancier.hasResourceProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: Match.objectLike({ TlsPolicy: 'REQUIRE' }),
    });
    expect(JSON.stringify(enService.echeancier.toJSON())).toContain('"ses:FromAddress":"qualite@exemple.fr"');
    essai.echeancier.resourceCountIs('AWS::SES::EmailIdentity', 0);
    expect(() => templatesOf({ expediteur: 'Transparence' })).toThrow('-c expediteur=');
  });

  it('looks at the calendars every day, and at the quarter alone without a sender', () => {
    enService.echeancier.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0 6 * * ? *)',
      ScheduleExpressionTimezone: 'Europe/Paris',
    });
  });
});

describe('what runs', () => {
  it('reads back each original that arrives', () => {
    essai.originaux.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { bucket: { name: [Match.anyValue()] }, object: { key: [{ prefix: 'originaux/' }] } },
      },
      Targets: [Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } })],
    });
    essai.donnees.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
  });

  it('is on the current runtime, bounded, with a log that ends', () => {
    const fonctions = toutes.flatMap((template) => ressources(template, 'AWS::Lambda::Function'));
    expect(fonctions).toHaveLength(8);
    for (const { Properties } of fonctions) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        ReservedConcurrentExecutions: expect.any(Number),
        LoggingConfig: { LogGroup: expect.anything() },
      });
    }
    for (const journal of toutes.flatMap((template) => ressources(template, 'AWS::Logs::LogGroup'))) {
      expect(journal.Properties).toMatchObject({
        RetentionInDays: expect.any(Number),
        KmsKeyId: expect.anything(),
      });
    }
  });

  it('draws posters on the one architecture that the compiler has', () => {
    const architectures = ['api', 'echeancier', 'publication'] as const;
    expect(
      architectures.flatMap((pile) =>
        ressources(essai[pile], 'AWS::Lambda::Function').map(({ Properties }) => Properties['Architectures']),
      ),
    ).toEqual([['arm64'], ['arm64'], ['x86_64']]);
  });

  it('consolidates in Paris time, and keeps the starts that found no taker', () => {
    essai.echeancier.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0 4 16 1,4,7,10 ? *)',
      ScheduleExpressionTimezone: 'Europe/Paris',
      Target: Match.objectLike({
        Input: '{"action":"lister","instant":"<aws.scheduler.scheduled-time>"}',
        DeadLetterConfig: { Arn: Match.anyValue() },
      }),
    });
  });

  it('hears of publications and of nothing else in the table', () => {
    essai.publication.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: {
        Filters: [{ Pattern: '{"eventName":["INSERT","MODIFY"],"dynamodb":{"Keys":{"PK":{"S":["PUB"]}}}}' }],
      },
      BisectBatchOnFunctionError: true,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });
});

describe('what rings', () => {
  const alarmes = ressources(enService.surveillance, 'AWS::CloudWatch::Alarm').map(
    ({ Properties }) => Properties,
  );
  const runbooks = new URL('../../docs/runbooks/', import.meta.url);

  it('says which page to read, and that page says what to do', () => {
    expect(alarmes.length).toBeGreaterThan(10);
    for (const { AlarmDescription, AlarmActions } of alarmes) {
      const nom = /^docs\/runbooks\/([a-z-]+\.md)$/.exec(String(AlarmDescription))?.[1] ?? '';
      expect(existsSync(new URL(nom, runbooks))).toBe(true);
      const page = readFileSync(new URL(nom, runbooks), 'utf8');
      for (const titre of ['## What it means', '## Look', '## Mend', '## Afterwards'])
        expect(page).toContain(titre);
      expect(AlarmActions).toHaveLength(1);
    }
  });

  it('has no page for an alarm that is gone', () => {
    const dits = alarmes.map(({ AlarmDescription }) => String(AlarmDescription).split('/').at(-1));
    const autres = ['README.md', 'budget.md', 'effacement.md', 'restaurer.md', 'secret-proconnect.md'];
    expect(readdirSync(runbooks).sort()).toEqual([...new Set([...dits, ...autres])].sort());
  });

  it('tells of the bill, on a topic that is encrypted', () => {
    essai.surveillance.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
    essai.surveillance.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: Match.objectLike({ BudgetLimit: { Amount: 20, Unit: 'USD' }, TimeUnit: 'MONTHLY' }),
    });
  });
});

describe('any partition, any account', () => {
  it('names no partition, account or person in a template without a domain', () => {
    for (const template of Object.values(essai)) {
      const texte = JSON.stringify(template.toJSON());
      expect(texte).not.toMatch(/arn:aws[:-]|\b\d{12}\b|@[a-z]+\.(fr|com)/);
    }
  });

  it('tags everything with the project, the stage and the kind of data', () => {
    essai.donnees.hasResourceProperties('AWS::DynamoDB::Table', {
      Tags: [
        { Key: 'donnees', Value: 'internes' },
        { Key: 'etape', Value: 'essai' },
        { Key: 'projet', Value: 'transparence' },
      ],
    });
    essai.publication.hasResourceProperties('AWS::CloudFront::Distribution', {
      Tags: Match.arrayWith([{ Key: 'donnees', Value: 'publiques' }]),
    });
  });

  it('refuses production without its domain, a domain without its certificate, and an unknown stage', () => {
    expect(() => templatesOf({ etape: 'production' })).toThrow('-c domaine=');
    expect(() => templatesOf({ domaine: 'transparence.exemple.fr' })).toThrow('-c certificat=');
    expect(() => templatesOf({ etape: 'prod' })).toThrow('-c etape=');
    expect(() => templatesOf({ emetteur: 'http://fournisseur.exemple.fr' })).toThrow('-c emetteur=');
    expect(() => templatesOf({ application: 'qualite.exemple.fr' })).toThrow('-c certificatApplication=');
    const sansAdresse = { etape: 'production', ...DOMAINE, emetteur: EN_SERVICE.emetteur };
    expect(() => templatesOf(sansAdresse)).toThrow('-c application=');
  });
});
