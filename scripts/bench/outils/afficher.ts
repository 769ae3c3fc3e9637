import { cpus, loadavg, release, totalmem } from 'node:os';
import type { Epreuve } from '../types.ts';
import type { Mesures } from './mesurer.ts';
import { ratios, summarize } from './statistiques.ts';

const GIB = 1024 ** 3;

/** Three significant figures: what several rounds can bear. */
const number3 = (x: number): string => String(Number(x.toPrecision(3)));
const span = (min: number, max: number): string => `${number3(min)}–${number3(max)}`;

/** The machine that the figures are of: without it they say nothing. */
export function describeMachine(): string {
  const coeurs = cpus();
  const charge = loadavg().map((x) => x.toFixed(1));
  return [
    `${coeurs[0]?.model.trim() ?? 'unknown CPU'}, ${coeurs.length} cores, ${(totalmem() / GIB).toFixed(1)} GiB`,
    `${process.platform} ${release()}, Node ${process.versions.node}, load ${charge.join(' ')} (1, 5, 15 min)`,
  ].join('\n');
}

/** A comparison as lines: times of each, then the ratio of each to the first (`×2` took twice as long). */
export function renderEpreuve(
  { titre, note, concurrents, appels, tours, debit }: Epreuve,
  mesures: Mesures,
): string {
  const [premier] = concurrents;
  const reference = mesures.get(premier) ?? [];
  const largeur = Math.max(...concurrents.map(({ nom }) => nom.length));
  const lignes = concurrents.map((concurrent) => {
    const ms = mesures.get(concurrent) ?? [];
    const temps = summarize(ms);
    const rapport = summarize(ratios(reference, ms));
    const compare =
      concurrent === premier ? '' : `   ×${number3(rapport.mediane)} (${span(rapport.min, rapport.max)})`;
    const rythme = debit ? `   ${number3((1_000 * debit.parAppel) / temps.mediane)} ${debit.quoi}/s` : '';
    return `  ${concurrent.nom.padEnd(largeur)}  ${number3(temps.mediane).padStart(7)} ms (${span(temps.min, temps.max)})${compare}${rythme}`;
  });
  return [
    `${titre}: median of ${tours} alternated rounds of ${appels} (min–max)`,
    ...lignes,
    `  ${note}`,
    '',
  ].join('\n');
}
