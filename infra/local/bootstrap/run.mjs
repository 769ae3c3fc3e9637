#!/usr/bin/env node
/**
 * The first thing that `npm start`, `npm test`, `npm run lint` and `npm run bench` run: plain JavaScript without any
 * dependency, so that it works in a fresh clone under any Node from 18 on. It checks the machine, installs what is missing, then
 * hands over to a Node that reads TypeScript.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runEssais } from './essais/lancer.mjs';
import { installMissing } from './install.mjs';
import { checkMachine } from './machine.mjs';
import { carriedNode, chooseNode, compileCache } from './node.mjs';
import { runNode } from './processus.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const bin = (path) => join(ROOT, 'node_modules', path);
const JEST = ['--experimental-vm-modules', '--no-warnings', bin('jest/bin/jest.js')];

/** The runs of `npm test`, one after the other. */
const ESSAIS = [
  { nom: 'node and jsdom', args: ['--selectProjects', 'node', 'jsdom'] },
  // The real browser has the machine to itself: beside the heavy suites, its pages wait for a core longer than anybody would.
  {
    nom: 'browser',
    args: ['--maxWorkers=1', '--workerIdleMemoryLimit=1GB', '--selectProjects', 'navigateur'],
  },
];

/** Each task is a list of Node processes, run one after the other. */
const TASKS = {
  start: [['infra/local/start/main.ts']],
  bench: [['--expose-gc', 'scripts/bench/main.ts']],
  endurance: [['scripts/endurance/main.ts']],
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

const [task, ...rest] = process.argv.slice(2);
if (task !== 'test' && !TASKS[task]) fail(`Tâche inconnue : ${task}.`);

const obstacle = checkMachine(process);
if (obstacle && !process.env.TRANSPARENCE_MOTEUR) fail(obstacle);

const missing = installMissing(ROOT);
if (missing) fail(missing);

const { node, args, phrase } = chooseNode({
  version: process.versions.node,
  execPath: process.execPath,
  porte: carriedNode(ROOT),
});
if (phrase) fail(phrase);
const env = { NODE_COMPILE_CACHE: compileCache(ROOT), ...process.env };

if (task === 'test')
  process.exit(await runEssais(ESSAIS, { node, racine: ROOT, jest: [...args, ...JEST], rest, env }));
for (const step of TASKS[task]) {
  const { code } = await runNode(node, [...args, ...step, ...rest], { cwd: ROOT, env, relie: true });
  if (code !== 0) process.exit(code);
}
