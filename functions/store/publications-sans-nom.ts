import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Ecriture } from './base.ts';
import { partitionPublication } from './cles.ts';
import { audit } from './publications-actes.ts';
import type { Acte } from './publications-actes.ts';
import { putTete } from './publications-tete.ts';

/** So many texts are remembered of a quarter; the oldest is forgotten first, and is asked about again. */
const SANS_NOM_MAX = 200;
/** What is kept of the words found, so that the whole state stays a small item; the hash holds all of the text. */
const CITES_MAX = 5;
const LONGUEUR_MAX = 40;

export interface NouveauSansNom extends Acte {
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
  /** SHA-256 of the text. */
  readonly empreinte: string;
  /** What was found in it: the first ones are kept. */
  readonly mots: readonly string[];
  /** False takes back what was said. */
  readonly sansNom: boolean;
}

/** What was said of a text, and its audit line with what was found in it: whoever reads it later can judge it. */
export function buildSansNom(table: string, dit: NouveauSansNom): readonly Ecriture[] {
  const { departement, trimestre, empreinte, mots, sansNom, tete, instant, auteur, compte } = dit;
  const PK = partitionPublication(departement, trimestre);
  const cites = mots.slice(0, CITES_MAX).map((mot) => mot.slice(0, LONGUEUR_MAX));
  const nouveau = { mots: cites, instant, auteur, revision: tete.revision + 1 };
  const autres = Object.entries(tete.sansNom)
    .filter(([autre]) => autre !== empreinte)
    .sort(([, a], [, b]) => b.revision - a.revision)
    .slice(0, SANS_NOM_MAX - 1);
  return [
    putTete(table, PK, tete.revision, {
      ...tete,
      sansNom: Object.fromEntries(sansNom ? [...autres, [empreinte, nouveau]] : autres),
    }),
    audit(table, PK, tete, {
      instant,
      fait: sansNom ? 'sans-nom' : 'sans-nom-repris',
      version: tete.version,
      auteur,
      motif: cites.join(', '),
      objet: empreinte,
      compte,
    }),
  ];
}
