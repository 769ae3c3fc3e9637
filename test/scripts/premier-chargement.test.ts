import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPremierChargement, renderPlancher } from '../../scripts/bench/outils/premier-chargement.ts';

const dossier = mkdtempSync(join(tmpdir(), 'transparence-chargement-'));
const FICHIERS = {
  'pane.js': 'export const volet = "Contrôle";'.repeat(50),
  'commun.js': 'export const commun = 1;'.repeat(80),
  'plus-tard.js': 'export const historique = 1;'.repeat(90),
  'pane.css': '.onglet{display:inline-flex}'.repeat(40),
};
const gz = (nom: keyof typeof FICHIERS): number => gzipSync(FICHIERS[nom]).length;

beforeAll(() => {
  mkdirSync(join(dossier, 'assets'));
  for (const [nom, texte] of Object.entries(FICHIERS)) writeFileSync(join(dossier, 'assets', nom), texte);
  writeFileSync(
    join(dossier, 'pane.html'),
    `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
    <script type="module" crossorigin src="./assets/pane.js"></script>
    <link rel="modulepreload" href="./assets/commun.js"><link rel="modulepreload" href="./assets/commun.js">
    <link rel="stylesheet" href="./assets/pane.css">`,
  );
});
afterAll(() => rmSync(dossier, { recursive: true }));

describe('what a built page asks for at once', () => {
  it('counts each of its files once and compressed, without office.js and without what comes later', () => {
    expect(readPremierChargement(dossier, 'pane.html')).toEqual({
      scripts: ['assets/pane.js', 'assets/commun.js'],
      styles: ['assets/pane.css'],
      scriptsGz: gz('pane.js') + gz('commun.js'),
      stylesGz: gz('pane.css'),
    });
  });

  it('is taken file by file by the floor, which runs none of it', () => {
    const plancher = renderPlancher(readPremierChargement(dossier, 'pane.html'));
    for (const chemin of ['assets/pane.js', 'assets/commun.js', 'assets/pane.css'])
      expect(plancher).toContain(`"${chemin}"`);
    expect(plancher).not.toMatch(/src=|import/);
  });
});
