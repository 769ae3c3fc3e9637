import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { PropsPile } from '../pieces/fonction.ts';
import type { Donnees } from './donnees.ts';

/** What a value says until an operator has given it. */
const A_RENSEIGNER = 'a-renseigner';

/**
 * Secrets of the sign-in: what ProConnect gave, written by hand once (docs/deploy.md), and the seed of the key of our own bearers,
 * drawn here and seen by nobody (`functions/lambda/cle-jetons.ts`).
 */
export class Identite extends Stack {
  readonly client: Secret;
  readonly jetons: Secret;

  constructor(scope: Construct, id: string, props: PropsPile & { readonly donnees: Donnees }) {
    super(scope, id, { ...props, description: 'Transparence: secrets of the sign-in' });
    const { etape, donnees } = props;
    const commun = {
      encryptionKey: donnees.cleExploitation,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    this.client = new Secret(this, 'Client', {
      ...commun,
      secretName: `transparence/${etape.nom}/proconnect`,
      description: 'client_id and client_secret given by ProConnect: put-secret-value, never a template',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ client_id: A_RENSEIGNER }),
        generateStringKey: 'client_secret',
      },
    });
    this.jetons = new Secret(this, 'Jetons', {
      ...commun,
      secretName: `transparence/${etape.nom}/jetons`,
      description: 'Seed of the key of our bearers: another value ends every session',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    new CfnOutput(this, 'SecretProConnect', { value: this.client.secretName });
  }
}
