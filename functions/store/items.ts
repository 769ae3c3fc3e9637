import * as z from 'zod';
import type { Recu } from '../../domain/depot/types.ts';
import type { Item } from './base.ts';
import { DonneeCorrompue } from './erreurs.ts';
import { raise } from './formes/chaine.ts';
import { FORMES_ITEM } from './formes/index.ts';
import { instant, schemaOf, sha256, trimestre } from './schemas/commun.ts';

// Items of the table, beside what is known of their keys in `cles.ts`. `v` is the version of an item's form: an older
// one is raised by the steps of `formes/`, and nothing written is ever rewritten. Large documents are JSON text, so that
// what was frozen is frozen to the byte.

export const FORME = FORMES_ITEM.courante;
const v = z.literal(FORME);
const rang = z.number().int().nonnegative();

/**
 * The account that acted: two people of one function are told apart, and nobody is named. Absent where nobody signs in, and from
 * what was written before accounts were kept.
 */
export const compte = z.string().optional();

/** Where a site stands in a quarter. `version` is 0 until it files. `fige` keeps what each run froze. */
export const itemHead = z.object({
  v,
  site: z.string(),
  departement: z.string(),
  trimestre,
  version: rang,
  empreinte: sha256.nullable(),
  deposeLe: instant.nullable(),
  fige: z.record(z.string(), rang),
  ouvertLe: instant,
});

const resume = {
  v,
  version: rang,
  empreinte: sha256,
  deposeLe: instant,
  auteur: z.string(),
  motif: z.string().nullable(),
  fichier: z.strictObject({ nom: z.string(), taille: z.number().int().nonnegative(), sha256 }),
};

/** A version without its content, for a list. */
export const itemResume = z.object(resume);
export const ATTRIBUTS_RESUME = Object.keys(resume);

export const itemVersion = z.object({
  ...resume,
  /** Canonical JSON of the content: `empreinte` is the hash of this very text. */
  contenu: z.string(),
  constats: z.string(),
});

const recu = schemaOf<Recu>()(
  z.strictObject({
    site: z.string(),
    trimestre,
    version: rang,
    deposeLe: instant,
    empreinte: sha256,
    dejaRecu: z.boolean(),
  }),
);

/** What is added up of a version, without what was said of it. */
export const itemFigures = itemVersion.pick({ v: true, version: true, empreinte: true, contenu: true });

/** Receipt kept under the key that the sender chose, with the hash of what was sent under it. */
export const itemIdempotence = z.object({ v, charge: sha256, recu, expire: rang });

export const itemAudit = z.object({
  v,
  instant,
  fait: z.enum([
    'depot',
    'correction',
    'publication',
    'rectificatif',
    'retrait',
    'commentaire',
    'sans-nom',
    'sans-nom-repris',
    'justification',
  ]),
  version: rang,
  auteur: z.string(),
  motif: z.string().nullable(),
  /** Hash of what was filed or of the text that was said to name nobody, run that was published or withdrawn, or indicator that was commented or justified. */
  objet: z.string(),
  /** Function of who validated a publication or a withdrawal. */
  valideur: z.string().optional(),
  compte,
});

export const itemOuverture = z.object({
  v,
  departement: z.string(),
  trimestre,
  ouvertLe: instant,
  run: z.string().nullable(),
  designeLe: instant.nullable(),
});

/** Text, or the same text deflated since documents are kept so: ten times fewer bytes to write and to read. */
export const itemConsolidation = z.object({ v, document: z.union([z.string(), z.instanceof(Uint8Array)]) });

/** The run that speaks for régions and country. */
export const itemDesignation = z.object({ v, run: z.string(), designeLe: instant });

export const itemPublie = z.object({
  v,
  departement: z.string(),
  trimestre,
  version: rang,
  publieLe: instant,
  /** True once withdrawn: the quarter is no longer in the list of what is published. */
  retire: z.boolean().optional(),
});

export type Head = Omit<z.infer<typeof itemHead>, 'v'>;
export type ResumeVersion = Omit<z.infer<typeof itemResume>, 'v'>;
export type LigneAudit = Omit<z.infer<typeof itemAudit>, 'v'>;
export type Ouverture = Omit<z.infer<typeof itemOuverture>, 'v'>;
export type Publie = Omit<z.infer<typeof itemPublie>, 'v' | 'retire'>;

/** Reads an item by its schema, from whatever form it was written in: what does not fit is never served. */
export function parseItem<T>(schema: z.ZodType<T & { v: number }>, item: Item): Omit<T, 'v'> {
  const quoi = `${String(item['PK'])} ${String(item['SK'])}`;
  const lu = schema.safeParse(raise(item, FORMES_ITEM, quoi));
  if (!lu.success) throw new DonneeCorrompue(quoi, { cause: lu.error });
  const { v: _v, ...reste } = lu.data;
  return reste;
}
