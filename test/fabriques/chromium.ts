import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const RACINE = fileURLToPath(new URL('../../', import.meta.url));
const PAQUET = join(RACINE, 'node_modules/@sparticuz/chromium');
/** Runs in a process of its own: the package unpacks where the system keeps its temporary files. */
const DEBALLAGE = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;

/**
 * The program of the browser, unpacked once for a checkout. Left to itself the package unpacks it in place, and takes a file
 * that another process is still writing for the whole: here each unpacks its own, and the first that is whole stays.
 * @returns its path
 */
export async function unpackChromium(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PAQUET, 'package.json'), 'utf8')) as { version: string };
  const cache = join(RACINE, '.cache');
  const place = join(cache, `chromium-${version}`);
  if (!existsSync(place)) {
    mkdirSync(cache, { recursive: true });
    const dossier = mkdtempSync(join(cache, 'deballage-'));
    try {
      const env = { ...process.env, NODE_OPTIONS: '', TMPDIR: dossier };
      await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', DEBALLAGE], {
        cwd: RACINE,
        env,
      });
      renameSync(dossier, place);
    } catch (erreur) {
      if (!existsSync(place)) throw erreur;
    } finally {
      rmSync(dossier, { recursive: true, force: true });
    }
  }
  return join(place, 'chromium');
}
