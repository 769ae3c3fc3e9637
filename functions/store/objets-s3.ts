import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { SignatureV4 } from '@smithy/signature-v4';
import { BaseIndisponible } from './erreurs.ts';
import type { DescriptionObjet, Objets } from './objets.ts';
import { Sha256 } from './signataire.ts';
import type { Identifiants } from './signataire.ts';

export interface OptionsObjetsS3 {
  readonly bucket: string;
  readonly region: string;
  /** The role of the function; asked again at each request, as they change. */
  readonly identifiants: () => Promise<Identifiants>;
  /** Address of an S3-compatible storage; the cloud's own when absent. */
  readonly endpoint?: string | undefined;
  /** End of the cloud's own host names: it changes from a partition to another. */
  readonly suffixe?: string;
  readonly fetch?: typeof fetch;
}

/** What the storage says of an answer that was an error; `infra/cdk/pieces/cadres.ts` reads it. */
export const ENTETE_ERREUR = 'x-amz-meta-erreur';

const ESSAIS = 4;
const DELAI_MS = 10_000;
/** Answers that pass by themselves; 409 is another conditional write of the same name at the same moment. */
const PASSAGERS: ReadonlySet<number> = new Set([409, 429, 500, 502, 503, 504]);

/**
 * S3 by its two requests that are needed, signed by the SDK's own signer: the whole S3 client would weigh more than the
 * rest of the function, and be loaded at each cold start.
 * @throws BaseIndisponible when the storage does not answer; Error when it refuses, which is a fault of rights or names.
 */
export function createObjetsS3(options: OptionsObjetsS3): Objets {
  const { bucket, region, identifiants, endpoint, suffixe = 'amazonaws.com', fetch: go = fetch } = options;
  const hote = endpoint ? new URL(endpoint) : new URL(`https://${bucket}.s3.${region}.${suffixe}`);
  const racine = endpoint ? `/${bucket}/` : '/';
  const signer = new SignatureV4({
    service: 's3',
    region,
    credentials: identifiants,
    sha256: Sha256,
    uriEscapePath: false,
  });

  async function sendOnce(method: string, nom: string, entetes: Record<string, string>, body?: Uint8Array) {
    const path = racine + nom.split('/').map(encodeURIComponent).join('/');
    const signee = await signer.sign({
      method,
      protocol: hote.protocol,
      hostname: hote.hostname,
      path,
      query: {},
      headers: { host: hote.host, ...entetes },
      ...(body ? { body } : {}),
    });
    const { host: _host, ...headers } = signee.headers;
    return go(new URL(path, hote), {
      method,
      headers,
      signal: AbortSignal.timeout(DELAI_MS),
      ...(body ? { body: new Uint8Array(body) } : {}),
    });
  }

  async function send(
    ...demande: Parameters<typeof sendOnce>
  ): Promise<{ statut: number; octets: Uint8Array }> {
    let cause: unknown;
    for (let essai = 0; essai < ESSAIS; essai += 1) {
      if (essai > 0) await wait(Math.random() * 50 * 2 ** essai);
      try {
        const reponse = await sendOnce(...demande);
        const octets = new Uint8Array(await reponse.arrayBuffer());
        if (!PASSAGERS.has(reponse.status)) return { statut: reponse.status, octets };
        cause = refus(demande, reponse.status, octets);
      } catch (erreur) {
        cause = erreur;
      }
    }
    throw new BaseIndisponible(cause);
  }

  return {
    async put(nom, octets, description = {}) {
      const demande = ['PUT', nom, entetesOf(octets, description), octets] as const;
      const { statut, octets: corps } = await send(...demande);
      if (statut === 412 && description.siAbsent) return;
      if (statut !== 200) throw refus(demande, statut, corps);
    },
    async get(nom) {
      const { statut, octets } = await send('GET', nom, {});
      if (statut === 404) return null;
      if (statut !== 200) throw refus(['GET', nom], statut, octets);
      return octets;
    },
  };
}

function entetesOf(
  octets: Uint8Array,
  { type, cache, disposition, erreur, siAbsent }: DescriptionObjet,
): Record<string, string> {
  return {
    'content-type': type ?? 'application/octet-stream',
    'x-amz-checksum-sha256': createHash('sha256').update(octets).digest('base64'),
    ...(cache ? { 'cache-control': cache } : {}),
    ...(disposition ? { 'content-disposition': disposition } : {}),
    ...(erreur ? { [ENTETE_ERREUR]: String(erreur) } : {}),
    ...(siAbsent ? { 'if-none-match': '*' } : {}),
  };
}

/** For the log: what the storage said, without the object. */
function refus([methode, nom]: readonly [string, string, ...unknown[]], statut: number, corps: Uint8Array) {
  const code = /<Code>([^<]*)<\/Code>/.exec(new TextDecoder().decode(corps.subarray(0, 2_000)))?.[1] ?? '';
  return new Error(`${methode} ${nom} : réponse ${statut} ${code}`.trimEnd());
}
