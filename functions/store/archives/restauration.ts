import type { Base, Item } from '../base.ts';
import { DonneeCorrompue } from '../erreurs.ts';
import type { FichierStore } from '../fichiers.ts';
import { nomOriginal } from './export.ts';
import { readMembres } from './flux.ts';
import type { OuvreArchive } from './flux.ts';
import { writeLigne } from './lignes.ts';
import type { Manifeste } from './manifeste.ts';
import { cleOf } from './perimetre.ts';
import { ArchiveRefusee } from './refus.ts';
import { isElements, parseElements, verifyArchive } from './verification.ts';

export interface Restauration {
  readonly manifeste: Manifeste;
  /** SHA-256 of the archive's file. */
  readonly empreinte: string;
  /** Items written now; the others were already there, the same. */
  readonly ecrits: number;
  /** Hashes of the originals that the archive lacks and that were not there either, sound. */
  readonly originauxAbsents: readonly string[];
}

const ENSEMBLE = 8;

const texteCle = (item: Item): string => {
  const { PK, SK } = cleOf(item);
  return `${PK} ${SK}`;
};

/** Items that are not there yet. @throws ArchiveRefusee when one is there with other data. */
async function listAbsents(base: Base, items: readonly Item[]): Promise<Item[]> {
  const presents = new Map((await base.getMany(items.map(cleOf))).map((item) => [texteCle(item), item]));
  return items.filter((item) => {
    const present = presents.get(texteCle(item));
    if (present && writeLigne(present) !== writeLigne(item))
      throw new ArchiveRefusee('donnees-differentes', texteCle(item));
    return !present;
  });
}

/** The HEAD last: a partition cut short by a crash points to nothing that is not there. */
async function writeItems(base: Base, items: readonly Item[]): Promise<number> {
  const absents = await listAbsents(base, items);
  const heads = absents.filter(({ SK }) => SK === 'HEAD');
  const autres = absents.filter(({ SK }) => SK !== 'HEAD');
  for (let i = 0; i < autres.length; i += ENSEMBLE)
    await Promise.all(autres.slice(i, i + ENSEMBLE).map((item) => writeItem(base, item)));
  for (const head of heads) await writeItem(base, head);
  return absents.length;
}

/** Somebody may have written since we looked: what is there is left, and must be the same. */
async function writeItem(base: Base, item: Item): Promise<void> {
  if (!(await base.putIfAbsent(item))) await listAbsents(base, [item]);
}

/** An original may have been put back beside the archive; a damaged one is none. */
async function listPerdus(fichiers: FichierStore, { originauxAbsents }: Manifeste): Promise<string[]> {
  const perdus: string[] = [];
  for (const sha256 of originauxAbsents) {
    const present = await fichiers.get(sha256).catch((erreur: unknown) => {
      if (erreur instanceof DonneeCorrompue) return null;
      throw erreur;
    });
    if (!present) perdus.push(sha256);
  }
  return perdus;
}

/**
 * Puts back what an archive holds. Everything is verified, and compared with what is there, before anything is written;
 * what is there already and the same is left, so that a restoration cut short is simply started again.
 * @throws ArchiveRefusee
 */
export async function restoreArchive(
  { base, fichiers }: { readonly base: Base; readonly fichiers: FichierStore },
  ouvre: OuvreArchive,
  attendue?: string,
): Promise<Restauration> {
  const { manifeste, empreinte } = await verifyArchive(ouvre, attendue);
  for await (const membre of readMembres(ouvre)) {
    if (isElements(membre.nom)) await listAbsents(base, parseElements(membre));
  }
  const prefixe = nomOriginal('');
  for await (const { nom, octets } of readMembres(ouvre)) {
    if (nom.startsWith(prefixe)) await fichiers.put(nom.slice(prefixe.length), octets);
  }
  let ecrits = 0;
  for await (const membre of readMembres(ouvre)) {
    if (isElements(membre.nom)) ecrits += await writeItems(base, parseElements(membre));
  }
  return { manifeste, empreinte, ecrits, originauxAbsents: await listPerdus(fichiers, manifeste) };
}
