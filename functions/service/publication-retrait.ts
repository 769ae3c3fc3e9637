import { formatTrimestre } from '../../domain/temps/trimestre.ts';
import { typographie } from '../../domain/controle/outils/phrase.ts';
import { hasMot } from '../../domain/publication/index.ts';
import { BaseIndisponible, retraitOf } from '../store/index.ts';
import type { Retrait } from '../store/index.ts';
import type { Dependances } from './dependances.ts';
import { Introuvable } from './erreurs.ts';
import type { LieuPublication } from './publication-preparation.ts';
import { isSansNomOf, refuseNominatif } from './publication-sans-nom.ts';
import { requireDepartement } from './roster.ts';

export interface DemandeRetrait extends LieuPublication {
  readonly auteur?: string | undefined;
  readonly compte?: string | undefined;
  readonly valideur?: string | undefined;
  /** Why: public. */
  readonly motif: string;
}

export type ResultatRetrait =
  | { readonly etat: 'retire'; readonly retrait: Retrait; readonly dejaRetire: boolean }
  | { readonly etat: 'motif-requis'; readonly message: string }
  /** The reason seems to name somebody: nothing is withdrawn until it is changed, or said to name nobody. */
  | { readonly etat: 'motif-nominatif'; readonly message: string };

const TOURS = 20;

/**
 * Withdraws what is published: its page then says when and why. Nothing is erased; withdrawing again changes nothing, and
 * publishing again is a rectificatif.
 * @throws Introuvable when nothing is published.
 */
export async function withdrawPublication(
  { store, clock }: Pick<Dependances, 'store' | 'clock'>,
  { departement, trimestre, auteur = 'référent qualité', compte, valideur = auteur, motif }: DemandeRetrait,
): Promise<ResultatRetrait> {
  requireDepartement(departement);
  if (!hasMot(motif)) {
    return {
      etat: 'motif-requis',
      message: typographie(
        'Le retrait est public : donnez son motif en quelques mots, par exemple « erreur de saisie en cours de vérification ».',
      ),
    };
  }
  for (let tour = 0; tour < TOURS; tour += 1) {
    const tete = await store.readTete(departement, trimestre);
    if (tete.version === 0) {
      throw new Introuvable(
        'tableau',
        `Aucun tableau n’est publié par le département ${departement} pour le ${formatTrimestre(trimestre)} : il n’y a rien à retirer.`,
      );
    }
    const connu = retraitOf(tete, tete.version);
    if (connu) return { etat: 'retire', retrait: connu, dejaRetire: true };
    const nomme = refuseNominatif(motif, isSansNomOf(tete));
    if (nomme !== null) return { etat: 'motif-nominatif', message: nomme };
    const retrait = {
      version: tete.version,
      instant: clock().toISOString(),
      motif: motif.trim(),
      auteur,
      valideur,
    };
    if (await store.writeRetrait({ ...retrait, compte, tete, departement, trimestre }))
      return { etat: 'retire', retrait, dejaRetire: false };
  }
  throw new BaseIndisponible(new Error(`${departement} ${trimestre} : actes de publication simultanés`));
}
