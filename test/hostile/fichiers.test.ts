import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BOMBES } from './bombes.ts';
import type { Examen } from './examen.ts';
import { openAtelier } from './processus.ts';
import type { Atelier } from './processus.ts';

/** For each file: megabytes that the whole process holds at most, Node and its code included. */
const MEMOIRE = 256;
/** Processor time, in good files (35 at worst when this was written, 51 on one core): one that takes the square of its size takes thousands. */
const EFFORT = 300;
/** Longest answer, in characters. */
const REPONSE = 2_000_000;
/** 2 000 mutations in `npm test`, 10 000 with TRANSPARENCE_LONG=1; the same numbers are always the same files. */
const MUTATIONS = process.env['TRANSPARENCE_LONG'] ? 10_000 : 2_000;
const LOT = 500;

let atelier: Atelier;
beforeAll(async () => {
  atelier = await openAtelier();
});
afterAll(() => atelier.close());

/** A French sentence: begins with a capital, ends with a stop, and has neither English nor the inside of the program in it. */
const PHRASE = /^[A-ZÀÉ«][^]{20,}[.\u00a0)]$/u;
const INTERNE = /undefined|null|NaN|\[object|Error|at \w+ \(|_x[0-9A-F]{4}_/u;

const isTenu = ({ effort, memoire }: Examen): boolean => effort < EFFORT && memoire < MEMOIRE;

/**
 * What a loaded machine, or garbage that is collected late, adds to one reading is not the file's cost: a file over the
 * limits is read again, in a process for it alone, and is over when it is so each time.
 */
async function confirm(examens: readonly Examen[], reread: (rang: number) => Promise<readonly Examen[]>) {
  const confirmes = [...examens];
  for (const rang of examens.keys())
    for (let essai = 0; essai < 2 && !isTenu(confirmes[rang]!); essai += 1)
      confirmes[rang] = (await reread(rang))[0]!;
  return confirmes;
}

function expectTenu({ nom, fin, phrase, effort, memoire, reponse }: Examen): void {
  const trop = { effort: effort >= EFFORT, memoire: memoire >= MEMOIRE, reponse: reponse >= REPONSE };
  expect({ nom, effort, memoire, reponse, trop }).toMatchObject({
    trop: { effort: false, memoire: false, reponse: false },
  });
  if (fin === 'accepte' && phrase === null) return;
  expect(phrase).toMatch(PHRASE);
  if (fin.startsWith('FICHIER-')) expect(phrase).not.toMatch(INTERNE);
}

function tell(quoi: string, examens: readonly Examen[]): void {
  if (!process.env['MESURE']) return;
  const [effort, memoire] = (['effort', 'memoire'] as const).map((de) =>
    Math.max(...examens.map((examen) => examen[de])).toFixed(0),
  );
  const fins = new Map<string, number>();
  for (const { fin } of examens) fins.set(fin, (fins.get(fin) ?? 0) + 1);
  console.log(`${quoi} : ${examens.length}, ${effort} bons fichiers et ${memoire} Mo au pire`, fins);
}

describe('a hostile file', () => {
  it('is told in French and costs little, whatever it is', async () => {
    const chemins = await atelier.writeTous('bombes');
    const examens = await confirm(await atelier.examine('fichiers', ...chemins), (rang) =>
      atelier.examine('fichiers', chemins[rang]!),
    );
    tell('bombes', examens);
    examens.forEach(expectTenu);
    const fins = Object.keys(BOMBES).map((nom, i) => [nom, examens[i]?.fin]);
    expect(fins).toEqual(Object.entries(BOMBES).map(([nom, [fin]]) => [nom, fin]));
  });

  it('that repeats the little that it says is bounded as a whole', async () => {
    const chemins = await atelier.writeTous('generees');
    const examens = await confirm(await atelier.examine('fichiers', ...chemins), (rang) =>
      atelier.examine('fichiers', chemins[rang]!),
    );
    tell('generees', examens);
    expect(examens).toHaveLength(200);
    examens.forEach(expectTenu);
    // Some can be read, some are too much: both sides of the bounds are tried.
    for (const fin of ['refuse', 'FICHIER-TROP-DE-CELLULES'])
      expect(examens.filter((examen) => examen.fin === fin).length).toBeGreaterThan(20);
  });

  it('cut at every kilobyte is said to be incomplete', async () => {
    const chemins = ['libreoffice.xlsx', 'libreoffice.ods', 'modele.xlsx'].flatMap((nom) => {
      const octets = readFileSync(new URL(`../fixtures/classeurs/${nom}`, import.meta.url));
      return Array.from({ length: Math.ceil(octets.length / 1024) }, (_, ko) =>
        atelier.write(`${ko}-${nom}`, octets.subarray(0, ko * 1024)),
      );
    });
    const examens = await confirm(await atelier.examine('fichiers', ...chemins), (rang) =>
      atelier.examine('fichiers', chemins[rang]!),
    );
    tell('coupures', examens);
    examens.forEach(expectTenu);
    expect(examens.length).toBeGreaterThan(70);
    expect(new Set(examens.map(({ fin }) => fin))).toEqual(new Set(['FICHIER-VIDE', 'FICHIER-ABIME']));
  });

  it(`made of a good one by ${MUTATIONS} mutations never stops the reader`, async () => {
    const lus: Examen[] = [];
    for (let premiere = 0; premiere < MUTATIONS; premiere += LOT)
      lus.push(...(await atelier.examine('mutations', String(premiere), String(LOT))));
    const examens = await confirm(lus, (rang) => atelier.examine('mutations', String(rang), '1'));
    tell('mutations', examens);
    expect(examens).toHaveLength(MUTATIONS);
    examens.forEach(expectTenu);
    // Some do no harm, some are refused by the rules, some cannot be read: all three doors are tried.
    for (const [fin, part] of [
      ['accepte', 0.03],
      ['refuse', 0.1],
      ['FICHIER-ABIME', 0.1],
    ] as const)
      expect(examens.filter((examen) => examen.fin === fin).length).toBeGreaterThan(MUTATIONS * part);
  });
});
