import { CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { IConstruct } from 'constructs';
import type { Etape } from './etape.ts';
import type { Fonction } from './pieces/fonction.ts';
import type { Piles } from './piles.ts';

/** A finding of cdk-nag that we live with, and why. Each names one finding of one resource: a new one stops the synthesis. */
interface Acquittement {
  readonly ou: IConstruct;
  readonly regle: string;
  readonly raison: string;
}

function logicalId(ressource: IConstruct): string {
  const cfn = ressource.node.defaultChild;
  if (!(cfn instanceof CfnResource)) throw new Error(`${ressource.node.path} is no resource.`);
  return Stack.of(cfn).getLogicalId(cfn);
}

/** How cdk-nag writes the ARN of a resource of the same stack. */
const arnOf = (ressource: IConstruct): string => `<${logicalId(ressource)}.Arn>`;

/** Everything that is acknowledged, in one place, to be read before each audit. */
export function acknowledge(piles: Piles, etape: Etape): void {
  for (const { ou, regle, raison } of [
    ...secrets(piles),
    ...files(piles),
    ...publication(piles, etape),
    ...application(piles, etape),
    ...droits(piles),
    ...machines(piles),
  ]) {
    Validations.of(ou).acknowledge({ id: `AwsSolutions::AwsSolutions-${regle}`, reason: raison });
  }
}

const secrets = ({ identite }: Piles): Acquittement[] => [
  {
    ou: identite.client,
    regle: 'SMG4',
    raison:
      'ProConnect issues this secret: it alone can change it, on request. docs/runbooks/secret-proconnect.md says how, once a year.',
  },
  {
    ou: identite.jetons,
    regle: 'SMG4',
    raison:
      'Changing it ends every session, at an hour that somebody chooses: by hand, with the other, once a year (docs/runbooks/secret-proconnect.md).',
  },
];

const files = ({ echeancier, publication, originaux }: Piles): Acquittement[] =>
  [echeancier.perdus, publication.manquees, originaux.manques].map((ou) => ({
    ou,
    regle: 'SQS3',
    raison:
      'This queue is the dead-letter queue, of a schedule or of an event source: the rule only knows those of other queues.',
  }));

function publication({ publication: pile }: Piles, etape: Etape): Acquittement[] {
  return [
    ...cache(pile, etape.domaine, {
      CFR1: 'Public results are open data: a French resident abroad reads them as well. No restriction by country.',
      CFR2: 'Nothing runs behind the cache: static files, GET and HEAD alone. A web firewall has nothing to protect, would inspect readers in another region, and costs more than everything else.',
    }),
  ];
}

const application = ({ api }: Piles, etape: Etape): Acquittement[] => [
  ...cache(api.application, etape.application, {
    CFR1: 'Agents abroad and overseas work too; who may enter is decided by the sign-in, not by a country.',
    CFR2: 'The functions refuse what they did not declare, bound sizes and rates themselves, and are tried with hostile requests. A firewall would inspect agents in another region; the security officer may add one.',
  }),
  ...(etape.emetteur === undefined
    ? []
    : api.api.node
        .findAll()
        .filter((noeud) => noeud instanceof CfnRoute)
        .map((ou) => ({
          ou,
          regle: 'APIG4',
          raison:
            'The function signs people in and checks each route against the policy (decision 0008; the matrix of all routes and roles is tested). The gateway’s own JWT authorizer cannot read the directory, where a removal holds at once.',
        }))),
];

/** What a cache that serves files over the State's own names lives with. */
function cache(
  { distribution, lecteurs }: { readonly distribution: IConstruct; readonly lecteurs: IConstruct },
  domaine: string | undefined,
  raisons: Readonly<Record<'CFR1' | 'CFR2', string>>,
): Acquittement[] {
  return [
    {
      ou: lecteurs,
      regle: 'S1',
      raison:
        'This bucket receives the access logs of readers. Logging the access to logs has no end; nobody but the service writes in it.',
    },
    { ou: distribution, regle: 'CFR1', raison: raisons.CFR1 },
    { ou: distribution, regle: 'CFR2', raison: raisons.CFR2 },
    ...(domaine === undefined
      ? [
          {
            ou: distribution,
            regle: 'CFR4',
            raison:
              'A trial stage without a domain has the default certificate, whose policy is fixed. Production is refused without a domain (etape.ts), and has TLSv1.2_2021.',
          },
        ]
      : []),
  ];
}

function droits({ api, publication: pile, donnees, originaux }: Piles): Acquittement[] {
  const { fonction, vitrine } = pile;
  return [
    {
      ou: fonction,
      regle: `IAM5[Resource::${arnOf(vitrine)}/*]`,
      raison: 'The public pages are the whole bucket: the function writes all of it, and only writes.',
    },
    {
      ou: fonction,
      regle: 'IAM5[Resource::*]',
      raison: 'dynamodb:ListStreams is the only action under this resource, and it knows no other.',
    },
    ...[api.fonction, originaux.fonction].map((ou) => ({
      ou,
      regle: `IAM5[Resource::${donnees.stackName}:ExportsOutputFnGetAttOriginauxDED11C16ArnAE875AE2/originaux/*]`,
      raison:
        'Originals are named by the hash of their bytes: the prefix is all that can be known beforehand.',
    })),
  ];
}

const machines = ({ echeancier }: Piles): Acquittement[] => {
  const { consolidate, consolidation, quotidien, bilans } = echeancier;
  return [
    ...machine(consolidation, consolidate, bilans),
    ...(quotidien ? machine(quotidien.machine, quotidien.fonction, bilans) : []),
  ];
};

function machine(ou: StateMachine, fonction: Fonction, bilans: IBucket): Acquittement[] {
  const nom = `{"Fn::Select":[6,{"Fn::Split":[":",{"Ref":"${logicalId(ou)}"}]}]}`;
  const executions = `arn:<AWS::Partition>:states:${Stack.of(ou).region}:<AWS::AccountId>:execution:${nom}`;
  return [
    {
      ou,
      regle: `IAM5[Resource::${arnOf(fonction.lambda)}:*]`,
      raison: 'Versions of the one function that the machine calls: CDK grants them with the function.',
    },
    {
      ou,
      regle: `IAM5[Resource::${arnOf(bilans)}/executions/*]`,
      raison:
        'One record a run, named by the quarter and the execution: the prefix is all that can be known beforehand.',
    },
    {
      ou,
      regle: 'IAM5[Resource::*]',
      raison: 'Delivery of logs and X-Ray traces: these actions of the service know no resource.',
    },
    {
      ou,
      regle: `IAM5[Resource::${executions}:*]`,
      raison: 'The distributed map watches and stops its own child executions, whose names it makes.',
    },
    {
      ou,
      regle: `IAM5[Resource::${executions}/*:*]`,
      raison: 'The distributed map takes up again its own child executions, whose names it makes.',
    },
  ];
}
