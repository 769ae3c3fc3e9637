import type { Courrier, Message } from '../../functions/remind/index.ts';

/** A carrier that keeps what it is given. */
export function createBoite(): Courrier & { recus: Message[] } {
  const boite = {
    recus: [] as Message[],
    send: (message: Message) => {
      boite.recus.push(message);
      return Promise.resolve();
    },
  };
  return boite;
}

/** A mail's bytes as its reader sees them: lines joined again, accents decoded. */
export const decodeCourriel = (octets: Uint8Array): string =>
  new TextDecoder()
    .decode(octets)
    .replace(/=\r\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (suite) =>
      Buffer.from(suite.replaceAll('=', ''), 'hex').toString('utf8'),
    );
