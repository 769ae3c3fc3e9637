import type { Concurrent, Epreuve } from '../types.ts';
import { rotate } from './statistiques.ts';

/** Milliseconds of one call, by round, for each competitor in the order of the comparison. */
export type Mesures = ReadonlyMap<Concurrent, readonly number[]>;

/** Leaves no one the garbage of the one before; there when Node runs with --expose-gc. */
const collect = (): void => globalThis.gc?.();

async function timeRound({ run }: Concurrent, appels: number, premier: number): Promise<number> {
  collect();
  const debut = performance.now();
  for (let i = 0; i < appels; i += 1) await run(premier + i);
  return (performance.now() - debut) / appels;
}

/** Runs a comparison: warm-up, then rounds in which everyone plays, each first in its turn. */
export async function measureEpreuve({
  concurrents,
  echauffement,
  appels,
  tours,
}: Epreuve): Promise<Mesures> {
  // Call numbers never come twice for one competitor: memoised inputs would measure the memory.
  for (const { run } of concurrents) for (let i = 0; i < echauffement; i += 1) await run(i);
  const mesures = new Map<Concurrent, number[]>(concurrents.map((concurrent) => [concurrent, []]));
  for (let tour = 0; tour < tours; tour += 1) {
    for (const concurrent of rotate(concurrents, tour)) {
      const ms = await timeRound(concurrent, appels, echauffement + tour * appels);
      mesures.get(concurrent)?.push(ms);
    }
  }
  return mesures;
}
