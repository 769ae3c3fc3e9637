import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { PropsPile } from '../pieces/fonction.ts';
import type { Donnees } from './donnees.ts';

/** What a value says until an operator has given it. */
export const A_RENSEIGNER = 'a-renseigner';

/**
 * Settings of the sign-in by ProConnect: the issuer and the address of return as parameters, the client's identifier and secret as a
 * secret, written by hand once (docs/deploy.md). No function may read them before the one that signs people in exists.
 */
export class Identite extends Stack {
  readonly secret: Secret;

  constructor(scope: Construct, id: string, props: PropsPile & { readonly donnees: Donnees }) {
    super(scope, id, { ...props, description: 'Transparence: settings of the sign-in' });
    const { etape, donnees } = props;
    const racine = `/transparence/${etape.nom}/proconnect`;
    new StringParameter(this, 'Emetteur', {
      parameterName: `${racine}/emetteur`,
      description: 'Issuer that ProConnect gives for this stage (-c emetteur=…)',
      stringValue: etape.emetteur ?? A_RENSEIGNER,
    });
    new StringParameter(this, 'Retour', {
      parameterName: `${racine}/retour`,
      description: 'Redirect address declared to ProConnect (-c retour=…)',
      stringValue: etape.retour ?? A_RENSEIGNER,
    });
    this.secret = new Secret(this, 'Client', {
      secretName: `transparence/${etape.nom}/proconnect`,
      description: 'client_id and client_secret given by ProConnect: put-secret-value, never a template',
      encryptionKey: donnees.cleExploitation,
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ client_id: A_RENSEIGNER }),
        generateStringKey: 'client_secret',
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new CfnOutput(this, 'SecretProConnect', { value: this.secret.secretName });
  }
}
