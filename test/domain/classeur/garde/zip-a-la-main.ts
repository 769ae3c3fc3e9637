import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../../../../domain/classeur/garde/crc32.ts';

/** An entry as we want it written, lies included. */
export interface EntreeVoulue {
  readonly nom: string;
  readonly contenu: string | Uint8Array;
  readonly stockee?: boolean;
  /** What the headers claim, when it is not the truth. */
  readonly taille?: number;
  readonly crc?: number;
  readonly nomLocal?: string;
  readonly drapeaux?: number;
  readonly methode?: number;
  /** Makes the directory point at the bytes of another entry. */
  readonly commeEntree?: number;
}

const u16 = (n: number): number[] => [n & 255, (n >>> 8) & 255];
const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16(Math.floor(n / 65536) & 0xffff)];

const concat = (morceaux: readonly Uint8Array[]): Uint8Array => {
  const tout = new Uint8Array(morceaux.reduce((somme, m) => somme + m.length, 0));
  let place = 0;
  for (const m of morceaux) {
    tout.set(m, place);
    place += m.length;
  }
  return tout;
};

/** Writes a ZIP file byte by byte, so that each of its fields can lie. */
export function zipALaMain(voulues: readonly EntreeVoulue[]): Uint8Array {
  const locales: Uint8Array[] = [];
  const centrales: Uint8Array[] = [];
  const places: number[] = [];
  let place = 0;
  for (const v of voulues) {
    const contenu = typeof v.contenu === 'string' ? strToU8(v.contenu) : v.contenu;
    const octets = v.stockee ? contenu : deflateSync(contenu);
    const methode = v.methode ?? (v.stockee ? 0 : 8);
    const commun = [
      ...u16(v.drapeaux ?? 0),
      ...u16(methode),
      ...u32(0),
      ...u32(v.crc ?? crc32(contenu)),
      ...u32(octets.length),
      ...u32(v.taille ?? contenu.length),
    ];
    const nom = strToU8(v.nom);
    const nomLocal = strToU8(v.nomLocal ?? v.nom);
    const locale = concat([
      Uint8Array.from([...u32(0x04034b50), ...u16(20), ...commun, ...u16(nomLocal.length), ...u16(0)]),
      nomLocal,
      octets,
    ]);
    places.push(place);
    centrales.push(
      concat([
        Uint8Array.from([
          ...[
            ...u32(0x02014b50),
            ...u16(20),
            ...u16(20),
            ...commun,
            ...u16(nom.length),
            ...u16(0),
            ...u16(0),
          ],
          ...[...u16(0), ...u16(0), ...u32(0), ...u32(places[v.commeEntree ?? places.length - 1] ?? 0)],
        ]),
        nom,
      ]),
    );
    if (v.commeEntree !== undefined) continue;
    locales.push(locale);
    place += locale.length;
  }
  const repertoire = concat(centrales);
  const fin = [
    ...[...u32(0x06054b50), ...u16(0), ...u16(0), ...u16(voulues.length), ...u16(voulues.length)],
    ...[...u32(repertoire.length), ...u32(place), ...u16(0)],
  ];
  return concat([...locales, repertoire, Uint8Array.from(fin)]);
}
