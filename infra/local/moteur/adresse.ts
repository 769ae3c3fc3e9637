import { randomInt } from 'node:crypto';

/**
 * Ports that no browser opens, whatever a page asks: the list of bad ports of the Fetch standard (https://fetch.spec.whatwg.org/#port-blocking),
 * its oldest members that an ordinary account may listen on.
 */
export const PORTS_REFUSES: readonly number[] = [2049, 4045, 6000, 6665, 6666, 6667, 6668, 6669];

const octet = (): number => randomInt(1, 255);

/**
 * Where an engine listens. It answers every origin and asks nobody's name, so a page must never reach it: the port is one that browsers
 * refuse, and the address of the loopback is drawn for the run among sixteen millions, too many to be tried.
 */
export function drawAdresse(): { readonly hote: string; readonly port: number } {
  const port = PORTS_REFUSES[randomInt(PORTS_REFUSES.length)] ?? 6667;
  return { hote: `127.${octet()}.${octet()}.${octet()}`, port };
}
