import { sha256Of } from './empreinte.ts';
import { DonneeCorrompue } from './erreurs.ts';
import type { FichierStore } from './fichiers.ts';
import type { Objets } from './objets.ts';

const SHA256 = /^[0-9a-f]{64}$/;
/** Rights and life cycle of the bucket are written for this prefix. */
export const PREFIXE_ORIGINAUX = 'originaux/';

/** Keeps originals in an object storage, under their hash: what is written once is never written again. */
export function createFichiersS3(objets: Objets): FichierStore {
  const nomOf = (cle: string): string => {
    if (!SHA256.test(cle)) throw new TypeError('La clé d’un fichier est son empreinte SHA-256.');
    return `${PREFIXE_ORIGINAUX}${cle}`;
  };
  return {
    async put(cle, octets) {
      const nom = nomOf(cle);
      if (sha256Of(octets) !== cle) throw new TypeError('Les octets ne sont pas ceux de la clé.');
      await objets.put(nom, octets, { type: 'application/octet-stream', siAbsent: true });
    },
    async get(cle) {
      const octets = await objets.get(nomOf(cle));
      if (octets && sha256Of(octets) !== cle) throw new DonneeCorrompue(`fichier ${cle}`);
      return octets;
    },
  };
}
