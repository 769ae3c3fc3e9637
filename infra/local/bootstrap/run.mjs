#!/usr/bin/env node
/**
 * The first thing that `npm start`, `npm test`, `npm run lint` and `npm run bench` run: plain JavaScript without any
 * dependency, so that it works in a fresh clone. It checks the machine, installs what is missing, then hands over.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { installMissing } from './install.mjs';
import { forgetCarriedNode, ownNode } from './node.mjs';
import { checkMachine } from './versions.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const bin = (path) => join(ROOT, 'node_modules', path);
const NODE = ownNode(process);
const TSX = ['--import', 'tsx'];
// A name of a suite is looked for in both runs.
const JEST = ['--experimental-vm-modules', '--no-warnings', bin('jest/bin/jest.js'), '--passWithNoTests'];

/** Each task is a list of Node processes, run one after the other. */
const TASKS = {
  start: [[...TSX, 'infra/local/start/main.ts']],
  // The real browser has the machine to itself: beside the heavy suites, its pages wait for a core longer than anybody would.
  test: [
    [...JEST, '--selectProjects', 'node', 'jsdom'],
    [...JEST, '--selectProjects', 'navigateur', '--maxWorkers=1', '--workerIdleMemoryLimit=1GB'],
  ],
  bench: [['--expose-gc', ...TSX, 'scripts/bench/main.ts']],
  lint: [
    [bin('typescript/bin/tsc'), '-p', '.'],
    [bin('eslint/bin/eslint.js'), '.'],
    [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  ],
};

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * npm puts a shell between itself and us, and passes on to that shell a stop that it is sent (`kill`, a supervisor): the shell ends
 * alone, and what it started would go on serving with nobody to stop it.
 */
function watchParent(stop) {
  const parent = process.ppid;
  const underNpm = process.env.npm_lifecycle_event !== undefined;
  return setInterval(() => {
    if (underNpm && process.ppid !== parent) stop();
  }, 500);
}

function runNode(args) {
  return new Promise((resolve) => {
    // The SDK's notice on Node 20 is nothing that the person at the keyboard can mend; Lambda runs a newer Node.
    const env = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', ...process.env };
    const child = spawn(NODE, args, { cwd: ROOT, stdio: 'inherit', env });
    // Ctrl-C reaches the whole group: the child decides when it has stopped what it started.
    const wait = () => {};
    process.on('SIGINT', wait);
    const stop = () => child.kill('SIGTERM');
    process.on('SIGTERM', stop);
    const watch = watchParent(stop);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      process.off('SIGINT', wait);
      process.off('SIGTERM', stop);
      resolve(signal ? 130 : (code ?? 1));
    });
  });
}

const [task, ...rest] = process.argv.slice(2);
const steps = TASKS[task];
if (!steps) fail(`Tâche inconnue : ${task}.`);

const obstacle = checkMachine({
  node: process.versions.node,
  platform: process.platform,
  arch: process.arch,
});
if (obstacle && !(process.env.TRANSPARENCE_MOTEUR && obstacle.startsWith('Le moteur'))) fail(obstacle);

const missing = installMissing(ROOT);
if (missing) fail(missing);
forgetCarriedNode(ROOT);

for (const step of steps) {
  const code = await runNode([...step, ...rest]);
  if (code !== 0) process.exit(code);
}
