import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import type { Construct } from 'constructs';
import { ecrireLaTable, garderLesOriginaux, lireLIndex, lireLaTable } from '../pieces/droits.ts';
import { Fonction } from '../pieces/fonction.ts';
import type { PropsPile } from '../pieces/fonction.ts';
import { createJournaux } from '../pieces/journaux.ts';
import type { Donnees } from './donnees.ts';

/** Who and what, by codes: no address of a person, no browser, no body. The request's identifier is the one of our own lines. */
const LIGNE_ACCES = AccessLogFormat.custom(
  JSON.stringify({
    instant: '$context.requestTime',
    requete: '$context.requestId',
    methode: '$context.httpMethod',
    route: '$context.routeKey',
    statut: '$context.status',
    octets: '$context.responseLength',
    latence: '$context.responseLatency',
    erreur: '$context.error.messageString',
    fonction: '$context.integrationErrorMessage',
  }),
);

/** The functions over HTTP. Public pages are not here: they are files behind a cache (`publication.ts`). */
export class Api extends Stack {
  readonly fonction: Fonction;
  readonly api: HttpApi;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, props: PropsPile & { readonly donnees: Donnees }) {
    super(scope, id, { ...props, description: 'Transparence: HTTP API' });
    const { etape, donnees, codeOf } = props;
    this.fonction = new Fonction(this, 'Api', {
      nom: 'api',
      etape,
      code: codeOf('api'),
      cle: donnees.cleExploitation,
      memoire: 1024,
      // The gateway waits thirty seconds at most.
      delai: Duration.seconds(29),
      env: {
        TRANSPARENCE_TABLE: donnees.table.tableName,
        TRANSPARENCE_ORIGINAUX: donnees.originaux.bucketName,
      },
      droits: [
        ...lireLaTable(donnees, 'GetItem', 'BatchGetItem', 'Query'),
        lireLIndex(donnees),
        ...ecrireLaTable(donnees),
        ...garderLesOriginaux(donnees),
      ],
    });

    this.api = new HttpApi(this, 'Passerelle', {
      apiName: `transparence-${etape.nom}`,
      createDefaultStage: false,
      // The app has no sign-in of its own yet: the cloud's stands before it, and nobody without a role of this account enters.
      defaultAuthorizer: new HttpIamAuthorizer(),
    });
    const integration = new HttpLambdaIntegration('Integration', this.fonction.lambda);
    this.api.addRoutes({ path: '/sante', methods: [HttpMethod.GET], integration });
    const { GET, POST, PUT, DELETE } = HttpMethod;
    this.api.addRoutes({ path: '/api/v1/{proxy+}', methods: [GET, POST, PUT, DELETE], integration });
    this.stage = new HttpStage(this, 'Etape', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: etape.debit.parSeconde, burstLimit: etape.debit.rafale },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          createJournaux(this, 'Acces', {
            nom: `/aws/vendedlogs/transparence-${etape.nom}-api`,
            cle: donnees.cleExploitation,
            etape,
          }),
        ),
        format: LIGNE_ACCES,
      },
    });
    new CfnOutput(this, 'Adresse', { value: this.stage.url });
  }
}
