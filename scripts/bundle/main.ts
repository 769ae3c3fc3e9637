import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildPaquet } from './build.ts';
import { measureImport } from './mesure.ts';
import { PAQUETS } from './paquets.ts';

const ko = (octets: number): string => `${(octets / 1000).toFixed(0).padStart(6)} kB`;

/**
 * `tsx scripts/bundle.ts [--out dist/lambda] [--mesure]`: every function as Lambda takes it. `--mesure` imports each bundle in
 * fresh processes and prints how long it takes.
 */
export async function main(args: readonly string[]): Promise<void> {
  const i = args.indexOf('--out');
  const out = resolve(i < 0 ? 'dist/lambda' : (args[i + 1] ?? 'dist/lambda'));
  const debut = performance.now();
  for (const paquet of PAQUETS) {
    const { code, dossier } = await buildPaquet(paquet, out);
    const temps = args.includes('--mesure') ? `  import ${measureImport(dossier)} ms (median of 5)` : '';
    console.error(`${paquet.nom.padEnd(12)} code ${ko(code)}${temps}`);
  }
  console.error(`${PAQUETS.length} bundles in ${((performance.now() - debut) / 1000).toFixed(1)} s: ${out}`);
}
