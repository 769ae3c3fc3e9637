import { setTimeout as wait } from 'node:timers/promises';
import { SignatureV4 } from '@smithy/signature-v4';
import { Sha256 } from '../store/signataire.ts';
import type { Identifiants } from '../store/signataire.ts';
import { IssueInconnue } from './types.ts';
import type { Courrier, Message } from './types.ts';

export interface OptionsSes {
  readonly region: string;
  /** The role of the function; asked again at each request, as they change. */
  readonly identifiants: () => Promise<Identifiants>;
  /** Set of settings of the account (events of delivery, reputation); none when absent. */
  readonly jeu?: string | undefined;
  /** A double in the place of the cloud's own. */
  readonly endpoint?: string | undefined;
  /** End of the cloud's own host names: it changes from a partition to another. */
  readonly suffixe?: string | undefined;
  readonly fetch?: typeof fetch;
}

const CHEMIN = '/v2/email/outbound-emails';
const ESSAIS = 4;
const DELAI_MS = 10_000;
/** Answers of a service that took nothing and may take it in a moment: too many a second, or in trouble. */
const PASSAGERS: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);
/** The request did not leave: nobody answered at the address. */
const NON_PARTIS: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Mails by SES, its one request that is needed (SendEmail of the API v2, raw MIME), signed by the SDK's own signer. A request whose
 * answer never came is not sent again: SES knows no idempotency key, and a person is written to once a day at most.
 */
export function createCourrierSes(options: OptionsSes): Courrier {
  const { region, identifiants, jeu, endpoint, suffixe = 'amazonaws.com', fetch: go = fetch } = options;
  const url = new URL(CHEMIN, endpoint ?? `https://email.${region}.${suffixe}`);
  const signer = new SignatureV4({ service: 'ses', region, credentials: identifiants, sha256: Sha256 });

  async function sendOnce(body: string): Promise<{ readonly statut: number; readonly dit: string }> {
    const signee = await signer.sign({
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: {},
      headers: { host: url.host, 'content-type': 'application/json' },
      body,
    });
    const { host: _host, ...headers } = signee.headers;
    const signal = AbortSignal.timeout(DELAI_MS);
    const reponse = await go(url, { method: 'POST', headers, body, redirect: 'error', signal });
    const type = /\w+/.exec(reponse.headers.get('x-amzn-errortype') ?? '')?.[0] ?? '';
    await reponse.arrayBuffer().catch(() => null);
    return { statut: reponse.status, dit: `réponse ${reponse.status} ${type}`.trimEnd() };
  }

  return {
    async send({ a, octets }) {
      const body = bodyOf({ a, octets }, jeu);
      let dit = 'sans réponse';
      for (let essai = 0; essai < ESSAIS; essai += 1) {
        if (essai > 0) await wait(Math.random() * 100 * 2 ** essai);
        try {
          const fin = await sendOnce(body);
          if (fin.statut === 200) return;
          dit = fin.dit;
          if (!PASSAGERS.has(fin.statut)) break;
        } catch (erreur) {
          if (!NON_PARTIS.has(codeOf(erreur))) throw new IssueInconnue(sayRefus('sans réponse'));
        }
      }
      throw new Error(sayRefus(dit));
    },
  };
}

const bodyOf = ({ a, octets }: Pick<Message, 'a' | 'octets'>, jeu: string | undefined): string =>
  JSON.stringify({
    Destination: { ToAddresses: [a] },
    Content: { Raw: { Data: Buffer.from(octets).toString('base64') } },
    ...(jeu ? { ConfigurationSetName: jeu } : {}),
  });

/** For the log: what the service said, and nobody's address. */
const sayRefus = (dit: string): string =>
  `SES : ${dit}. Vérifiez que l’expéditeur est vérifié, que le compte est sorti du bac à sable et que la fonction peut envoyer.`;

/** Code of what stopped a request: it is on the cause that `fetch` wraps. By shape, as errors of Node's sockets may be of another realm. */
function codeOf(erreur: unknown): string {
  const cause = typeof erreur === 'object' && erreur && 'cause' in erreur ? erreur.cause : null;
  return typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : '';
}
