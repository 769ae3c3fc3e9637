import type { Node } from 'constructs';
import * as z from 'zod';

/** What differs from a stage to another. Values of `cdk.json` or of the command line (`-c nom=valeur`) win over these. */
const DEFAUTS = {
  essai: {
    retentionJournaux: 30,
    retentionOriginaux: 1,
    concurrence: { api: 5, consolidate: 5, echeances: 5, publish: 1, verify: 2 },
    debit: { parSeconde: 10, rafale: 20 },
    budget: 20,
  },
  production: {
    retentionJournaux: 365,
    retentionOriginaux: 5 * 365,
    concurrence: { api: 50, consolidate: 10, echeances: 10, publish: 1, verify: 5 },
    debit: { parSeconde: 100, rafale: 200 },
    budget: 150,
  },
} as const;

const texte = z.string().min(1).optional();
const contexte = z.object({
  etape: z.enum(['essai', 'production']),
  region: z.string().regex(/^[a-z]{2,4}(-[a-z]+)+-\d$/),
  /** Name by which the public reads the pages; with the ARN of its certificate, which CloudFront wants in its own region. */
  domaine: texte,
  certificat: z.string().startsWith('arn:').optional(),
  /** Where alarms are sent: a shared mailbox, never a person's. */
  courriel: z.email().optional(),
  /** Name by which agents reach the add-in and the API, with its certificate; the cache's own name without it. */
  application: texte,
  certificatApplication: z.string().startsWith('arn:').optional(),
  /** Issuer given by ProConnect for this stage. Without it nobody signs in, and the gateway lets in roles of the account alone. */
  emetteur: z.url({ protocol: /^https$/, error: 'an address in https' }).optional(),
  /** Levels of assurance asked of ProConnect, separated by spaces. */
  acr: z.string().min(1).default('eidas1'),
  /** Who reminders come from: « Transparence <qualite@exemple.fr> ». Without it nobody is written to. */
  expediteur: z.string().min(3).optional(),
  /** When the calendars are looked at, in Paris. */
  quotidien: z
    .string()
    .regex(/^cron\(.+\)$/)
    .default('cron(0 6 * * ? *)'),
  /** Without a sender: when the quarter is consolidated, in Paris. The 16th after the end of each quarter, by default. */
  echeance: z
    .string()
    .regex(/^cron\(.+\)$/)
    .default('cron(0 4 16 1,4,7,10 ? *)'),
  /** US dollars a month over which somebody is told. */
  budget: z.coerce.number().positive().optional(),
});

export type Etape = Omit<z.infer<typeof contexte>, 'etape' | 'budget'> &
  Omit<(typeof DEFAUTS)[keyof typeof DEFAUTS], 'budget'> & {
    readonly nom: 'essai' | 'production';
    readonly budget: number;
  };

/**
 * Reads the stage from the context.
 * @throws Error that says which value is missing or wrong, and how to give it.
 */
export function readEtape(node: Node): Etape {
  const lus = Object.keys(contexte.shape).map((cle) => [cle, node.tryGetContext(cle) as unknown]);
  const lu = contexte.safeParse(Object.fromEntries(lus));
  if (!lu.success) {
    const fautes = lu.error.issues.map(({ path, message }) => `-c ${path.join('.')}=… (${message})`);
    throw new Error(`Wrong or missing context: ${fautes.join(', ')}. See docs/deploy.md.`);
  }
  const { etape: nom, budget, ...reste } = lu.data;
  if ((reste.domaine === undefined) !== (reste.certificat === undefined)) {
    throw new Error(
      'A domain goes with its certificate: give -c domaine=… and -c certificat=arn:… together.',
    );
  }
  if ((reste.application === undefined) !== (reste.certificatApplication === undefined)) {
    throw new Error(
      'A domain goes with its certificate: give -c application=… and -c certificatApplication=arn:… together.',
    );
  }
  if (nom === 'production' && reste.emetteur !== undefined && reste.application === undefined) {
    throw new Error(
      'Agents sign in at an address that stays: give -c application=… and -c certificatApplication=arn:… with -c emetteur=….',
    );
  }
  if (nom === 'production' && reste.domaine === undefined) {
    throw new Error(
      'Production has its own domain: without one, CloudFront accepts old TLS. Give -c domaine=… and -c certificat=arn:….',
    );
  }
  const defauts = DEFAUTS[nom];
  return { ...defauts, ...reste, nom, budget: budget ?? defauts.budget };
}
