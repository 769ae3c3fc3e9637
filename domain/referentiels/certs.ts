import { SOURCES } from './sources.ts';
import type { Cert } from './types.ts';

/**
 * The CERTs that a source names. A préfecture whose CERT is not here has none known: nothing is supposed.
 * To complete: add the attachment with the text that states it.
 */
export const CERTS: readonly Cert[] = [
  {
    code: 'CERT-29-CNI-PASSEPORT',
    nom: 'CERT CNI-passeport de Bretagne',
    titre: 'CNI-PASSEPORT',
    siege: '29',
    // The four départements of the région: the source calls it the CERT « de la région Bretagne ».
    rattaches: ['22', '29', '35', '56'],
    source: SOURCES.politique29,
  },
  {
    code: 'CERT-35-PERMIS',
    nom: 'CERT permis de conduire d’Ille-et-Vilaine',
    titre: 'PERMIS',
    siege: '35',
    // The source names the host alone (« dotée d’un CERT PC »), not the départements attached.
    rattaches: ['35'],
    source: SOURCES.clu35,
  },
];
