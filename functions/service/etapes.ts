import { typographie } from '../../domain/controle/outils/phrase.ts';
import { findIndicateur } from '../../domain/referentiels/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import { cleanMotif, refuseEtape } from '../../domain/signal/index.ts';
import type { DemandeEtape, EtapeDeclaree, Periode } from '../../domain/signal/index.ts';
import { BaseIndisponible } from '../store/index.ts';
import { dayOf } from './dependances.ts';
import type { Dependances } from './dependances.ts';
import { Introuvable } from './erreurs.ts';
import { refuseNominatif } from './publication-sans-nom.ts';
import { requireDepartement } from './roster.ts';

interface Lieu {
  readonly departement: CodeDepartement;
}
export interface DemandeDeclaration extends Lieu, DemandeEtape {
  readonly auteur: string;
  readonly compte?: string | undefined;
  /** The référent says that the reason names nobody. */
  readonly sansNom?: boolean | undefined;
}
export interface DemandeRetraitEtape extends Lieu {
  readonly numero: number;
  readonly motif: string;
  readonly auteur: string;
  readonly compte?: string | undefined;
}

export type ResultatEtape =
  /** `deja`: that very act was done before, and nothing is written. */
  | { readonly etat: 'fait' | 'deja'; readonly etape: EtapeDeclaree }
  | { readonly etat: 'refuse'; readonly message: string };

type Besoins = Pick<Dependances, 'store' | 'clock'>;

const TOURS = 20;
const refuse = (message: string): ResultatEtape => ({ etat: 'refuse', message: typographie(message) });

/** Every step ever declared, taken away or not. @throws Introuvable for an unknown département. */
export async function listEtapes(
  { store }: Besoins,
  departement: CodeDepartement,
): Promise<readonly EtapeDeclaree[]> {
  requireDepartement(departement);
  return (await store.readEtapes(departement)).etapes;
}

/** Looks again as long as others act meanwhile. `decide` gives the answer, or what to write and how to find it back. */
async function actOn(
  { store }: Besoins,
  departement: CodeDepartement,
  decide: (
    connues: readonly EtapeDeclaree[],
    actes: number,
  ) => ResultatEtape | { readonly numero: number; readonly write: () => Promise<boolean> },
): Promise<ResultatEtape> {
  requireDepartement(departement);
  for (let tour = 0; tour < TOURS; tour += 1) {
    const { actes, etapes } = await store.readEtapes(departement);
    const decision = decide(etapes, actes);
    if ('etat' in decision) return decision;
    if (!(await decision.write())) continue;
    const ecrites = (await store.readEtapes(departement)).etapes;
    const etape = ecrites.find(({ numero }) => numero === decision.numero);
    if (etape) return { etat: 'fait', etape };
  }
  throw new BaseIndisponible(new Error(`${departement} : déclarations simultanées`));
}

/**
 * Declares that a series changes for a reason (a new phone system): mean, limits and causes start again there, in tableaux to
 * come. What is published does not change.
 * @throws Introuvable for an unknown département or indicator.
 */
export function declareEtape(
  dependances: Besoins,
  { departement, auteur, compte, sansNom = false, ...demande }: DemandeDeclaration,
): Promise<ResultatEtape> {
  const { store, clock } = dependances;
  if (!findIndicateur(demande.indicateur)) {
    throw new Introuvable(
      'indicateur',
      `L’indicateur « ${demande.indicateur} » n’existe pas : donnez son code, par exemple TEL-DECROCHE.`,
    );
  }
  const motif = cleanMotif(demande.motif);
  return actOn(dependances, departement, (connues, actes) => {
    const pareille = connues.find(
      (etape) =>
        etape.retrait === null &&
        etape.indicateur === demande.indicateur &&
        etape.aPartirDe === demande.aPartirDe &&
        etape.baseJusqua === demande.baseJusqua &&
        etape.motif === motif,
    );
    if (pareille) return { etat: 'deja', etape: pareille };
    const refus = refuseEtape(demande, connues) ?? refuseNominatif(motif, () => sansNom);
    if (refus !== null) return refuse(refus);
    const maintenant = clock();
    const etape = {
      connus: actes,
      departement,
      indicateur: demande.indicateur,
      aPartirDe: demande.aPartirDe as Periode,
      baseJusqua: demande.baseJusqua as Periode | null,
      motif,
      sansNom,
      declareeLe: dayOf(maintenant),
      instant: maintenant.toISOString(),
      auteur,
      compte,
    };
    return { numero: actes + 1, write: () => store.writeEtape(etape) };
  });
}

/** Takes a step away, with the reason: it stays in the list, and counts no more. */
export function removeEtape(
  dependances: Besoins,
  { departement, numero, auteur, compte, motif: dit }: DemandeRetraitEtape,
): Promise<ResultatEtape> {
  const { store, clock } = dependances;
  const motif = cleanMotif(dit);
  return actOn(dependances, departement, (connues, actes) => {
    const etape = connues.find((connue) => connue.numero === numero);
    if (!etape) {
      throw new Introuvable(
        'etape',
        `Aucun changement n’est déclaré sous le numéro ${numero} : relisez la liste des changements.`,
      );
    }
    if (etape.retrait) return { etat: 'deja', etape };
    if (motif === '') return refuse('Dites pourquoi ce changement est retiré, par exemple « date erronée ».');
    const instant = clock().toISOString();
    return {
      numero,
      write: () =>
        store.writeRetraitEtape({ connus: actes, departement, numero, motif, instant, auteur, compte }),
    };
  });
}
