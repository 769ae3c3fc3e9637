import { typographie } from '../../domain/controle/outils/phrase.ts';
import { asDit } from '../../domain/publication/index.ts';
import { listNominatifs } from '../../domain/texte/nominatif.ts';
import { BaseIndisponible, sha256Of } from '../store/index.ts';
import type { TetePublication } from '../store/index.ts';
import type { Dependances } from './dependances.ts';
import type { LieuPublication } from './publication-preparation.ts';
import { requireDepartement } from './roster.ts';

export interface DemandeSansNom extends LieuPublication {
  /** The very text that it is said of, as the preview gives it. */
  readonly texte: string;
  /** False takes back what was said. */
  readonly sansNom: boolean;
  readonly auteur?: string | undefined;
  readonly compte?: string | undefined;
}

export interface SansNomDit {
  /** `inchange`: it was so already, or nothing in the text asks for it; nothing is written. */
  readonly etat: 'ecrit' | 'inchange';
  /** What was found in the text. */
  readonly mots: readonly string[];
}

const TOURS = 20;

/** Whether somebody said of a text, to the letter, that it names nobody. A changed text is another text. */
export const isSansNomOf =
  ({ sansNom }: Pick<TetePublication, 'sansNom'>) =>
  (texte: string): boolean =>
    Object.hasOwn(sansNom, sha256Of(asDit(texte)));

/**
 * Says of a public text that seems to name somebody that it does not, or takes it back. What is already published does not change.
 * @throws Introuvable for an unknown département.
 */
export async function declareSansNom(
  { store, clock }: Pick<Dependances, 'store' | 'clock'>,
  { departement, trimestre, texte, sansNom, auteur = 'référent qualité', compte }: DemandeSansNom,
): Promise<SansNomDit> {
  requireDepartement(departement);
  const mots = listNominatifs(texte);
  const empreinte = sha256Of(asDit(texte));
  for (let tour = 0; tour < TOURS; tour += 1) {
    const tete = await store.readTete(departement, trimestre);
    if (mots.length === 0 || isSansNomOf(tete)(texte) === sansNom) return { etat: 'inchange', mots };
    const instant = clock().toISOString();
    const dit = { tete, departement, trimestre, empreinte, mots, sansNom, instant, auteur, compte };
    if (await store.writeSansNom(dit)) return { etat: 'ecrit', mots };
  }
  throw new BaseIndisponible(new Error(`${departement} ${trimestre} : actes de publication simultanés`));
}

/** Why a public reason cannot be written yet; null when nothing in it seems to name somebody, or when somebody said that it does not. */
export function refuseNominatif(motif: string, isSansNom: (texte: string) => boolean): string | null {
  const mots = listNominatifs(motif);
  if (mots.length === 0 || isSansNom(motif)) return null;
  return typographie(
    `Le motif est public et contient ${mots.map((mot) => `« ${mot} »`).join(', ')} : nommez une fonction ou un service, ou dites que ce n’est pas un nom de personne.`,
  );
}
