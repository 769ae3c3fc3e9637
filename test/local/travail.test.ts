import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { INDRE_ET_LOIRE } from '../../infra/local/demo/indre-et-loire.ts';
import type { Poste } from '../../infra/local/poste/poste.ts';
import { createEtapes } from '../../infra/local/start/etapes.ts';
import { startFonctions } from '../../infra/local/start/fonctions.ts';
import type { Fonctions } from '../../infra/local/start/fonctions.ts';
import { runTravail } from '../../infra/local/start/travail.ts';
import { appels, createServiceDeTest, fileOf } from '../fabriques/classeurs.ts';
import { startMoteur } from '../fabriques/moteur.ts';
import type { MoteurDeTest } from '../fabriques/moteur.ts';

let moteur: MoteurDeTest;
let fonctions: Fonctions;
const dossier = mkdtempSync(join(tmpdir(), 'transparence-travail-'));
const classeur = join(dossier, 'classeurs', 'transparence-37-PREF-2020-T4.xlsx');
beforeAll(async () => {
  moteur = await startMoteur();
});
afterEach(() => fonctions.stop());
afterAll(async () => {
  rmSync(dossier, { recursive: true, force: true });
  await moteur.close();
});

/** The main job on the figures of Indre-et-Loire, and what it said. */
async function open() {
  const service = createServiceDeTest(await moteur.createStore());
  fonctions = await startFonctions({ service } as unknown as Poste, 0, false);
  const { envoie } = fonctions;
  const run = async (): Promise<string> => {
    const sortie = new PassThrough();
    const etapes = createEtapes(sortie as unknown as NodeJS.WriteStream);
    await runTravail({ dossier, envoie, service, etapes }, INDRE_ET_LOIRE);
    return String(sortie.read());
  };
  return { run, service };
}

describe('le travail de npm start, recommencé', () => {
  it('laisse la version que quelqu’un a déposée depuis, et va jusqu’au bout', async () => {
    const { run, service } = await open();
    expect(await run()).toContain('version 1 déposée');
    const octets = await fileOf('37-PREF', '2020-T4', appels(900));
    await service.file({
      octets,
      nom: 'corrige.xlsx',
      auteur: 'référent qualité',
      motif: 'erreur de saisie',
    });
    const dit = await run();
    expect(dit).toContain('la version 2 a été déposée depuis, elle reste');
    expect(dit).toContain('Publication…');
    expect(await service.versions({ site: '37-PREF', trimestre: '2020-T4' })).toHaveLength(2);
  });

  it('garde le classeur du dossier comme quelqu’un l’a enregistré', async () => {
    const { run } = await open();
    await run();
    writeFileSync(classeur, 'mes chiffres');
    expect(await run()).toContain('rien n’est ajouté');
    expect(readFileSync(classeur, 'utf8')).toBe('mes chiffres');
  });
});
