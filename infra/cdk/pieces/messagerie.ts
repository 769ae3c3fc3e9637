import { Arn, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Etape } from '../etape.ts';

/** « Transparence <qualite@exemple.fr> », or the address alone. */
const ADRESSE = /<([^<>\s]+@[^<>\s]+)>$|^([^<>\s]+@[^<>\s]+)$/;

/** @throws Error for a sender that is no address */
export function adresseOf(expediteur: string): string {
  const [, entreChevrons, nue] = ADRESSE.exec(expediteur.trim()) ?? [];
  const adresse = entreChevrons ?? nue;
  if (adresse !== undefined) return adresse;
  throw new Error('The sender is written -c expediteur="Transparence <qualite@exemple.fr>".');
}

/**
 * What sends reminders: the domain of the sender, whose DNS records an operator writes once (docs/deploy.md), over TLS alone, and
 * from that one address.
 */
export class Messagerie extends Construct {
  readonly jeu: ConfigurationSet;
  /** To send from the sender's address, and from no other. */
  readonly droits: readonly PolicyStatement[];

  constructor(
    scope: Construct,
    id: string,
    { etape, expediteur }: { readonly etape: Etape; readonly expediteur: string },
  ) {
    super(scope, id);
    const adresse = adresseOf(expediteur);
    const domaine = adresse.slice(adresse.indexOf('@') + 1);
    this.jeu = new ConfigurationSet(this, 'Jeu', {
      configurationSetName: `transparence-${etape.nom}`,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    const identite = new EmailIdentity(this, 'Domaine', {
      identity: Identity.domain(domaine),
      configurationSet: this.jeu,
    });
    const pile = Stack.of(this);
    this.droits = [
      new PolicyStatement({
        sid: 'EnvoyerLesRappels',
        // The second is asked for as well when the message is given whole.
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [
          identite.emailIdentityArn,
          Arn.format(
            {
              service: 'ses',
              resource: 'configuration-set',
              resourceName: this.jeu.configurationSetName,
            },
            pile,
          ),
        ],
        conditions: { StringEquals: { 'ses:FromAddress': adresse } },
      }),
    ];
  }
}
