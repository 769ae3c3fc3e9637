import { serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { Echec, systemCode } from '../echec.ts';

/** The functions' HTTP app at an address of this machine. */
export interface Serveur {
  readonly adresse: string;
  stop(): Promise<void>;
}

const HOTE = '127.0.0.1';

/** How long a request may take to come whole, and how often that is looked at, in milliseconds. */
export interface Attente {
  readonly requete: number;
  readonly verification: number;
}

/** A request half sent is dropped in 15 seconds at most: Node alone leaves it five minutes, and looks every 30 seconds. */
const ATTENTE: Attente = { requete: 10_000, verification: 5_000 };

/**
 * Serves the app on the loopback only: until there is sign-in, nobody else may reach it.
 * @throws {Echec} when the port is taken or refused
 */
export function startServeur(
  app: Pick<Hono, 'fetch'>,
  port: number,
  { requete, verification }: Attente = ATTENTE,
): Promise<Serveur> {
  const serverOptions = {
    requestTimeout: requete,
    headersTimeout: requete,
    connectionsCheckingInterval: verification,
  };
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch: app.fetch, hostname: HOTE, port, serverOptions }, (info) => {
      resolve({
        adresse: `http://${HOTE}:${info.port}`,
        stop: () =>
          new Promise((done) => {
            server.close(() => {
              done();
            });
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', (error: unknown) => {
      const pris = systemCode(error) === 'EADDRINUSE';
      reject(
        new Echec(
          pris
            ? `Le port ${port} est déjà pris : fermez le programme qui l’utilise, ou choisissez-en un autre (PORT=4281 npm start).`
            : `Le port ${port} ne peut pas être ouvert : choisissez-en un autre (PORT=4281 npm start).`,
        ),
      );
    });
  });
}

/** Port asked for by the environment, 4280 by default. */
export function readPort(texte: string | undefined): number {
  if (texte === undefined || texte === '') return 4280;
  const port = Number(texte);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Echec(`PORT vaut « ${texte} » : donnez un nombre de 1 à 65535.`);
  }
  return port;
}
