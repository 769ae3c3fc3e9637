import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';

/** Name and parent of a process; null where they cannot be read (only Linux shows them). */
function readParent(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [, nom = '', parent = '0'] = /^\d+ \((.*)\) \S (\d+)/su.exec(stat) ?? [];
    return { nom, parent: Number(parent) };
  } catch {
    return null;
  }
}

/** npm runs a script through a shell: those two are above us, or npm alone where the shell gave us its place. */
function ancestors() {
  const direct = process.ppid;
  const lu = readParent(direct);
  return lu && /^(?:da|ba|z|k|)sh$/u.test(lu.nom) ? `${direct} ${lu.parent}` : `${direct}`;
}

/**
 * npm passes a stop that it is sent (`kill`, a supervisor) on to its shell alone, and a killed npm tells nobody: what it started would go
 * on with nobody to stop it. Calls `stop` once npm or its shell is gone.
 * @param {() => void} stop
 * @returns {() => void} ends the watch
 */
function watchNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const debut = ancestors();
  const watch = setInterval(() => {
    if (ancestors() !== debut) stop();
  }, 500);
  return () => clearInterval(watch);
}

/**
 * Runs a Node process to its end, and stops it when we are told to stop or when npm is gone. When we are killed, it hears `disconnect`
 * if it is `relie`.
 * @param {string} node path of the Node to run
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, relie?: boolean }} options
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null, arrete: boolean }>} `arrete`: somebody asked for the stop
 */
export function runNode(node, args, { cwd, env, relie = false }) {
  return new Promise((resolve) => {
    const stdio = ['inherit', 'inherit', 'inherit', ...(relie ? ['ipc'] : [])];
    const child = spawn(node, args, { cwd, env, stdio });
    let arrete = false;
    const stop = () => {
      arrete = true;
      child.kill('SIGTERM');
    };
    // Ctrl-C reaches the whole group: the child decides when it has stopped what it started.
    const wait = () => {
      arrete = true;
    };
    process.on('SIGINT', wait);
    process.on('SIGTERM', stop);
    const unwatch = watchNpm(stop);
    child.on('exit', (code, signal) => {
      unwatch();
      process.off('SIGINT', wait);
      process.off('SIGTERM', stop);
      resolve({ code: signal ? 130 : (code ?? 1), signal, arrete });
    });
  });
}
