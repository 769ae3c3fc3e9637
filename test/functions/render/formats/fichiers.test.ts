import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Table } from 'tableschema';
import { renderFichiers } from '../../../../functions/render/fichiers.ts';
import { findFormat, listFormats } from '../../../../functions/render/formats/index.ts';
import { JEUX } from '../affiche/donnees.ts';
import { texteOf } from './lecture.ts';
import type { Fichiers } from './lecture.ts';

/** What whoever takes the folder counts on. */
const NOMS = [
  'index.html',
  'affiche-a3.pdf',
  'affiche-a4.pdf',
  'affiche-a3-paysage.pdf',
  'affiche-a4-paysage.pdf',
  'ecran.html',
  'integration.html',
  'tableau.xlsx',
  'tableau.ods',
  'tableau.csv',
  'tableau.json',
  'schema.json',
  'series.csv',
  'series-schema.json',
];

const produce = async (jeu: keyof typeof JEUX, adressePage: string | null = null): Promise<Fichiers> =>
  new Map((await renderFichiers(JEUX[jeu](), { adressePage })).map(({ nom, octets }) => [nom, octets]));

describe('the folder of a published tableau', () => {
  let fichiers: Fichiers;
  beforeAll(async () => {
    fichiers = await produce('exemple');
  });

  it('holds every format, and beside them only the pictures that the page gives', () => {
    const noms = [...fichiers.keys()];
    expect(noms.filter((nom) => !nom.endsWith('.svg')).sort()).toEqual([...NOMS].sort());
    expect(noms.filter((nom) => nom.endsWith('.svg')).sort()).toEqual(
      ['vignette.svg', ...JEUX.exemple().indicateurs.map(({ code }) => `graphique-${code}.svg`)].sort(),
    );
  });

  it('works without any network: each link of the page leads to the page itself or to a file beside it', () => {
    for (const page of ['index.html', 'ecran.html', 'integration.html']) {
      const html = texteOf(fichiers, page);
      const liens = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, lien = '']) => lien);
      const ailleurs = liens.filter((lien) => !/^(?:#|data:|https:\/\/)/.test(lien) && !fichiers.has(lien));
      expect([page, ailleurs]).toEqual([page, []]);
      // An anchor leads somewhere in the page.
      const ancres = liens.filter((lien) => lien.startsWith('#') && lien.length > 1);
      expect([page, ancres.filter((ancre) => !html.includes(`id="${ancre.slice(1)}"`))]).toEqual([page, []]);
      expect(html).not.toMatch(/<script|@import|url\(["']?https?:/);
    }
  });

  it('tells the size of each file beside its link', () => {
    const page = texteOf(fichiers, 'index.html');
    for (const nom of NOMS.filter((n) => !n.endsWith('.html'))) expect(page).toContain(`href="${nom}"`);
    expect(page).toMatch(/XLSX – \d+\u00a0ko/);
  });

  it('is the same folder twice, byte for byte', async () => {
    const encore = await produce('exemple');
    expect([...encore].filter(([nom, octets]) => Buffer.compare(octets, fichiers.get(nom)!) !== 0)).toEqual(
      [],
    );
  });

  it.each(Object.keys(JEUX) as (keyof typeof JEUX)[])(
    'the page of « %s » asks for less than 40 kB as servers send it',
    async (jeu) => {
      const page = (await produce(jeu)).get('index.html')!;
      expect(gzipSync(page).length).toBeLessThan(40_000);
    },
  );
});

describe('the schema beside the CSV', () => {
  it('refuses what it does not describe: the proof that it checks', async () => {
    const fichiers = await produce('moselle');
    const schema = JSON.parse(texteOf(fichiers, 'schema.json')) as { fields: { name: string }[] };
    const noms = schema.fields.map(({ name }) => name);
    const ligne = (change: Record<string, string>): string[] =>
      noms.map((nom) => change[nom] ?? { service: 'S', indicateur: 'I', trimestre: '2020-T4' }[nom] ?? '');
    const lire = async (change: Record<string, string>) => {
      const table = await Table.load([noms, ligne(change)] as never, { schema });
      return table.read();
    };
    await expect(lire({})).resolves.toHaveLength(1);
    await expect(lire({ valeur: '15,2' })).rejects.toThrow();
    await expect(lire({ situation: 'presque' })).rejects.toThrow();
    await expect(lire({ publie_le: '15/01/2021' })).rejects.toThrow();
    await expect(lire({ indicateur: '' })).rejects.toThrow();
  });
});

describe('the files of a tableau, by name', () => {
  it('answers under the names of before, and under no other', () => {
    const tableau = JEUX.exemple();
    expect(findFormat(tableau, 'tableau.schema.json')?.nom).toBe('schema.json');
    expect(findFormat(tableau, 'graphique-TEL-DECROCHE.png')?.type).toBe('image/png');
    for (const nom of ['toString', '__proto__', 'graphique-.svg', 'index.html'])
      expect([nom, findFormat(tableau, nom)]).toEqual([nom, null]);
    expect(listFormats(tableau)).toContain('tableau.ods');
  });
});
