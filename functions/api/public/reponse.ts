import type { Context } from 'hono';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { ADRESSES } from '../rendu.ts';
import { dispositionOf } from './fichiers.ts';
import type { FormatTableau } from './fichiers.ts';

/** Where the public reads the pages: the address of the request, unless a cache stands before it. */
export const origineOf = (c: Context, adressePublique: string | undefined): string =>
  adressePublique ?? new URL(c.req.url).origin;

/**
 * A file of a tableau, under its type and its name. It is kept by readers but asked again each time (the ETag answers): a rectificatif is
 * seen at once.
 */
export async function sendFormat(
  c: Context,
  tableau: Tableau,
  format: FormatTableau,
  adressePage: string,
): Promise<Response> {
  const corps = await format.render(tableau, { adressePage, assets: ADRESSES.assets });
  const disposition = dispositionOf(tableau, format);
  return c.body(typeof corps === 'string' ? corps : new Uint8Array(corps), 200, {
    'Content-Type': format.type,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ...(disposition === null ? {} : { 'Content-Disposition': disposition }),
  });
}
