import { createHash } from 'node:crypto';
import { inflateSync } from 'fflate';
import { EMPREINTE, FIN, MEMBRE_MAXIMUM, SIGNATURE_FIN, isDemesure } from './conteneur.ts';
import { ArchiveRefusee } from './refus.ts';

/** An archive that can be read from its start as often as needed: a file, an object. */
export type OuvreArchive = () => AsyncIterable<Uint8Array>;

const LOCALE = 0x04034b50;
const CENTRALE = 0x02014b50;
const ENTETE = 30;
const abimee = (quoi: string | null = null): ArchiveRefusee => new ArchiveRefusee('abimee', quoi);
const view = (octets: Uint8Array): DataView =>
  new DataView(octets.buffer, octets.byteOffset, octets.byteLength);

/**
 * Reads the whole file once: its end must be there, and say the hash of all the rest.
 * @returns the SHA-256 of the file itself, as `sha256sum` gives it
 * @throws ArchiveRefusee
 */
export async function checkEmpreinte(ouvre: OuvreArchive): Promise<string> {
  const hash = createHash('sha256');
  const fichier = createHash('sha256');
  let queue: Uint8Array = new Uint8Array(0);
  let debut: Uint8Array | null = null;
  for await (const morceau of ouvre()) {
    fichier.update(morceau);
    const tout: Uint8Array = Buffer.concat([queue, morceau]);
    debut ??= tout.length >= 4 ? tout.slice(0, 4) : null;
    const garde = Math.max(0, tout.length - FIN - EMPREINTE);
    hash.update(tout.subarray(0, garde));
    queue = tout.slice(garde);
  }
  if (!debut || view(debut).getUint32(0, true) !== LOCALE) throw new ArchiveRefusee('pas-une-archive');
  if (queue.length < FIN + EMPREINTE || view(queue).getUint32(0, true) !== SIGNATURE_FIN) throw abimee();
  hash.update(queue.subarray(0, FIN));
  const dite = Buffer.from(queue.subarray(FIN)).toString('latin1');
  if (hash.digest('hex') !== dite) throw abimee();
  return fichier.digest('hex');
}

/** Gives exactly the bytes that are asked for, from pieces of any size. */
function createLecteur(flux: AsyncIterable<Uint8Array>) {
  const suite = flux[Symbol.asyncIterator]();
  let reste: Uint8Array = new Uint8Array(0);
  return {
    async read(n: number): Promise<Uint8Array> {
      const morceaux = [reste];
      let total = reste.length;
      while (total < n) {
        const { value, done } = await suite.next();
        if (done) throw abimee();
        morceaux.push(value);
        total += value.length;
      }
      const tout: Uint8Array = morceaux.length === 1 ? reste : Buffer.concat(morceaux);
      reste = tout.subarray(n);
      return tout.subarray(0, n);
    },
    close: async () => void (await suite.return?.()),
  };
}

export interface MembreLu {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** Members one after the other, as our own writer lays them out; one at a time in memory. */
export async function* readMembres(ouvre: OuvreArchive): AsyncGenerator<MembreLu> {
  const lecteur = createLecteur(ouvre());
  try {
    for (;;) {
      const signature = view(await lecteur.read(4)).getUint32(0, true);
      if (signature === CENTRALE) return;
      if (signature !== LOCALE) throw abimee();
      const entete = view(await lecteur.read(ENTETE - 4));
      const [methode, comprimee, taille] = [
        entete.getUint16(4, true),
        entete.getUint32(14, true),
        entete.getUint32(18, true),
      ];
      const nom = Buffer.from(await lecteur.read(entete.getUint16(22, true))).toString('utf8');
      await lecteur.read(entete.getUint16(24, true));
      // Refused by what its header says, before it is inflated; what then inflates to more is cut.
      if (taille > MEMBRE_MAXIMUM || isDemesure(comprimee, taille))
        throw new ArchiveRefusee('demesuree', nom);
      if (comprimee > MEMBRE_MAXIMUM || (methode !== 0 && methode !== 8)) throw abimee(nom);
      yield { nom, octets: inflate(await lecteur.read(comprimee), methode, taille, nom) };
    }
  } finally {
    await lecteur.close();
  }
}

function inflate(octets: Uint8Array, methode: number, taille: number, nom: string): Uint8Array {
  if (methode === 0) return octets;
  try {
    // Into a buffer of the declared size: what would not fit is cut, and its hash then differs.
    return inflateSync(octets, { out: new Uint8Array(taille) });
  } catch (cause) {
    throw new ArchiveRefusee('abimee', nom, { cause });
  }
}
