/**
 * A process that reads hostile files and says what they cost. Its arguments: a good file to warm up on, then `fichiers` and
 * paths, or `mutations`, the number of the first and how many; or else `bombes` or `generees` and a folder to write them in, each
 * under its rank.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOMBES } from './bombes.ts';
import { createExaminateur } from './examen.ts';
import { listGenerees } from './generees.ts';
import { BASES, mutate } from './mutations.ts';

const [bon = '', mode = '', ...reste] = process.argv.slice(2);
const tell = (dit: object): void => void process.stdout.write(`${JSON.stringify(dit)}\n`);

const octets = new Uint8Array(readFileSync(bon));
const examine = createExaminateur(octets);
for (let i = 0; i < 3; i += 1) await examine('bon', octets);
if (mode === 'bombes' || mode === 'generees') {
  const faire =
    mode === 'bombes'
      ? Object.values(BOMBES).map(([, make]) => make)
      : listGenerees().map(([, make]) => make);
  for (const [rang, make] of faire.entries()) writeFileSync(join(reste[0] ?? '', `${mode}-${rang}`), make());
} else if (mode === 'fichiers') {
  for (const chemin of reste) {
    const fichier = readFileSync(chemin);
    // What the file before left is not this one's.
    globalThis.gc?.();
    tell(await examine(chemin, fichier));
  }
} else {
  const [premiere = 0, combien = 0] = reste.map(Number);
  const bases = [{ nom: 'accepte.xlsx', octets }, ...BASES];
  for (let graine = premiere; graine < premiere + combien; graine += 1) {
    const change = mutate(graine, bases);
    tell(await examine(change.nom, change.octets));
  }
}
