import type { Constat } from '../../domain/controle/types.ts';
import { ErreurClient, toErreurClient } from './erreurs.ts';

/** What the client needs of the outside; a test gives its own. */
export interface Transport {
  /** Address of the API, without final slash: `/api/v1`. */
  readonly base: string;
  readonly fetch: typeof fetch;
  /** Longest wait for an answer, in milliseconds. */
  readonly delai: number;
  /** Names each call, so that the server's journal can be asked about it; the server names it when absent. */
  readonly newCorrelation?: () => string;
}

export interface Requete {
  readonly methode?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly entetes?: Readonly<Record<string, string>>;
  readonly corps?: Uint8Array;
  /** Longest wait for this call when it is not the usual one. */
  readonly delai?: number;
}

const objet = (valeur: unknown): Record<string, unknown> | null =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
    ? (valeur as Record<string, unknown>)
    : null;

/** A problem of the server (RFC 9457), or of what stands in its place. */
async function readProbleme(reponse: Response): Promise<ErreurClient> {
  const corps = objet(await reponse.json().catch(() => null));
  const { type, detail, constats, versionCourante } = corps ?? {};
  if (typeof type !== 'string' || typeof detail !== 'string') return illisible(reponse.status);
  return new ErreurClient('probleme', detail, {
    nom: type.split('/').at(-1) ?? type,
    status: reponse.status,
    constats: Array.isArray(constats) ? (constats as Constat[]) : [],
    versionCourante: typeof versionCourante === 'number' ? versionCourante : null,
  });
}

/** A captive portal or a proxy answers in the server's place: nothing can be concluded of the call. */
const illisible = (status: number): ErreurClient =>
  new ErreurClient(
    'reponse-illisible',
    `Une réponse inattendue est arrivée à la place du serveur (code ${status}). Le réseau demande peut-être une connexion : ouvrez une page du site dans votre navigateur, puis réessayez.`,
  );

/**
 * One call: its answer is read within the same bounded wait, since a body can stall too.
 * @throws ErreurClient
 */
export async function request<T>(
  transport: Transport,
  chemin: string,
  requete: Requete,
  read: (reponse: Response) => Promise<T>,
): Promise<T> {
  const arret = new AbortController();
  const delai = requete.delai ?? transport.delai;
  const minuterie = setTimeout(() => arret.abort(), delai);
  try {
    const reponse = await transport.fetch(`${transport.base}${chemin}`, {
      method: requete.methode ?? 'GET',
      headers: {
        Accept: 'application/json',
        ...(transport.newCorrelation ? { 'X-Correlation-Id': transport.newCorrelation() } : {}),
        ...requete.entetes,
      },
      // A copy: the bytes may stand in a larger buffer.
      ...(requete.corps ? { body: new Uint8Array(requete.corps) } : {}),
      signal: arret.signal,
      cache: 'no-store',
    });
    if (!reponse.ok) throw await readProbleme(reponse);
    return await read(reponse);
  } catch (erreur) {
    if (erreur instanceof ErreurClient || !arret.signal.aborted) throw toErreurClient(erreur);
    throw new ErreurClient(
      'delai',
      `Le serveur n’a pas répondu en ${Math.round(delai / 1000)} secondes. Réessayez : rien n’est enregistré deux fois.`,
    );
  } finally {
    clearTimeout(minuterie);
  }
}

/**
 * A call whose answer is JSON.
 * @throws ErreurClient
 */
export const requestJson = <T>(transport: Transport, chemin: string, requete: Requete = {}): Promise<T> =>
  request(transport, chemin, requete, async (reponse) => {
    // Read apart from parsed: a body cut by the network is not an answer of somebody else.
    const texte = await reponse.text();
    try {
      return JSON.parse(texte) as T;
    } catch {
      throw illisible(reponse.status);
    }
  });
