import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Hash of what decides the content of node_modules. */
function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** True when node_modules was installed from this very lockfile, by us or by `npm ci` / `npm install`. */
function isInstalled(root, hash) {
  const stamp = join(root, 'node_modules', '.transparence-lock');
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === hash;
  // npm writes this file last: its presence means that an install ended.
  return existsSync(join(root, 'node_modules', '.package-lock.json'));
}

/**
 * Installs the dependencies when they are missing or older than the lockfile.
 * @param {string} root the checkout
 * @returns {string | null} One French sentence when the install failed.
 */
export function installMissing(root) {
  const hash = lockHash(root);
  const stamp = join(root, 'node_modules', '.transparence-lock');
  if (isInstalled(root, hash)) {
    if (!existsSync(stamp)) writeFileSync(stamp, hash);
    return null;
  }
  console.log('Installation des dépendances (npm ci), une à deux minutes la première fois…');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (done.error || done.status !== 0) {
    return 'L’installation des dépendances a échoué : vérifiez l’accès au registre npm, puis relancez la commande.';
  }
  writeFileSync(stamp, hash);
  return null;
}
