import { describe, expect, it } from '@jest/globals';
import {
  CONSTATS_MAX_PAR_REGLE,
  findRegle,
  isAccepte,
  REGLES,
  validateClasseur,
} from '../../../domain/controle/index.ts';
import type { Constat } from '../../../domain/controle/index.ts';
import { classeur, REELS_37, REELS_57 } from '../../fabriques/classeur.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import type { SaisieLigne } from '../../fabriques/classeur.ts';
import { ambigue, calculee } from '../../fabriques/cellules.ts';
import { contexte } from '../../fabriques/contexte.ts';
import { action, avec, ligne } from './cas/types.ts';
import type { Situation } from './cas/types.ts';
import { CAS } from './cas/index.ts';

const controle = ({ classeur: c, contexte: x }: Situation): readonly Constat[] => validateClasseur(c, x);
const ofCode = (constats: readonly Constat[], code: string): readonly Constat[] =>
  constats.filter((constat) => constat.code === code);

describe('real workbooks', () => {
  const constats = validateClasseur(classeur(), contexte());

  it('accepts the figures of Indre-et-Loire as published: values alone, one count for a whole survey', () => {
    expect(constats.filter(({ severite }) => severite === 'bloquant')).toEqual([]);
    expect(isAccepte(constats)).toBe(true);
  });

  it('says which of them cannot be added up, and which percentages 100 returns cannot give', () => {
    const taux = Object.keys(REELS_37).filter((code) => /^(TEL|ACC|FRA)-/.test(code));
    const [seules, ...autres] = ofCode(constats, 'VALEUR-SEULE');
    expect(seules?.lignes?.map(({ code }) => code)).toEqual(taux);
    expect(autres).toEqual([]);
    const impossibles = ofCode(constats, 'POURCENTAGE-IMPOSSIBLE');
    expect(impossibles).toHaveLength(1);
    // 70 % of 100 answers is possible.
    expect(impossibles[0]?.lignes).toHaveLength(9);
  });

  it('asks to justify each missed target, but the calls, which have an action', () => {
    const codes = ofCode(constats, 'CIBLE-NON-ATTEINTE').map((c) => c.parametres['code']);
    expect(codes).toEqual(['DEL-PERMIS', 'FRA-CERT', 'FRA-PERMIS', 'ETR-RENOUV']);
    expect(ofCode(constats, 'CIBLE-NON-ATTEINTE').every((c) => c.severite === 'a-justifier')).toBe(true);
  });

  it('says a missed target without contradicting itself, however near', () => {
    const dit = (code: string, saisie: SaisieLigne): string | undefined =>
      ofCode(controle(ligne(code, saisie)), 'CIBLE-NON-ATTEINTE')[0]?.message.replace(/[\u00a0\u202f]/g, ' ');
    // 89,999 % rounds to 90 %, and 89,99 % does not.
    expect(dit('TEL-AGENT', { numerateur: 89_999, denominateur: 100_000 })).toContain(
      ': un peu moins de 90 % pour une cible d’au moins 90 %',
    );
    expect(dit('TEL-AGENT', { numerateur: 8_999, denominateur: 10_000 })).toContain(': 89,99 % pour');
    expect(dit('DEL-PERMIS', { valeur: 5.001, effectif: 900 })).toContain(
      ': un peu plus de 5 jours pour une cible d’au plus 5 jours',
    );
    expect(dit('DEL-PERMIS', { valeur: 5.01, effectif: 900 })).toContain(': 5,01 jours pour');
  });

  it.each([
    [{ etat: 'Abandonnée' }, 'L’action 1 est abandonnée et n’y répond plus.'],
    [{ responsable: null }, 'L’action 1 n’a pas de responsable.'],
    [{ echeance: null }, 'L’action 1 n’a pas d’échéance.'],
    [
      { etat: 'Réalisée', debut: null, echeance: '2020-09-30' as DateIso },
      'L’action 1 était réalisée avant le trimestre et n’a pas suffi.',
    ],
  ])('says why a linked action does not answer a missed target: %j', (plus, attendu) => {
    const [constat] = ofCode(controle(action(plus)), 'CIBLE-NON-ATTEINTE');
    expect(constat?.parametres['code']).toBe('TEL-DECROCHE');
    expect(constat?.message).toMatch(new RegExp(`${attendu}$`));
  });

  it('accepts the figures of Moselle', () => {
    const moselle = classeur({ site: '57-PREF', trimestre: '2021-T2', lignes: REELS_57, actions: [] });
    expect(isAccepte(validateClasseur(moselle, contexte({}, '2021-07-15')))).toBe(true);
  });
});

