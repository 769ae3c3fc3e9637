import { countRun, detectCauses } from './causes.ts';
import { allowsPPrime, measurePPrime } from './p-prime.ts';
import { splitPhases } from './phases.ts';
import type { Phase } from './phases.ts';
import type { Mesures } from './position.ts';
import { POINTS_MINIMUM } from './seuils.ts';
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

const pointsOf = ({ phase, mesures, causes }: PhaseMesuree): readonly PointAnalyse[] =>
  phase.points.map(({ periode, valeur }, rang) => ({
    periode,
    valeur: valeur?.valueOf() ?? null,
    moyenne: mesures.moyenne,
    limites: mesures.limites[rang] ?? null,
    causes: causes[rang] ?? [],
  }));

/** Better, worse, or only different where no direction is better. */
function readCause(cause: Cause | undefined, { sens }: OptionsAnalyse): Lecture {
  if (!cause) return 'variation-habituelle';
  if (sens === 'neutre') return 'changement';
  return (cause.vers === 'haut') === (sens === 'hausse') ? 'amelioration' : 'degradation';
}

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
  const connus = phase.base.filter(({ valeur }) => valeur !== null).length;
  const limites = mesures.limites.findLast((candidates) => candidates !== null) ?? null;
  const cause = causes.at(-1)?.[0];
  return {
    carte: mesures.carte,
    points: phases.flatMap(pointsOf),
    debut: phase.debut,
    connus,
    moyenne: mesures.moyenne,
    limites,
    etendueMoyenne: mesures.etendueMoyenne,
    tropTot: connus < POINTS_MINIMUM,
    lecture: mesures.positions.at(-1) == null ? 'absent' : readCause(cause, options),
    cause: cause ? { ...cause, longueur: countRun(mesures.positions, cause) } : null,
    assurance: assure(limites, options),
  };
}

const VIDE: Phase = { debut: { nature: 'origine' }, points: [], base: [] };
