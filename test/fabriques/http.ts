import type { Hono } from 'hono';
import { createApp } from '../../functions/api/app.ts';
import type { LigneJournal } from '../../functions/api/app.ts';
import type { Service } from '../../functions/service/index.ts';

/** The app as it is served on one machine, called without a socket. */
export interface Http {
  readonly app: Hono;
  readonly journal: readonly LigneJournal[];
  get(chemin: string, headers?: Record<string, string>): Promise<Response>;
  /** Bytes are sent as they are, anything else as JSON. */
  post(chemin: string, corps: Uint8Array | object, headers?: Record<string, string>): Promise<Response>;
}

export const HOTE = 'http://127.0.0.1';

export function createHttp(service: Service): Http {
  const journal: LigneJournal[] = [];
  const app = createApp({ service, journal: (ligne) => journal.push(ligne), hotes: ['127.0.0.1'] });
  return {
    app,
    journal,
    get: async (chemin, headers = {}) => app.request(`${HOTE}${chemin}`, { headers }),
    post: async (chemin, corps, headers = {}) =>
      app.request(`${HOTE}${chemin}`, {
        method: 'POST',
        ...(corps instanceof Uint8Array
          ? { body: new Uint8Array(corps), headers }
          : { body: JSON.stringify(corps), headers: { 'Content-Type': 'application/json', ...headers } }),
      }),
  };
}

export const json = async (reponse: Response): Promise<Record<string, unknown>> =>
  (await reponse.json()) as Record<string, unknown>;
