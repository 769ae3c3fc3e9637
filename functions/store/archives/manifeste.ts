import * as z from 'zod';
import { canonicalJson } from '../../../domain/depot/index.ts';
import { sha256Of } from '../empreinte.ts';
import { liste, sha256 } from '../schemas/commun.ts';
import { ArchiveRefusee } from './refus.ts';

export const FORMAT = 'transparence-archive';
/** Version of the archive's own layout; the items inside keep the forms that they were written in. */
const VERSION_ARCHIVE = 1;
export const NOM_MANIFESTE = 'manifeste.json';

const compte = z.number().int().nonnegative();

const schema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION_ARCHIVE),
  departement: z.string().regex(/^\d{2,3}$|^2[AB]$/),
  comptes: z.strictObject({ elements: compte, trimestres: compte, originaux: compte }),
  /** In the order of the archive, this one left out. */
  membres: liste(z.strictObject({ nom: z.string(), taille: compte, sha256, elements: compte })),
  /** Originals that a version names and that are not there. An archive cannot tell why: an absence is no decision. */
  originauxAbsents: liste(sha256),
  /** Of the canonical JSON of all the rest: one value for the whole content. */
  empreinte: sha256,
});

/** What an archive says that it holds. It has no date: the same content is the same archive, to the byte. */
export type Manifeste = z.infer<typeof schema>;
export type Membre = Manifeste['membres'][number];

const empreinteOf = (reste: Omit<Manifeste, 'empreinte'>): string => sha256Of(canonicalJson(reste));

export function buildManifeste(contenu: Omit<Manifeste, 'format' | 'version' | 'empreinte'>): Manifeste {
  const reste = { format: FORMAT, version: VERSION_ARCHIVE, ...contenu } as const;
  return { ...reste, empreinte: empreinteOf(reste) };
}

/** @throws ArchiveRefusee */
export function parseManifeste(octets: Uint8Array): Manifeste {
  let lu: unknown;
  try {
    lu = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets));
  } catch (cause) {
    throw new ArchiveRefusee('abimee', NOM_MANIFESTE, { cause });
  }
  const tete = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(lu);
  if (!tete.success) throw new ArchiveRefusee('pas-une-archive');
  if (tete.data.version > VERSION_ARCHIVE) throw new ArchiveRefusee('plus-recente');
  const manifeste = schema.safeParse(lu);
  if (!manifeste.success) throw new ArchiveRefusee('abimee', NOM_MANIFESTE, { cause: manifeste.error });
  const { empreinte, ...reste } = manifeste.data;
  if (empreinteOf(reste) !== empreinte) throw new ArchiveRefusee('abimee', NOM_MANIFESTE);
  return manifeste.data;
}
