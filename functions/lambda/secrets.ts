import { setTimeout as wait } from 'node:timers/promises';
import { SignatureV4 } from '@smithy/signature-v4';
import * as z from 'zod';
import { Sha256 } from '../store/signataire.ts';
import type { Identifiants } from '../store/signataire.ts';

export interface OptionsSecrets {
  readonly region: string;
  /** The role of the function. */
  readonly identifiants: () => Promise<Identifiants>;
  /** End of the cloud's host names in this partition. */
  readonly suffixe?: string;
  /** A double in the place of the cloud's own. */
  readonly endpoint?: string | undefined;
  readonly fetch?: typeof fetch;
}

const ESSAIS = 3;
const DELAI_MS = 3_000;
const reponse = z.object({ Parameter: z.object({ Value: z.string().min(1) }) });

/**
 * Reads a SecureString of the Parameter Store, at cold start: one signed request, where the SDK's client would weigh as much as the
 * function. Its value goes nowhere: no log, no environment.
 * @param nom full name of the parameter (`/transparence/prod/proconnect/secret`)
 * @throws Error that names the parameter and what the store answered, never the value
 */
export async function readSecret(options: OptionsSecrets, nom: string): Promise<string> {
  const { region, identifiants, suffixe = 'amazonaws.com', endpoint, fetch: go = fetch } = options;
  const url = new URL(endpoint ?? `https://ssm.${region}.${suffixe}/`);
  const signer = new SignatureV4({ service: 'ssm', region, credentials: identifiants, sha256: Sha256 });
  const body = JSON.stringify({ Name: nom, WithDecryption: true });
  let refus = 'sans réponse';
  for (let essai = 0; essai < ESSAIS; essai += 1) {
    if (essai > 0) await wait(Math.random() * 100 * 2 ** essai);
    const signee = await signer.sign({
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: {},
      headers: {
        host: url.host,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AmazonSSM.GetParameter',
      },
      body,
    });
    const { host: _host, ...headers } = signee.headers;
    try {
      const recue = await go(url, {
        method: 'POST',
        headers,
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(DELAI_MS),
      });
      const corps: unknown = await recue.json().catch(() => null);
      const lu = reponse.safeParse(corps);
      if (recue.status === 200 && lu.success) return lu.data.Parameter.Value;
      refus = `réponse ${recue.status} ${typeOf(corps)}`.trimEnd();
      if (recue.status < 500 && recue.status !== 429) break;
    } catch {
      refus = 'sans réponse';
    }
  }
  throw new Error(
    `Secret ${nom} : ${refus}. Vérifiez que le paramètre existe et que la fonction peut le lire et le déchiffrer.`,
  );
}

/** Kind of a refusal (`ParameterNotFound`), which says nothing of a value. */
const typeOf = (corps: unknown): string =>
  /\w+$/.exec(z.object({ __type: z.string() }).safeParse(corps).data?.__type ?? '')?.[0] ?? '';
