/** Processor time of this process while `run` works, collecting garbage included. For ratios alone: it says nothing by itself. */
export async function spend<T>(run: () => T | Promise<T>): Promise<{ resultat: T; cpu: number }> {
  const debut = process.cpuUsage();
  const resultat = await run();
  const { user, system } = process.cpuUsage(debut);
  return { resultat, cpu: user + system };
}

/** The middle one of an odd number of values. */
export const mediane = (valeurs: readonly number[]): number =>
  valeurs.toSorted((a, b) => a - b)[Math.floor(valeurs.length / 2)] ?? Number.NaN;

const ROUNDS = 15;
const ECHAUFFEMENT = 5;

/**
 * How many times the processor time of `etalon` a piece of work takes: the median of rounds in which both run one after the other,
 * in this process, so that a slow or busy machine is slow for both.
 */
export async function effortOf(run: () => unknown, etalon: () => unknown): Promise<number> {
  const rapports: number[] = [];
  for (let tour = 0; tour < ECHAUFFEMENT + ROUNDS; tour += 1) {
    const { cpu: reference } = await spend(etalon);
    const { cpu } = await spend(run);
    rapports.push(cpu / Math.max(reference, 1));
  }
  return mediane(rapports.slice(ECHAUFFEMENT));
}
