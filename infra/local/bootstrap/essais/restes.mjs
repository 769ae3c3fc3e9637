import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * A run of the tests writes a mark of its own into the environment. Every process inherits it, whatever its group or its
 * parent, so that those that a run left behind can be found. Only Linux shows the environment of a process: elsewhere, nothing
 * is found.
 */
export const MARQUE = 'TRANSPARENCE_ESSAI';

/** A file of /proc; empty when the process is gone or is not ours. */
function readProc(pid, fichier) {
  try {
    return readFileSync(`/proc/${pid}/${fichier}`, 'latin1');
  } catch {
    return '';
  }
}

function listPids() {
  try {
    return readdirSync('/proc')
      .filter((nom) => /^\d+$/u.test(nom))
      .map(Number);
  } catch {
    return [];
  }
}

/**
 * Living processes that carry this mark, ourselves excepted.
 * @param {string} marque
 * @returns {readonly { pid: number, commande: string }[]}
 */
export function findRestes(marque) {
  return listPids()
    .filter((pid) => pid !== process.pid && readProc(pid, 'environ').includes(`${MARQUE}=${marque}\0`))
    .map((pid) => ({ pid, commande: readProc(pid, 'cmdline').replaceAll('\0', ' ').trim().slice(0, 160) }));
}

/** Ends them at once. A process may start another meanwhile: looks again until none is left. */
export async function killRestes(marque) {
  for (let restes = findRestes(marque); restes.length > 0; restes = findRestes(marque)) {
    for (const { pid } of restes) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has just ended by itself.
      }
    }
    await wait(20);
  }
}

/**
 * After a run that ended by itself: what is still there once it had time to leave. It is then ended.
 * @param {string} marque
 * @param {number} delai milliseconds
 */
export async function takeRestes(marque, delai) {
  const limite = Date.now() + delai;
  let restes = findRestes(marque);
  while (restes.length > 0 && Date.now() < limite) {
    await wait(50);
    restes = findRestes(marque);
  }
  await killRestes(marque);
  return restes;
}
