import type { Client } from '../../client/index.ts';
import type { Lecteur } from './lecteur.ts';

/** The same client, that makes the reader forget what it knew of a site and quarter once something is filed there. */
export const withInvalidation = (client: Client, { invalidate }: Pick<Lecteur, 'invalidate'>): Client => ({
  ...client,
  file: async (demande) => {
    try {
      return await client.file(demande);
    } finally {
      // Even when it fails: an answer that was lost may stand for a filing that was not.
      invalidate(demande.lieu);
    }
  },
});
