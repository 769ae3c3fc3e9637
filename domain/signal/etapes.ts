import { INSECABLE } from '../nombre/index.ts';
import type { CodeIndicateur } from '../referentiels/types.ts';
import { compareTrimestre, isTrimestre } from '../temps/trimestre.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import { trimestreDuMois } from './mois.ts';
import { countPeriodes, formatDepuis, isPeriode } from './periodes.ts';
import { POINTS_MINIMUM } from './seuils.ts';
import type { Etape, Mois } from './types.ts';

/** The reason stands in a sentence of the tableau, between brackets: it has to be short. */
export const MOTIF_ETAPE_MAX = 120;

/** A step as it was declared, for one indicator of a département. */
export interface EtapeDeclaree extends Etape {
  /** Never used again, even once taken away. */
  readonly numero: number;
  readonly indicateur: CodeIndicateur;
  /** Function of who declared it, never a name. */
  readonly auteur: string;
  /** The account that did; absent where nobody signs in, and before accounts were kept. */
  readonly compte?: string | undefined;
  /** Instant, ISO 8601 UTC. */
  readonly le: string;
  /** When it was found to be wrong; null while it counts. */
  readonly retrait: {
    readonly le: string;
    readonly auteur: string;
    readonly compte?: string | undefined;
    readonly motif: string;
  } | null;
}

/** What the référent asks for. Texts as they were typed. */
export interface DemandeEtape {
  readonly indicateur: CodeIndicateur;
  readonly aPartirDe: string;
  readonly baseJusqua: string | null;
  readonly motif: string;
}

/** The reason as it is kept: one line, without the full stop that the brackets of the sentence would swallow. */
export const cleanMotif = (motif: string): string => motif.replace(/\s+/gu, ' ').trim().replace(/\.+$/u, '');

/**
 * Why a step cannot be declared, as a French sentence that says how to mend it; null when it can.
 * @param connues those of the département, taken away or not
 */
export function refuseEtape(
  { indicateur, aPartirDe, baseJusqua, motif }: DemandeEtape,
  connues: readonly EtapeDeclaree[],
): string | null {
  const propre = cleanMotif(motif);
  if (propre === '') return 'Dites pourquoi la série change, par exemple « nouveau standard téléphonique ».';
  if (propre.length > MOTIF_ETAPE_MAX)
    return `Le motif a ${propre.length} caractères : ${MOTIF_ETAPE_MAX} au plus, il est affiché dans une phrase.`;
  if (!isPeriode(aPartirDe))
    return `« ${aPartirDe} » n’est pas une période : écrivez un trimestre (2021-T2) ou un mois (2021-04).`;
  if (baseJusqua !== null) {
    if (!isPeriode(baseJusqua))
      return `« ${baseJusqua} » n’est pas une période : écrivez un trimestre (2024-T1) ou un mois (2022-03).`;
    if (countPeriodes(aPartirDe, baseJusqua) < POINTS_MINIMUM)
      return `La moyenne se fixe sur ${POINTS_MINIMUM} périodes au moins, du même genre que la première : de ${aPartirDe} à ${baseJusqua}, il n’y en a pas assez. Reculez la fin, ou ne fixez rien.`;
  }
  const meme = connues.find(
    (etape) => etape.retrait === null && etape.indicateur === indicateur && etape.aPartirDe === aPartirDe,
  );
  return meme
    ? `Un changement est déjà déclaré pour cet indicateur ${formatDepuis(meme.aPartirDe)} (n°${INSECABLE}${meme.numero} : ${meme.motif}). Retirez-le d’abord.`
    : null;
}

/** Whether a step has begun in a quarter, or before. */
export function hasBegun({ aPartirDe }: Etape, trimestre: Trimestre): boolean {
  const debut = isTrimestre(aPartirDe) ? aPartirDe : trimestreDuMois(aPartirDe as Mois);
  return compareTrimestre(debut, trimestre) <= 0;
}

/** Those that count for an indicator, in the order in which they were declared. */
export const etapesOf = (etapes: readonly EtapeDeclaree[], code: CodeIndicateur): readonly EtapeDeclaree[] =>
  etapes.filter(({ indicateur, retrait }) => indicateur === code && retrait === null);
