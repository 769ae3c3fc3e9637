import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPaquet } from '../../bundle/build.ts';
import { importOnce, measureImport, nodeDeLambda } from '../../bundle/mesure.ts';
import { PAQUETS } from '../../bundle/paquets.ts';
import type { Banc } from '../types.ts';

const REGLAGE = { echauffement: 1, appels: 1, tours: 9 };
const require = createRequire(import.meta.url);
const ko = (octets: number): string => `${Math.round(octets / 1000)} kB`;

export const paquets: Banc = {
  nom: 'paquets',
  objet: 'what each function weighs, and how long its code takes to be imported',
  async *epreuves() {
    const dossier = mkdtempSync(join(tmpdir(), 'banc-paquets-'));
    const node = nodeDeLambda();
    const vide = join(dossier, 'vide.mjs');
    writeFileSync(vide, '');
    const sdk = require.resolve('@aws-sdk/client-dynamodb');
    try {
      for (const paquet of PAQUETS) {
        const { poids, dossier: la } = await buildPaquet(paquet, dossier);
        const { processeur, ecoule } = measureImport(la, node, 9);
        yield {
          titre: `${paquet.nom}: at start ${ko(poids.demarrage)} (${ko(poids.demarrageGz)} gz), all ${ko(poids.total)} (${ko(poids.totalGz)} gz), import ${processeur} ms of processor, ${ecoule} ms by the clock`,
          note: 'Fresh processes of the Node that Lambda has: each time has the start of Node in it, which the floor shows.',
          concurrents: [
            { nom: paquet.nom, run: () => importOnce(join(la, 'index.mjs'), node) },
            { nom: 'SDK client, not bundled', run: () => importOnce(sdk, node) },
            { nom: 'floor', run: () => importOnce(vide, node) },
          ],
          ...REGLAGE,
        };
      }
    } finally {
      rmSync(dossier, { recursive: true, force: true });
    }
  },
};
