/** Bounds of a file that is worth reading. A full workbook is 40 kB, 400 kB inflated: these leave 20 times that. */
export const LIMITES = {
  /** Bytes of the file. */
  fichier: 10 * 1024 * 1024,
  /** Entries of the archive, folders included. */
  entrees: 2000,
  /** Inflated bytes of one XML part. */
  partieXml: 8 * 1024 * 1024,
  /** Inflated bytes of one other part (pictures). */
  partieAutre: 10 * 1024 * 1024,
  /** Inflated bytes of all parts together. */
  total: 16 * 1024 * 1024,
  /** Elements of all XML parts together: some two seconds of reading. */
  elements: 400_000,
  /** A part that inflates to more than this may not do so from almost nothing. */
  rapportDesOctets: 1024 * 1024,
  rapport: 200,
} as const;