describe('a remark on several lines', () => {
  const vides = (codes: readonly string[]) =>
    ofCode(
      controle(
        avec({
          lignes: { 'TEL-DECROCHE': { valeur: 63 }, ...Object.fromEntries(codes.map((code) => [code, {}])) },
        }),
      ),
      'VALEUR-VIDE',
    );

  it('is one, which lists them with their cells and points at the first', () => {
    const [constat, ...autres] = vides(['DEL-CNI', 'DEL-CI']);
    expect(autres).toEqual([]);
    expect(constat).toMatchObject({
      adresse: 'I7',
      lignes: [
        { code: 'DEL-CNI', adresse: 'I7' },
        { code: 'DEL-CI', adresse: 'I8' },
      ],
    });
    expect(constat?.message).toContain(
      '2 indicateurs n’ont pas de valeur : DEL-CNI (I7), DEL-CI (I8).'.replace(' :', '\u00a0:'),
    );
  });

  it('is said at its cell when it is about one', () => {
    const [constat] = vides(['DEL-CNI']);
    expect(constat).toMatchObject({ adresse: 'I7', parametres: { code: 'DEL-CNI' } });
    expect(constat).not.toHaveProperty('lignes');
  });
});

describe('severity', () => {
  it('blocks only what is bloquant', () => {
    expect(isAccepte([])).toBe(true);
    const [avertissement] = controle(ligne('TEL-DECROCHE', { valeur: 63 }));
    expect(isAccepte([{ ...(avertissement as Constat), severite: 'a-justifier' }])).toBe(true);
    expect(isAccepte([{ ...(avertissement as Constat), severite: 'bloquant' }])).toBe(false);
  });

  it('accepts 0 sur 0, and refuses anything else over 0', () => {
    const severite = (numerateur: number): unknown =>
      ofCode(controle(ligne('COU-RECLAM', { numerateur, denominateur: 0 })), 'DENOMINATEUR-NUL')[0]?.severite;
    expect([severite(0), severite(3)]).toEqual(['avertissement', 'bloquant']);
  });

  it('lets two counts settle a value that has two readings', () => {
    const valeur = ambigue('0,63', '0,63 %', '63 %');
    const severite = (plus: object): unknown =>
      ofCode(controle(ligne('TEL-DECROCHE', { valeur, ...plus })), 'CELLULE-AMBIGUE')[0]?.severite;
    expect(severite({})).toBe('bloquant');
    expect(severite({ numerateur: 756, denominateur: 1200 })).toBe('avertissement');
  });

  it('says once, at the counts, what a formula computes from them', () => {
    const faux = ligne('TEL-DECROCHE', { numerateur: 1200, denominateur: 756, valeur: calculee(158.73) });
    expect(
      controle(faux)
        .filter(({ severite }) => severite === 'bloquant')
        .map(({ code }) => code),
    ).toEqual(['NUMERATEUR-SUPERIEUR']);
  });
});

