import { afterAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readClasseur } from '../../domain/classeur/lire/index.ts';
import { openFichierDeTest } from '../addin/host/fichier/ouvrir.ts';
import { transparence } from './commande.ts';

const dossier = mkdtempSync(join(tmpdir(), 'transparence-ods-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

const run = async (...args: string[]) => {
  const { code, stdout } = await transparence([...args, '--data', join(dossier, 'donnees'), '--json']);
  return { code, json: JSON.parse(stdout) as Record<string, unknown> };
};
const modeleDe = (trimestre: string, out: string) =>
  run('template', '--site', '37-PREF', '--trimestre', trimestre, '--out', out);

/** Types figures in the sheet of the indicators, where the workbook's own lines are. */
async function fill(
  chemin: string,
  chiffres: Readonly<Record<string, readonly [number, number]>>,
): Promise<void> {
  const octets = new Uint8Array(readFileSync(chemin));
  const { host } = await openFichierDeTest(octets, 'classeur.ods');
  const lu = await readClasseur(octets);
  if (!lu.lisible) throw new Error(lu.refus.code);
  for (const { code, numerateur, denominateur } of lu.classeur.indicateurs) {
    const [haut, bas] = chiffres[code.valeur ?? ''] ?? [];
    if (haut === undefined || bas === undefined) continue;
    await host.write([
      { feuille: 'Indicateurs', cellule: numerateur.adresse.cellule, valeur: haut },
      { feuille: 'Indicateurs', cellule: denominateur.adresse.cellule, valeur: bas },
    ]);
  }
  writeFileSync(chemin, (await host.export()).octets);
}

describe('npx transparence, with a workbook of LibreOffice', () => {
  it('makes it, refuses it empty, files it filled, and prefills the next one with what it said', async () => {
    const classeur = join(dossier, 'classeur.ods');
    expect((await modeleDe('2020-T4', classeur)).code).toBe(0);
    expect((await run('validate', classeur)).json).toMatchObject({ constats: [{ code: 'CLASSEUR-VIDE' }] });
    await fill(classeur, { 'TEL-SAT': [804, 1000], 'TEL-AGENT': [27, 30] });
    expect((await run('submit', classeur)).code).toBe(0);

    const [ods, xlsx] = [join(dossier, 'suivant.ods'), join(dossier, 'suivant.xlsx')];
    await modeleDe('2021-T1', ods);
    await modeleDe('2021-T1', xlsx);
    const lus = await Promise.all([ods, xlsx].map((nom) => readClasseur(new Uint8Array(readFileSync(nom)))));
    const [a, b] = lus.map((lu) => (lu.lisible ? { ...lu.classeur, format: null } : lu.refus));
    expect(a).toEqual(b);
    const [suivant] = lus;
    const ligne = suivant!.lisible
      ? suivant!.classeur.indicateurs.find(({ code }) => code.valeur === 'TEL-SAT')
      : undefined;
    expect(ligne?.precedent.valeur).toBe(80.4);
  });

  it('says which names it writes', async () => {
    const out = join(dossier, 'classeur.csv');
    const { code, json } = await modeleDe('2020-T4', out);
    expect(code).toBe(2);
    expect(json).toMatchObject({ erreur: { message: expect.stringContaining('.xlsx ou .ods') } });
    expect(existsSync(out)).toBe(false);
  });
});
