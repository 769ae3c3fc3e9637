import { setTimeout as wait } from 'node:timers/promises';

/** A machine twenty times slower than ours, with others at work on it, is still in time. */
export const PATIENCE_MS = 900_000;

/** One try among many: the page may have changed meanwhile, and is looked at again. */
export const TENTATIVE_MS = 10_000;

/**
 * Waits for what must become true, and not for a time: the test goes on at once on any machine.
 * @throws Error that names `quoi` when it never does
 */
export async function until(quoi: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const fin = performance.now() + PATIENCE_MS;
  while (!(await isTrue())) {
    if (performance.now() > fin) throw new Error(`Attendu en vain : ${quoi}`);
    await wait(20);
  }
}
