import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JOURS_GARDES, writeSauvegarde } from '../../infra/local/poste/sauvegarde.ts';
import { startSauvegardes } from '../../infra/local/start/sauvegardes.ts';
import { createLieu } from '../fabriques/archives.ts';
import type { LieuDeTest } from '../fabriques/archives.ts';
import { until } from '../fabriques/attendre.ts';
import { appels, fileOf } from '../fabriques/classeurs.ts';
import { startMoteur } from '../fabriques/moteur.ts';
import type { MoteurDeTest } from '../fabriques/moteur.ts';

let moteur: MoteurDeTest;
let ici: LieuDeTest;
const racine = mkdtempSync(join(tmpdir(), 'transparence-sauvegardes-'));
const LIBRE = new AbortController().signal;
const LIEU = { site: '37-PREF', trimestre: '2020-T4' } as const;

beforeAll(async () => {
  moteur = await startMoteur();
  ici = await createLieu(moteur);
  const octets = await fileOf(LIEU.site, LIEU.trimestre, appels(630));
  await ici.service.file({ octets, nom: 'classeur.xlsx', auteur: 'référent qualité' });
});
afterAll(async () => {
  rmSync(racine, { recursive: true, force: true });
  await moteur.close();
});

describe('the daily backup', () => {
  it('is verified, private, and restores to the same bytes elsewhere', async () => {
    const dites: string[] = [];
    const dossier = join(racine, 'tous-les-jours');
    const clock = () => new Date('2021-01-05T09:00:00.000Z');
    const { archives } = ici;
    const dire = (ligne: string) => void dites.push(ligne);
    const sauvegardes = startSauvegardes({ archives, racine: dossier, clock, dire });
    await until('la sauvegarde est dite', () => dites.length > 0);
    await sauvegardes.stop();
    expect(dites).toEqual(['Sauvegarde du 5 janvier 2021\u00a0: vérifiée, départements 37.']);
    const jour = join(dossier, '2021-01-05');
    expect(readdirSync(jour)).toEqual(['37.zip', 'empreintes.txt']);
    expect(readdirSync(dossier)).toEqual(['2021-01-05']);
    const archive = join(jour, '37.zip');
    const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex');
    expect(readFileSync(join(jour, 'empreintes.txt'), 'utf8')).toBe(`${sha256}  37.zip\n`);
    expect([jour, archive].map((chemin) => (statSync(chemin).mode & 0o777).toString(8))).toEqual([
      '700',
      '600',
    ]);

    const la = await createLieu(moteur);
    await la.archives.restore(() => createReadStream(archive), sha256);
    expect(await la.service.versions(LIEU)).toEqual(await ici.service.versions(LIEU));
    await writeSauvegarde(la.archives, join(racine, 'la'), '2021-01-05', LIBRE);
    expect(readFileSync(join(racine, 'la', '2021-01-05', '37.zip')).equals(readFileSync(archive))).toBe(true);
  });

  it('keeps the latest days, and those that a wrong clock dated later', async () => {
    const dossier = join(racine, 'anciens');
    const jours = Array.from({ length: JOURS_GARDES + 2 }, (_, i) => `2021-01-0${i + 1}`);
    for (const jour of [...jours, '2099-01-01']) mkdirSync(join(dossier, jour), { recursive: true });
    await writeSauvegarde(ici.archives, dossier, '2021-01-10', LIBRE);
    expect(readdirSync(dossier)).toEqual([...jours.slice(3), '2021-01-10', '2099-01-01']);
  });

  it('that fails leaves the earlier ones and nothing of its own, says why once, and is made at the next try', async () => {
    const dossier = join(racine, 'panne');
    mkdirSync(join(dossier, '2021-01-04'), { recursive: true });
    let panne = true;
    let essais = 0;
    const { archives } = ici;
    const fragiles: typeof archives = {
      ...archives,
      verify: (ouvre, attendue) => {
        essais += 1;
        return panne
          ? Promise.reject(Object.assign(new Error('plein'), { code: 'ENOSPC', path: 'la-bas' }))
          : archives.verify(ouvre, attendue);
      },
    };
    const dites: string[] = [];
    const sauvegardes = startSauvegardes({
      archives: fragiles,
      racine: dossier,
      clock: () => new Date('2021-01-05T09:00:00.000Z'),
      dire: (ligne) => void dites.push(ligne),
      periodeMs: 20,
    });
    await until('deux essais', () => essais > 1);
    expect(dites).toEqual([
      expect.stringContaining('la-bas ne peut pas être écrit\u00a0: le disque est plein.'),
    ]);
    expect(readdirSync(dossier).filter((nom) => !nom.startsWith('.'))).toEqual(['2021-01-04']);
    panne = false;
    await until('la sauvegarde est faite', () => dites.length > 1);
    await sauvegardes.stop();
    expect(readdirSync(dossier)).toEqual(['2021-01-04', '2021-01-05']);
  });
});
