import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildPaquet } from './build.ts';
import { measureImport } from './mesure.ts';
import { PAQUETS } from './paquets.ts';
import type { Poids } from './poids.ts';

const ko = (octets: number): string => `${(octets / 1000).toFixed(0).padStart(6)} kB`;

function sayImport(dossier: string): string {
  const { processeur, ecoule } = measureImport(dossier);
  return `  import ${processeur} ms of processor, ${ecoule} ms by the clock (medians of 5)`;
}

/**
 * `npx node scripts/bundle.ts [--out dist/lambda] [--mesure]`: every function as Lambda takes it. `--mesure` imports each bundle in
 * fresh processes and prints how long it takes. What each weighs is written beside them, in `poids.json`.
 */
export async function main(args: readonly string[]): Promise<void> {
  const i = args.indexOf('--out');
  const out = resolve(i < 0 ? 'dist/lambda' : (args[i + 1] ?? 'dist/lambda'));
  const debut = performance.now();
  const mesures: Record<string, Poids> = {};
  for (const paquet of PAQUETS) {
    const { poids, dossier } = await buildPaquet(paquet, out);
    mesures[paquet.nom] = poids;
    const temps = args.includes('--mesure') ? sayImport(dossier) : '';
    console.error(
      `${paquet.nom.padEnd(12)} at start ${ko(poids.demarrage)} (${ko(poids.demarrageGz)} gz), all ${ko(poids.total)} (${ko(poids.totalGz)} gz)${temps}`,
    );
  }
  writeFileSync(join(out, 'poids.json'), JSON.stringify(mesures));
  console.error(`${PAQUETS.length} bundles in ${((performance.now() - debut) / 1000).toFixed(1)} s: ${out}`);
}
