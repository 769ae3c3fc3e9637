import { setTimeout as wait } from 'node:timers/promises';

/** A machine ten times slower than ours, with others at work on it, is still in time. */
const LIMITE_MS = 120_000;

/**
 * Waits for what must become true, and not for a time: the test goes on at once on any machine.
 * @throws Error that names `quoi` when it never does
 */
export async function until(quoi: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const fin = performance.now() + LIMITE_MS;
  while (!(await isTrue())) {
    if (performance.now() > fin) throw new Error(`Attendu en vain : ${quoi}`);
    await wait(20);
  }
}
