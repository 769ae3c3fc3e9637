/**
 * Completes package-lock.json after an `npm install` made against a partial registry mirror: npm leaves out the optional
 * packages of other platforms that the mirror does not hold, and `npm ci` then refuses the lockfile. Their versions are written
 * in the package that asks for them; they are never fetched here, since their `os` and `cpu` are others.
 *
 * Usage: node scripts/lockfile.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SYSTEMES = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSEURS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64'];

/** Whether a package can be reached from a place of node_modules, the way Node looks for it. */
function isReachable(packages, place, name) {
  for (let base = place; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true;
    if (base === '' || !base.includes('/node_modules/')) break;
  }
  return packages[`node_modules/${name}`] !== undefined;
}

/**
 * @param {{ packages: Record<string, any> }} lock
 * @returns {string[]} paths of the entries that are missing, with what to write in them
 */
export function findMissing(lock) {
  return Object.entries(lock.packages).flatMap(([place, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !isReachable(lock.packages, place, name))
      .map(([name, version]) => {
        const words = name.split(/[-/]/);
        const os = SYSTEMES.find((systeme) => words.includes(systeme));
        const cpu = PROCESSEURS.find((processeur) => words.includes(processeur));
        const entry = {
          version,
          ...(cpu ? { cpu: [cpu] } : {}),
          ...(parent.dev ? { dev: true } : {}),
          license: parent.license,
          optional: true,
          ...(os ? { os: [os] } : {}),
        };
        return { path: `node_modules/${name}`, entry };
      }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = findMissing(lock);
  for (const { path, entry } of missing) lock.packages[path] = entry;
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} entrées ajoutées à package-lock.json`);
}
