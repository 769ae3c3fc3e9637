import { describe, expect, it } from '@jest/globals';
import { DEPARTEMENTS, findIndicateur, INDICATEURS, reglageOf } from '../../../domain/referentiels/index.ts';
import { buildTableau, tableauCsv, tableauJson } from '../../../domain/tableau/index.ts';
import type { EntreeTableau } from '../../../domain/tableau/index.ts';
import {
  indicateur,
  LIGNES_37,
  LIGNES_57,
  makeEntree,
  makeLigne,
  makePrefectureSeule,
  seule,
} from '../../fabriques/consolidation.ts';

const reserves37 = reglageOf('37').reserves ?? [];
const build = (departement: string, lignes: Parameters<typeof makePrefectureSeule>[2], plus: object = {}) =>
  buildTableau(makeEntree(makePrefectureSeule(departement, '2020-T4', lignes), plus));
const read = (tableau: ReturnType<typeof build>, code: string) =>
  tableau.indicateurs.find((candidat) => candidat.code === code)!;

describe('what one préfecture wrote', () => {
  /** Départements whose own documents are among the sources. */
  const AUTEURS = DEPARTEMENTS.filter(({ code }) => ['29', '35', '37', '40'].includes(code));
  const cited = (texte: string, auteur: (typeof AUTEURS)[number]): boolean => texte.includes(auteur.deNom);

  it.each(['57', '37', '29'])('is cited nowhere in the tableau of another (%s)', (code) => {
    const tableau = build(code, LIGNES_57, { publies: INDICATEURS });
    const dit = `${JSON.stringify(tableauJson(tableau))}${tableauCsv(tableau)}`;
    const autres = AUTEURS.filter((auteur) => auteur.code !== code);
    expect(autres.filter((auteur) => cited(dit, auteur)).map((auteur) => auteur.code)).toEqual([]);
  });

  it('is cited nowhere above the départements', () => {
    const pays = {
      niveau: 'national',
      code: 'FR',
      nom: 'France',
      deNom: 'de France',
      departement: null,
      region: null,
    };
    const tableau = build('57', LIGNES_57, {
      publies: INDICATEURS,
      entite: pays as NonNullable<EntreeTableau['entite']>,
      cibleOf: (code: string) => findIndicateur(code)?.cible ?? null,
    });
    const dit = tableauCsv(tableau);
    expect(AUTEURS.filter((auteur) => cited(dit, auteur))).toEqual([]);
  });

  it('is cited by its own tableau', () => {
    expect(read(build('37', LIGNES_37), 'TEL-DECROCHE').sourceDefinition).toContain('Indre-et-Loire');
  });

  it('sets a target for itself, and one to confirm for the others, in words and in the open file', () => {
    const ici = build('37', LIGNES_37);
    const ailleurs = build('57', LIGNES_57);
    expect(read(ici, 'TEL-DECROCHE')).toMatchObject({ cibleOrigine: 'local' });
    expect(read(ici, 'TEL-DECROCHE').textes.cible).toBe('au moins 90\u202f%');
    expect(read(ailleurs, 'TEL-DECROCHE')).toMatchObject({ cibleOrigine: 'propose' });
    expect(read(ailleurs, 'TEL-DECROCHE').textes.cible).toBe('au moins 90\u202f% (à confirmer)');
    expect(tableauCsv(ailleurs)).toContain('propose');
    expect(ailleurs.textes.resume).toContain('à confirmer');
  });

  it('is to confirm too where its target is of another unit', () => {
    const tableau = build('57', [makeLigne('ETR-PREMIERE', seule('59'))], {
      publies: [indicateur('ETR-PREMIERE')],
    });
    expect(read(tableau, 'ETR-PREMIERE').textes.cible).toContain('(à confirmer)');
  });
});

describe('a figure that is not quite what its definition says', () => {
  const avant = makePrefectureSeule('37', '2020-T3', [makeLigne('TEL-DECROCHE', seule('58'))]);
  const plus = { precedente: avant, reserves: reserves37 };

  it('is published with a word on it: « aboutis », the period', () => {
    const { textes } = read(build('37', LIGNES_37, plus), 'TEL-DECROCHE');
    expect(textes.reserves?.join(' ')).toMatch(/« aboutis ».*à confirmer.*année 2020/);
    const reseaux = build('37', [makeLigne('WEB-RESEAUX', seule('36859'))], {
      ...plus,
      publies: [indicateur('WEB-RESEAUX')],
    });
    expect(read(reseaux, 'WEB-RESEAUX').textes.reserves).toEqual([
      'Moyenne de toute l’année 2020, et non du seul 4e trimestre.',
    ]);
  });

  it('is compared to no other quarter', () => {
    const ligne = read(build('37', LIGNES_37, plus), 'TEL-DECROCHE');
    expect(ligne).toMatchObject({ precedent: 58, ecart: null, evolution: null });
    expect(ligne.textes.evolution).toMatch(/^Non comparable/);
    expect(ligne.signal?.points).toBe(1);
  });

  it('is of that very figure: another one filed since is compared as any', () => {
    const tableau = build('37', [makeLigne('TEL-DECROCHE', seule('64'))], plus);
    expect(read(tableau, 'TEL-DECROCHE').textes.reserves).toEqual([]);
    expect(read(tableau, 'TEL-DECROCHE').ecart).toBe(6);
  });

  it('says that a yearly figure is the year’s', () => {
    const tableau = build('37', [makeLigne('ACC-CONFORT', seule('98.7', '100'))], {
      publies: [indicateur('ACC-CONFORT')],
    });
    expect(read(tableau, 'ACC-CONFORT').textes.reserves).toEqual([
      'Chiffre annuel, et non du seul 4e trimestre 2020.',
    ]);
  });
});

describe('a figure of a CERT', () => {
  const cni = (site: string) => build(site, [makeLigne('DEL-CNI', seule('12'))]);

  it.each(['22', '57'])('is said not to be confirmed where the préfecture typed it (%s)', (code) => {
    expect(read(cni(code), 'DEL-CNI').textes.reserves).toEqual(['Chiffre non confirmé par le CERT.']);
  });

  it('is the seat’s own at the seat, and needs no word where it is missing', () => {
    expect(read(cni('29'), 'DEL-CNI').textes.reserves).toEqual([]);
    expect(read(cni('57'), 'DEL-CI').textes.reserves).toEqual([]);
  });
});

describe('a delay', () => {
  it('says what it counts, from when to when, and what nobody says', () => {
    const tableau = build('57', LIGNES_57, { publies: INDICATEURS });
    expect(read(tableau, 'DEL-CNI').textes.delai).toBe(
      'Délai compté\u00a0: instruction\u202f; début et fin à confirmer.',
    );
    const delais = tableau.indicateurs.filter(({ unite }) => /jours|minutes/.test(unite));
    expect(delais.filter(({ textes }) => !textes.delai)).toEqual([]);
    expect(read(tableau, 'TEL-DECROCHE').textes.delai).toBeNull();
    expect(tableauCsv(tableau)).toContain('début et fin à confirmer');
  });
});
