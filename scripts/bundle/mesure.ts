import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ESSAIS = 5;

/** What a bundle asks of its environment to be imported; nothing is called. */
export const ENV_MESURE = {
  AWS_REGION: 'eu-west-3',
  TRANSPARENCE_ETAPE: 'mesure',
  TRANSPARENCE_TABLE: 'mesure',
  TRANSPARENCE_VITRINE: 'mesure',
  TRANSPARENCE_ADRESSE: 'https://exemple.invalid',
};

/** Milliseconds to import a bundle in a fresh process, the start of Node not counted: median of five. */
export function measureImport(dossier: string, node = process.execPath): number {
  const temps = Array.from({ length: ESSAIS }, () => Number(importOnce(join(dossier, 'index.mjs'), node)));
  return Math.round(temps.sort((a, b) => a - b)[Math.floor(ESSAIS / 2)] ?? Number.NaN);
}

/** Imports a module in a fresh process, and gives back the milliseconds that the import alone took, as text. */
export function importOnce(module: string, node: string): string {
  const programme = `const t = performance.now(); await import(${JSON.stringify(
    pathToFileURL(module).href,
  )}); console.log(performance.now() - t);`;
  return execFileSync(node, ['--input-type=module', '--eval', programme], {
    env: { ...ENV_MESURE, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    encoding: 'utf8',
  });
}
