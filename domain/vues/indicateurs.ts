import { FINE } from '../nombre/index.ts';
import { isExplique } from '../publication/explique.ts';
import { NOMS_SIGNAL } from '../tableau/noms.ts';
import type { IndicateurPublie, Tableau } from '../tableau/types.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import type { IndicateurVue, MotifVue } from './types.ts';

const MOTIFS: Readonly<Record<MotifVue, string>> = {
  'objectif-manque': 'Objectif manqué',
  'sans-chiffre': 'Pas de chiffre',
  degradation: NOMS_SIGNAL.degradation,
};

function motifsOf({ situation, signal }: IndicateurPublie): readonly MotifVue[] {
  const motifs: MotifVue[] = [];
  if (situation === 'non-atteint') motifs.push('objectif-manque');
  if (situation === 'non-disponible') motifs.push('sans-chiffre');
  if (signal?.statut === 'degradation') motifs.push('degradation');
  return motifs;
}

function describe(indicateur: IndicateurPublie, trimestre: Trimestre): IndicateurVue {
  const { code, libelle, famille, situation, evolution, signal, textes } = indicateur;
  const motifs = motifsOf(indicateur);
  return {
    code,
    libelle,
    famille,
    situation,
    motifs,
    evolution,
    signal: signal?.statut ?? null,
    explique: isExplique(indicateur, trimestre),
    textes: {
      valeur: textes.valeur,
      cible: textes.cible,
      motifs: motifs.map((motif) => MOTIFS[motif]).join(`${FINE}; `),
      evolution: textes.evolution,
      anPasse: textes.anPasse,
      signal: signal?.phrase ?? null,
      comparaison: textes.comparaison,
      couverture: textes.couverture,
      reserves: textes.reserves ?? [],
      absence: textes.absence,
    },
  };
}

const RANG: Readonly<Record<MotifVue, number>> = { degradation: 0, 'objectif-manque': 1, 'sans-chiffre': 2 };
const rangOf = ({ motifs }: IndicateurVue): number => Math.min(...motifs.map((motif) => RANG[motif]));

/** What fails: a real degradation, a missed target, a figure that is missing; in this order, then as the référentiel has them. */
export const listEchecs = ({ indicateurs, trimestre }: Tableau): readonly IndicateurVue[] =>
  indicateurs
    .map((indicateur) => describe(indicateur, trimestre))
    .filter(({ motifs }) => motifs.length > 0)
    .toSorted((a, b) => rangOf(a) - rangOf(b));

const REELS: ReadonlySet<string | null> = new Set(['degradation', 'amelioration', 'changement']);
const isReel = ({ signal }: IndicateurVue): boolean => REELS.has(signal);

/**
 * What has changed: first what the signals call real, then what moved since the previous quarter while it is too early to
 * conclude. A usual variation is no change.
 */
export const listChangements = ({ indicateurs, trimestre }: Tableau): readonly IndicateurVue[] => {
  const tous = indicateurs.map((indicateur) => describe(indicateur, trimestre));
  const bouge = ({ evolution }: IndicateurVue): boolean => evolution !== null && evolution !== 'stable';
  const attente = tous.filter((i) => !isReel(i) && i.signal !== 'variation-habituelle' && bouge(i));
  return [...tous.filter(isReel), ...attente];
};
