import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';

/** What a bundle weighs, in bytes of code. `Gz`: each file compressed on its own, nearly what the cloud stores and fetches. */
export interface Poids {
  /** The entry and what it imports at once: what a cold start parses. */
  readonly demarrage: number;
  readonly demarrageGz: number;
  /** With what a first call of some route loads later. */
  readonly total: number;
  readonly totalGz: number;
}

/** @param racine folder that the names of the metafile are relative to */
export function weighPaquet({ outputs }: Metafile, racine: string): Poids {
  const tous = Object.keys(outputs);
  const entree = tous.find((nom) => outputs[nom]?.entryPoint !== undefined && nom.endsWith('/index.mjs'));
  const demarrage = new Set<string>();
  const visit = (nom: string): void => {
    if (demarrage.has(nom)) return;
    demarrage.add(nom);
    for (const { path, kind } of outputs[nom]?.imports ?? [])
      if (kind === 'import-statement' && outputs[path]) visit(path);
  };
  if (entree === undefined) throw new Error('Le paquet n’a pas d’entrée index.mjs.');
  visit(entree);
  const weigh = (noms: Iterable<string>, compress: boolean): number =>
    [...noms].reduce((somme, nom) => {
      const octets = readFileSync(join(racine, nom));
      return somme + (compress ? gzipSync(octets) : octets).length;
    }, 0);
  return {
    demarrage: weigh(demarrage, false),
    demarrageGz: weigh(demarrage, true),
    total: weigh(tous, false),
    totalGz: weigh(tous, true),
  };
}
