import { countRun, detectCauses } from './causes.ts';
import { allowsPPrime, measurePPrime } from './p-prime.ts';
import { splitPhases } from './phases.ts';
import type { Phase } from './phases.ts';
import type { Mesures } from './position.ts';
import { POINTS_MINIMUM } from './seuils.ts';
import { findConstante, judgeCause } from './verdict.ts';
import type { Verdict } from './verdict.ts';
import type {
  Analyse,
  Assurance,
  Cause,
  Lecture,
  Limites,
  OptionsAnalyse,
  PointAnalyse,
  PointSerieSignal,
} from './types.ts';
import { measureXmr } from './xmr.ts';

interface PhaseMesuree {
  readonly phase: Phase;
  readonly mesures: Mesures;
  readonly causes: readonly (readonly Cause[])[];
}

function measurePhase(phase: Phase, sansFiltre: boolean): PhaseMesuree {
  const mesures = allowsPPrime(phase) ? measurePPrime(phase, sansFiltre) : measureXmr(phase, sansFiltre);
  return { phase, mesures, causes: detectCauses(mesures.positions) };
}

const countKnown = ({ base }: Phase): number => base.filter(({ valeur }) => valeur !== null).length;

function pointsOf(mesuree: PhaseMesuree, phase: number): readonly PointAnalyse[] {
  const { mesures, causes } = mesuree;
  return mesuree.phase.points.map(({ periode, valeur }, rang) => ({
    periode,
    valeur: valeur?.valueOf() ?? null,
    moyenne: mesures.moyenne,
    limites: mesures.limites[rang] ?? null,
    causes: causes[rang] ?? [],
    reel: (causes[rang] ?? []).some((cause) => isBorne(mesuree, rang, cause)),
    phase,
  }));
}

/** Causes that several points make together: each is judged where the run ends. */
const hasCause = (causes: readonly Cause[] | undefined, { code, vers }: Cause): boolean =>
  causes?.some((autre) => autre.code === code && autre.vers === vers) ?? false;

/** Whether the series bears a cause of one of its points, as it would have been judged at the end of its run. */
function isBorne({ phase, mesures, causes }: PhaseMesuree, rang: number, cause: Cause): boolean {
  if (countKnown(phase) < POINTS_MINIMUM) return false;
  let fin = rang;
  while (cause.code !== 'hors-limites' && hasCause(causes[fin + 1], cause)) fin += 1;
  const positions = mesures.positions.slice(0, fin + 1);
  const jusque = { ...phase, points: phase.points.slice(0, fin + 1) };
  const alors = { ...mesures, positions, limites: mesures.limites.slice(0, fin + 1) };
  return judgeCause(jusque, alors, cause, countRun(positions, cause)) === 'reel';
}

/** Better, worse, or only different where no direction is better; nothing that the series cannot bear. */
function readCause(
  cause: Cause | undefined,
  verdict: Verdict | undefined,
  { sens }: OptionsAnalyse,
): Lecture {
  if (!cause || verdict === 'habituel') return 'variation-habituelle';
  if (verdict === 'trop-peu') return 'trop-peu-de-variation';
  if (sens === 'neutre') return 'changement';
  return (cause.vers === 'haut') === (sens === 'hausse') ? 'amelioration' : 'degradation';
}

const REELLES = new Set<Lecture>(['amelioration', 'degradation', 'changement']);
/** Whether a reading says a real change. */
export const isReelle = (lecture: Lecture): boolean => REELLES.has(lecture);

/**
 * Whether a service that goes on as it does reaches its target: always when both limits are on the right side, never when
 * both are on the wrong one. A target that a limit just touches is reached.
 */
function assure(limites: Limites | null, { cible, sens }: OptionsAnalyse): Assurance {
  if (cible === null || sens === 'neutre') return 'sans-cible';
  if (!limites) return 'indeterminee';
  const { basse, haute } = limites;
  if (sens === 'hausse' ? basse >= cible : haute <= cible) return 'toujours-atteint';
  return (sens === 'hausse' ? haute < cible : basse > cible) ? 'jamais-atteint' : 'tantot-atteint';
}

/**
 * Reads a series as Making Data Count does: limits, causes of each point, and what the last one says. Computes even under 12
 * points, and says with `tropTot` that nothing is to be concluded yet. Oldest point first; a missing last point is `absent`.
 */
export function analyseSerie(serie: readonly PointSerieSignal[], options: OptionsAnalyse): Analyse {
  const phases = splitPhases(serie, options.etapes).map((phase) =>
    measurePhase(phase, options.sansFiltre ?? false),
  );
  const courante = phases.at(-1);
  const { phase, mesures, causes } = courante ?? measurePhase(VIDE, false);
  const connus = countKnown(phase);
  const limites = mesures.limites.findLast((candidates) => candidates !== null) ?? null;
  const presentes = causes.at(-1) ?? [];
  const jugees = presentes.map((cause) => {
    const longueur = countRun(mesures.positions, cause);
    return { cause: { ...cause, longueur }, verdict: judgeCause(phase, mesures, cause, longueur) };
  });
  const dite = jugees.find(({ verdict }) => verdict === 'reel') ?? jugees[0];
  const verdict =
    jugees.some((jugee) => jugee.verdict === 'habituel') && dite?.verdict !== 'reel'
      ? 'habituel'
      : dite?.verdict;
  const tropTot = connus < POINTS_MINIMUM;
  const lecture = mesures.positions.at(-1) == null ? 'absent' : readCause(dite?.cause, verdict, options);
  const constante = isReelle(lecture) ? null : findConstante(phase);
  return {
    carte: mesures.carte,
    points: phases.flatMap(pointsOf),
    phases: phases.map((lue) => ({ debut: lue.phase.debut, connus: countKnown(lue.phase) })),
    debut: phase.debut,
    connus,
    moyenne: mesures.moyenne,
    limites,
    etendueMoyenne: mesures.etendueMoyenne,
    tropTot,
    lecture,
    constante,
    cause: dite?.cause ?? null,
    assurance: assure(tropTot || hasExceptions(phase, constante) ? null : limites, options),
  };
}

/** Whether some points leave the figure that most have: what limits promise is then not to be told. */
const hasExceptions = ({ base }: Phase, constante: number | null): boolean =>
  constante !== null && base.some(({ valeur }) => valeur !== null && valeur.valueOf() !== constante);

const VIDE: Phase = { debut: { nature: 'origine' }, points: [], base: [] };
