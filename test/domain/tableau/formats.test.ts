import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildTableau, tableauCsv, tableauJson, tableauSchema } from '../../../domain/tableau/index.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import {
  LIGNES_37,
  makeEntree,
  makeLigne,
  makePrefectureSeule,
  seule,
} from '../../fabriques/consolidation.ts';

const consolidation = makePrefectureSeule('37', '2020-T4', LIGNES_37);
const tableau = buildTableau(
  makeEntree(consolidation, {
    precedente: makePrefectureSeule('37', '2020-T3', [makeLigne('ETR-RENOUV', seule('44.2'))]),
  }),
);

/** A plain RFC 4180 reader, so that the writer is not judged by itself. */
function readCsv(texte: string): string[][] {
  const lignes: string[][] = [[]];
  for (const [, entre, nu, fin] of texte.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lignes.at(-1)!.push(entre === undefined ? nu! : entre.replaceAll('""', '"'));
    if (fin === '\r\n') lignes.push([]);
  }
  return lignes.slice(0, -1);
}
function readLines(t: Tableau): Record<string, string>[] {
  const [titres = [], ...lignes] = readCsv(tableauCsv(t));
  return lignes.map((ligne) => Object.fromEntries(titres.map((titre, rang) => [titre, ligne[rang] ?? ''])));
}
const withComment = (commentaire: string): Tableau => ({
  ...tableau,
  indicateurs: tableau.indicateurs.slice(0, 1).map((indicateur) => ({ ...indicateur, commentaire })),
});

describe('tableauJson', () => {
  const json = tableauJson(tableau);

  it('has the public head', () => {
    expect(json).toMatchObject({
      schema: 3,
      entite: { niveau: 'departement', code: '37', departement: '37', region: '24' },
      etat: 'publie',
      rectificatif: null,
      departement: { code: '37', nom: 'Indre-et-Loire' },
      service: 'Préfecture d’Indre-et-Loire',
      trimestre: '2020-T4',
      publieLe: '2021-01-15',
      resume: tableau.textes.resume,
      licence: 'etalab-2.0',
    });
  });

  it('has numbers as numbers, codes for words and null for what is missing', () => {
    const read = (code: string) => json.indicateurs.find((indicateur) => indicateur.code === code);
    expect(read('ETR-RENOUV')).toMatchObject({
      libelle: expect.any(String),
      unite: 'jours',
      valeur: 44,
      cible: 30,
      situation: 'non-atteint',
      precedent: 44.2,
      ecart: -0.2,
      evolution: 'baisse',
    });
    expect(read('SAT-TITRES')).toMatchObject({ valeur: null, situation: 'non-disponible', evolution: null });
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  it('holds nothing that is hidden in a text, like every other format', () => {
    const { indicateurs } = tableauJson(
      withComment('\u202egnp.exe\u202c zéro\u200blargeur\u0000\tfin : 63\u202f%'),
    );
    expect(indicateurs[0]?.commentaire).toBe('gnp.exe zérolargeur fin : 63\u202f%');
  });
});

describe('tableauCsv', () => {
  const lignes = readLines(tableau);

  it('has one line per indicator, each named once by its key', () => {
    const cles = lignes.map(({ service, indicateur, trimestre }) => `${service}|${indicateur}|${trimestre}`);
    expect(lignes).toHaveLength(tableau.indicateurs.length);
    expect(new Set(cles).size).toBe(cles.length);
  });

  it('writes decimal points and ISO dates, and leaves what is missing empty with its status', () => {
    const find = (code: string) => lignes.find(({ indicateur }) => indicateur === code);
    expect(find('DEL-PERMIS')).toMatchObject({
      valeur: '15.22',
      cible: '5',
      statut: 'disponible',
      debut: '2020-10-01',
      fin: '2020-12-31',
      publie_le: '2021-01-15',
    });
    expect(find('SAT-TITRES')).toMatchObject({ valeur: '', cible: '', statut: 'non-disponible' });
    expect(find('ETR-RENOUV')).toMatchObject({ ecart: '-0.2' });
  });

  it('says on each line that a preview is not published, and gives it no date of publication', () => {
    expect(lignes.map(({ etat }) => etat)).toEqual(tableau.indicateurs.map(() => 'publie'));
    const apercu = readLines({ ...tableau, etat: 'apercu' });
    expect(apercu.length).toBeGreaterThan(0);
    for (const ligne of apercu) expect(ligne).toMatchObject({ etat: 'apercu', publie_le: '' });
  });

  it.each(['Un, deux', 'dit « "non" »', 'deux\nlignes', 'simple'])('reads back %j', (commentaire) => {
    expect(readLines(withComment(commentaire))[0]).toMatchObject({ commentaire });
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+33', "'+33"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "' =1+1"],
    ['\r=1+1', "'\n=1+1"],
    [' =1+1', "' =1+1"],
    ['\ufeff=1+1', "'=1+1"],
    ['\uff1dcmd', "'\uff1dcmd"],
    ['\u202e=1+1', "'=1+1"],
    ['a\u0000b\u0007c\u009fd', 'abcd'],
    ['un\u202edeux\u2066trois', 'undeuxtrois'],
    ['63\u202f% : l’élève', '63\u202f% : l’élève'],
  ])('makes %j harmless', (commentaire, attendu) => {
    expect(readLines(withComment(commentaire))[0]).toMatchObject({ commentaire: attendu });
  });

  it('starts no cell as a formula, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', 'a', '"', ',') }),
        (brut) => {
          const { commentaire } = readLines(withComment(brut))[0]!;
          expect(commentaire).not.toMatch(/^\s*[=+\-@]|[\t\r]/u);
        },
      ),
    );
  });

  it('is described by its Table Schema, column by column', () => {
    const [titres] = readCsv(tableauCsv(tableau));
    expect(tableauSchema().fields.map(({ name }) => name)).toEqual(titres);
    expect(titres).toEqual(expect.arrayContaining([...tableauSchema().primaryKey]));
  });
});

describe('the figures of all formats', () => {
  it('are the same in texts, JSON and CSV', () => {
    const csv = readLines(tableau);
    tableauJson(tableau).indicateurs.forEach((indicateur, rang) => {
      expect(csv[rang]?.valeur).toBe(indicateur.valeur === null ? '' : String(indicateur.valeur));
      expect(csv[rang]?.situation).toBe(indicateur.situation);
    });
  });
});
