import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import type { Construct } from 'constructs';
import { CHEMINS } from '../../../functions/identite/reglages.ts';
import { Application, CHEMINS_FONCTIONS } from '../pieces/application.ts';
import {
  ecrireLaTable,
  effacerLesJetables,
  garderLesOriginaux,
  lireLIndex,
  lireLaTable,
  lireLesSecrets,
} from '../pieces/droits.ts';
import { Fonction } from '../pieces/fonction.ts';
import type { PropsPile } from '../pieces/fonction.ts';
import { createJournaux } from '../pieces/journaux.ts';
import type { Donnees } from './donnees.ts';
import type { Identite } from './identite.ts';

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

/**
 * The functions over HTTP, and the add-in that calls them at the same address. Public pages are not here: they are files behind a
 * cache (`publication.ts`).
 */
export class Api extends Stack {
  readonly fonction: Fonction;
  readonly api: HttpApi;
  readonly stage: HttpStage;
  readonly application: Application;

  constructor(
    scope: Construct,
    id: string,
    props: PropsPile & { readonly donnees: Donnees; readonly identite: Identite },
  ) {
    super(scope, id, { ...props, description: 'Transparence: HTTP API and add-in' });
    const { etape, donnees } = props;
    // The app signs people in when the deployment names an issuer (decision 0008). Until then the cloud's own sign-in stands before
    // it, and nobody without a role of this account enters.
    const connexion = etape.emetteur !== undefined;
    this.api = new HttpApi(this, 'Passerelle', {
      apiName: `transparence-${etape.nom}`,
      createDefaultStage: false,
      ...(connexion ? {} : { defaultAuthorizer: new HttpIamAuthorizer() }),
    });
    this.application = new Application(this, 'Application', { etape, acces: donnees.acces, api: this.api });
    this.fonction = this.createFonction(props);
    const integration = new HttpLambdaIntegration('Integration', this.fonction.lambda);
    for (const { chemin, methodes } of CHEMINS_FONCTIONS) {
      this.api.addRoutes({ path: chemin, methods: [...methodes], integration });
    }
    this.stage = this.createEtape(props);
    new CfnOutput(this, 'Adresse', { value: this.stage.url });
    new CfnOutput(this, 'AdresseApplication', { value: this.application.adresse });
    new CfnOutput(this, 'Fichiers', { value: this.application.fichiers.bucketName });
    // To be declared to ProConnect.
    new CfnOutput(this, 'Retour', { value: `${this.application.adresse}${CHEMINS.retour}` });
  }

  private createFonction({
    etape,
    donnees,
    identite,
    codeOf,
  }: PropsPile & { readonly donnees: Donnees; readonly identite: Identite }): Fonction {
    const secrets = [identite.client, identite.jetons];
    return new Fonction(this, 'Api', {
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
        ...(etape.emetteur === undefined
          ? {}
          : {
              TRANSPARENCE_EMETTEUR: etape.emetteur,
              TRANSPARENCE_ACR: etape.acr,
              TRANSPARENCE_APPLICATION: this.application.adresse,
              TRANSPARENCE_SECRET_CLIENT: identite.client.secretName,
              TRANSPARENCE_SECRET_JETONS: identite.jetons.secretName,
            }),
      },
      droits: [
        ...lireLaTable(donnees, 'GetItem', 'BatchGetItem', 'Query'),
        lireLIndex(donnees),
        ...ecrireLaTable(donnees),
        ...garderLesOriginaux(donnees),
        ...(etape.emetteur === undefined
          ? []
          : [effacerLesJetables(donnees), ...lireLesSecrets(this, donnees.cleExploitation, secrets)]),
      ],
    });
  }

  private createEtape({ etape, donnees }: PropsPile & { readonly donnees: Donnees }): HttpStage {
    return new HttpStage(this, 'Etape', {
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
  }
}
