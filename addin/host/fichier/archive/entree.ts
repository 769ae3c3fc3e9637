import { deflateSync } from 'fflate';
import { crc32 } from '../../../../domain/classeur/garde/crc32.ts';

const CENTRALE = 0x02014b50;
const LOCALE = 0x04034b50;
/** 1 January 1980: the first day that an archive knows, for parts that are new. There is no clock here. */
const JOUR_ZERO = 0x21;
/** Bits of the flags that tell how bytes were compressed, or that sizes come after them: not ours. */
const DRAPEAUX_PERIMES = 0x000e;
const UTF8 = 0x0800;

/** A central record for a part that the archive does not have. */
export function buildCentrale(nom: string): Uint8Array {
  const octetsNom = new TextEncoder().encode(nom);
  const centrale = new Uint8Array(46 + octetsNom.length);
  const vue = new DataView(centrale.buffer);
  vue.setUint32(0, CENTRALE, true);
  vue.setUint16(4, 20, true);
  vue.setUint16(6, 20, true);
  vue.setUint16(8, octetsNom.length === nom.length ? 0 : UTF8, true);
  vue.setUint16(14, JOUR_ZERO, true);
  vue.setUint16(28, octetsNom.length, true);
  centrale.set(octetsNom, 46);
  return centrale;
}

/** Packs new content under the name, date and attributes of a central record. */
export function packEntree(
  centrale: Uint8Array,
  contenu: Uint8Array,
): { readonly centrale: Uint8Array; readonly locale: Uint8Array } {
  const ancienne = new DataView(centrale.buffer, centrale.byteOffset, centrale.length);
  const longueurNom = ancienne.getUint16(28, true);
  const finExtra = 46 + longueurNom + ancienne.getUint16(30, true);
  const commentaire = centrale.subarray(finExtra);
  const comprimes = deflateSync(contenu, { level: 6 });
  const drapeaux = ancienne.getUint16(8, true) & ~DRAPEAUX_PERIMES;
  const crc = crc32(contenu);

  const neuve = new Uint8Array(46 + longueurNom + commentaire.length);
  neuve.set(centrale.subarray(0, 46 + longueurNom));
  neuve.set(commentaire, 46 + longueurNom);
  const locale = new Uint8Array(30 + longueurNom + comprimes.length);
  locale.set(centrale.subarray(46, 46 + longueurNom), 30);
  locale.set(comprimes, 30 + longueurNom);

  const vueLocale = new DataView(locale.buffer);
  vueLocale.setUint32(0, LOCALE, true);
  // The fields of a local header are those of the central record from its seventh byte on.
  for (const [vue, i] of [
    [new DataView(neuve.buffer), 6],
    [vueLocale, 4],
  ] as const) {
    vue.setUint16(i, 20, true);
    vue.setUint16(i + 2, drapeaux, true);
    vue.setUint16(i + 4, 8, true);
    vue.setUint32(i + 6, ancienne.getUint32(12, true), true);
    vue.setUint32(i + 10, crc, true);
    vue.setUint32(i + 14, comprimes.length, true);
    vue.setUint32(i + 18, contenu.length, true);
    vue.setUint16(i + 22, longueurNom, true);
    vue.setUint16(i + 24, 0, true);
  }
  // The place is given later; a full one would call for the 64-bit field that is gone.
  new DataView(neuve.buffer).setUint32(42, 0, true);
  return { centrale: neuve, locale };
}