describe('a constat', () => {
  const tous = CAS.flatMap(({ leve }) => leve.flatMap(controle));

  it('says where, and what to do, in French spacing', () => {
    for (const { message, feuille, adresse } of tous) {
      if (feuille !== null) expect(message).toContain(feuille.replace(/'/g, '’'));
      if (adresse !== null) expect(message).toContain(adresse);
      expect(message).not.toMatch(/ [%:;!?»]|« |\w'\w|undefined|null|NaN/);
      expect(message).toMatch(/\.$/);
    }
  });

  it('names the cell, what was read and what is expected', () => {
    const [constat] = ofCode(
      controle(ligne('TEL-DECROCHE', { numerateur: 1200, denominateur: 756 })),
      'NUMERATEUR-SUPERIEUR',
    );
    expect(constat).toMatchObject({
      severite: 'bloquant',
      feuille: 'Indicateurs',
      tableau: 'Indicateurs',
      adresse: 'G6',
      lu: '1200',
      attendu: 'au plus 756',
      parametres: { code: 'TEL-DECROCHE', numerateur: 1200, denominateur: 756 },
      correction: { libelle: 'Échanger les deux nombres' },
    });
  });

  it('comes from a rule that can be found by its code', () => {
    expect(findRegle('VALEUR-VIDE')?.code).toBe('VALEUR-VIDE');
    expect(findRegle('SANS-OBJET')).toBeUndefined();
    expect(new Set(REGLES.map(({ code }) => code)).size).toBe(REGLES.length);
  });
});

describe('order and number', () => {
  it('goes by severity, then through the workbook by sheet, row and column', () => {
    const constats = controle(
      avec({
        modele: '0',
        lignes: [
          ['TEL-DECROCHE', { valeur: 630 }],
          ['DEL-PERMIS', { valeur: -1, effectif: -1 }],
          ...Array.from({ length: 5 }, () => ['DEL-CNI', {}] as const),
        ],
      }),
    );
    const bloquants = constats.filter(({ severite }) => severite === 'bloquant');
    expect(bloquants.map(({ feuille, adresse }) => `${feuille} ${adresse}`)).toEqual([
      'Accueil C7',
      'Indicateurs I6',
      'Indicateurs I7',
      'Indicateurs J7',
      'Indicateurs A9',
      'Indicateurs A10',
      'Indicateurs A11',
      'Indicateurs A12',
    ]);
    const rang = ['bloquant', 'a-justifier', 'avertissement'];
    const rangs = constats.map(({ severite }) => rang.indexOf(severite));
    expect(rangs).toEqual(rangs.toSorted((a, b) => a - b));
  });

  it('keeps a bounded number of finds for a rule, and counts the rest', () => {
    const lignes = Array.from({ length: 250 }, () => ['TEL-DECROCHE', { valeur: 63 }] as const);
    const doubles = ofCode(controle(avec({ lignes })), 'CODE-EN-DOUBLE');
    expect(doubles).toHaveLength(CONSTATS_MAX_PAR_REGLE + 1);
    const closing = doubles.find(({ adresse }) => adresse === null);
    expect(closing).toMatchObject({ severite: 'bloquant', parametres: { restants: 49 } });
    expect(closing?.message).toContain('49 autres constats');
  });

  it.each([
    [200, null],
    [201, 'Un autre constat du même genre n’est pas montré.'],
    [202, '2 autres constats du même genre ne sont pas montrés.'],
  ])('of %i finds, shows 200 and counts the rest', (trouvailles, reste) => {
    const lignes = Array.from({ length: trouvailles + 1 }, () => ['TEL-DECROCHE', { valeur: 63 }] as const);
    const doubles = ofCode(controle(avec({ lignes })), 'CODE-EN-DOUBLE');
    expect(doubles.filter(({ adresse }) => adresse !== null)).toHaveLength(200);
    const [closing = null] = doubles.filter(({ adresse }) => adresse === null);
    expect(closing && closing.message.replace(/\u202f/g, ' ').split(/(?<=\.) /)[0]).toBe(reste);
  });

  it.each([
    [80, 'x'.repeat(80)],
    [81, `${'x'.repeat(80)}…`],
  ])('quotes a cell of %i characters up to 80', (longueur, cite) => {
    const [constat] = ofCode(controle(action({ porteSur: 'x'.repeat(longueur) })), 'ACTION-OBJET-INCONNU');
    expect(constat?.message).toContain(`«\u00a0${cite}\u00a0»`);
  });

  it('never lets the limit hide what blocks', () => {
    const zero = { numerateur: 0, denominateur: 0 };
    const lignes = Array.from(
      { length: 300 },
      (_, i) => ['COU-MAIL', i < 299 ? zero : { ...zero, numerateur: 3 }] as const,
    );
    const [premier] = ofCode(controle(avec({ lignes })), 'DENOMINATEUR-NUL');
    expect(premier).toMatchObject({ severite: 'bloquant', adresse: 'H305' });
  });
});
