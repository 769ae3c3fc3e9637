import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { openNavigateur } from '../../../test/fabriques/navigateur.ts';

/** Marks of a page out of 100, by category of Lighthouse, and what the reader's browser fetched for it. */
export interface Notes {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** Bytes on the wire, as served here: one compressed file. */
  readonly octets: number;
  /** Audits that took a mark down, by name. */
  readonly fautes: readonly string[];
}

interface Serveur {
  readonly url: string;
  readonly close: () => void;
}

/** The page at an address of this machine, compressed as any front would. */
async function serve(html: string): Promise<Serveur> {
  const corps = gzipSync(html);
  const serveur = createServer((requete, reponse) => {
    if (requete.url !== '/') return reponse.writeHead(404).end();
    return reponse
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' })
      .end(corps);
  });
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
  const { port } = serveur.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => serveur.close() };
}

/** Under full marks; not applicable has none. */
const isFaute = (note: number | null | undefined): boolean => typeof note === 'number' && note < 0.9;
const sur100 = (note: number | null | undefined): number => Math.round((note ?? 0) * 100);

/**
 * Has Lighthouse judge a page in the test browser, as a phone on a slow network.
 * @throws when Lighthouse gives no result
 */
export async function judgePage(html: string, port: number): Promise<Notes> {
  const serveur = await serve(html);
  const navigateur = await openNavigateur([`--remote-debugging-port=${port}`]);
  try {
    const sortie = await lighthouse(serveur.url, { port, output: 'json', logLevel: 'error' });
    if (!sortie) throw new Error('Lighthouse n’a rien rendu.');
    const { categories, audits } = sortie.lhr;
    return {
      performance: sur100(categories['performance']?.score),
      accessibility: sur100(categories['accessibility']?.score),
      bestPractices: sur100(categories['best-practices']?.score),
      seo: sur100(categories['seo']?.score),
      octets: audits['total-byte-weight']?.numericValue ?? 0,
      fautes: Object.values(categories).flatMap(({ auditRefs }) =>
        auditRefs.filter(({ id, weight }) => weight > 0 && isFaute(audits[id]?.score)).map(({ id }) => id),
      ),
    };
  } finally {
    await navigateur.close();
    serveur.close();
  }
}
