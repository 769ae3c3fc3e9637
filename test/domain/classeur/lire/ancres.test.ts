import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { TABLEAU_ACTIONS, TABLEAU_INDICATEURS } from '../../../../domain/classeur/contrat.ts';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';
import type { Classeur } from '../../../../domain/classeur/types.ts';

type Valeurs = Record<string, ExcelJS.CellValue>;
interface Voulu {
  readonly feuille?: string;
  readonly tableau?: string;
  readonly titres?: readonly string[];
  /** Empty or free rows before the header. */
  readonly avant?: readonly (readonly string[])[];
  readonly lignes?: readonly Valeurs[];
}

const TITRES = TABLEAU_INDICATEURS.colonnes.map(({ titre }) => titre);
const TEL: Valeurs = { Code: 'TEL-DECROCHE', Unité: '%', Valeur: '63 %' };

/** A workbook that another program writes: exceljs, which knows nothing of the template. */
async function write(voulu: Voulu, plus?: (classeur: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const classeur = new ExcelJS.Workbook();
  const feuille = classeur.addWorksheet(voulu.feuille ?? 'Indicateurs');
  const titres = voulu.titres ?? TITRES;
  const avant = voulu.avant ?? [];
  avant.forEach((textes, rang) => (feuille.getRow(rang + 1).values = [...textes]));
  const rangees = (voulu.lignes ?? [TEL]).map((ligne) =>
    titres.map((titre) => ligne[titre] ?? ligne[titre.trim()] ?? null),
  );
  if (voulu.tableau === undefined) {
    [titres as ExcelJS.CellValue[], ...rangees].forEach(
      (rangee, rang) => (feuille.getRow(avant.length + rang + 1).values = [...rangee]),
    );
  } else {
    feuille.addTable({
      name: voulu.tableau,
      ref: `A${avant.length + 1}`,
      columns: titres.map((name) => ({ name })),
      rows: rangees,
    });
  }
  plus?.(classeur);
  return new Uint8Array(await classeur.xlsx.writeBuffer());
}

async function read(octets: Uint8Array): Promise<Classeur> {
  const resultat = await readClasseur(octets);
  if (!resultat.lisible) throw new Error(resultat.refus.code);
  return resultat.classeur;
}
const vue = ({ indicateurs }: Classeur) =>
  indicateurs.map(({ code, valeur }) => [code.valeur, valeur.valeur, valeur.adresse.cellule]);
const defautsOf = ({ defauts }: Classeur) => defauts.map(({ genre, nom, cellule }) => [genre, nom, cellule]);
const SANS_RESTE = [
  ['feuille-absente', 'Accueil', null],
  ['feuille-absente', "Plan d'actions", null],
];

describe('the table is found by its anchors', () => {
  it.each<[string, Voulu, string]>([
    ['as it is', {}, 'I2'],
    ['rows inserted above', { avant: [['Préfecture'], [], ['T4 2020'], []] }, 'I6'],
    ['columns moved', { titres: TITRES.toReversed() }, 'E2'],
    [
      'titles with stray spaces, case and accents',
      {
        titres: TITRES.map((t) => ` ${t.toUpperCase()}\u00a0 `),
        lignes: [{ CODE: 'TEL-DECROCHE', UNITÉ: '%', VALEUR: '63 %' }],
      },
      'I2',
    ],
    [
      'a column added in the middle',
      { titres: [...TITRES.slice(0, 2), 'Ma colonne', ...TITRES.slice(2)] },
      'J2',
    ],
    ['the sheet renamed, the table kept', { feuille: 'Qualité T4', tableau: 'Indicateurs' }, 'I2'],
    ['the sheet renamed and the table lost', { feuille: 'Feuil1' }, 'I2'],
    ['the sheet name with another case and spaces', { feuille: ' INDICATEURS ' }, 'I2'],
  ])('%s', async (_, voulu, cellule) => {
    const classeur = await read(await write(voulu));
    expect(vue(classeur)).toEqual([['TEL-DECROCHE', 63, cellule]]);
    expect(defautsOf(classeur)).toEqual(SANS_RESTE);
    expect(classeur.indicateurs[0]?.code.adresse).toMatchObject({
      feuille: voulu.feuille ?? 'Indicateurs',
      tableau: voulu.tableau ?? null,
    });
  });

  it('takes none of two sheets that have the table, and names both', async () => {
    const octets = await write({ feuille: 'Copie', tableau: 'Indicateurs' }, (classeur) => {
      const autre = classeur.addWorksheet('Indicateurs');
      autre.getRow(1).values = [...TITRES];
      autre.getRow(2).values = ['AUTRE'];
    });
    const classeur = await read(octets);
    expect(classeur.indicateurs).toEqual([]);
    expect(classeur.defauts).toContainEqual(
      expect.objectContaining({ genre: 'tableau-en-double', feuilles: ['Copie', 'Indicateurs'] }),
    );
  });

  it('finds the action plan whose sheet writes another apostrophe', async () => {
    const octets = await write({}, (classeur) => {
      const plan = classeur.addWorksheet('Plan d’actions');
      plan.getRow(3).values = TABLEAU_ACTIONS.colonnes.map(({ titre }) => titre);
      plan.getRow(4).values = [
        1,
        'Revoir le renvoi',
        'Audit',
        'TEL-DECROCHE',
        'référent',
        '15 janvier 2021',
        new Date('2021-03-31'),
      ];
    });
    const { actions, defauts } = await read(octets);
    expect(defauts.map(({ nom }) => nom)).toEqual(['Accueil']);
    expect(actions.map((a) => [a.numero.valeur, a.debut.valeur, a.echeance.valeur, a.echeance.lu])).toEqual([
      ['1', '2021-01-15', '2021-03-31', '31/03/2021'],
    ]);
  });
});

describe('what is missing is named', () => {
  it('names each compulsory column that is not there, and where to look', async () => {
    const titres = TITRES.filter((t) => t !== 'Valeur' && t !== 'Effectif' && t !== 'Situation');
    const classeur = await read(await write({ titres, avant: [[]] }));
    expect(defautsOf(classeur)).toEqual([
      ...SANS_RESTE.slice(0, 1),
      ['colonne-absente', 'Valeur', 'A2'],
      ['colonne-absente', 'Effectif', 'A2'],
      ...SANS_RESTE.slice(1),
    ]);
    expect(classeur.indicateurs[0]?.valeur).toMatchObject({ valeur: null, lecture: { etat: 'vide' } });
  });
  it('names a column that is there twice, at its second place, and reads the first', async () => {
    const classeur = await read(await write({ titres: [...TITRES, 'valeur '] }));
    expect(defautsOf(classeur)).toContainEqual(['colonne-en-double', 'Valeur', 'N1']);
    expect(vue(classeur)).toEqual([['TEL-DECROCHE', 63, 'I2']]);
  });
  it('names the table when the sheet is there without it', async () => {
    const classeur = await read(await write({ titres: ['A', 'B'], lignes: [] }));
    expect(defautsOf(classeur)).toContainEqual(['tableau-absent', 'Indicateurs', null]);
  });
  it('gives defects and no exception for a workbook that speaks of something else', async () => {
    const classeur = await read(await write({ feuille: 'Budget', titres: ['Poste', 'Montant'], lignes: [] }));
    expect(defautsOf(classeur).map(([genre]) => genre)).toEqual(new Array(3).fill('feuille-absente'));
    expect([classeur.indicateurs, classeur.actions]).toEqual([[], []]);
  });
});

describe('lines', () => {
  it('skips blank lines, keeps a line with any content, leaves a remark under the table', async () => {
    const lignes = [
      TEL,
      {},
      {},
      { Commentaire: 'sans code' },
      { Code: 'DEL-CI' },
      {},
      { Code: 'Vu en comité le 12 janvier' },
    ];
    const { indicateurs } = await read(await write({ lignes }));
    expect(indicateurs.map(({ ligne, code }) => [ligne, code.valeur])).toEqual([
      [2, 'TEL-DECROCHE'],
      [5, null],
      [6, 'DEL-CI'],
    ]);
  });
  it('reads rich text, booleans, errors and formulas', async () => {
    const riche = { richText: [{ text: 'Afflux ' }, { font: { bold: true }, text: 'd’appels' }] };
    const lignes: Valeurs[] = [
      { ...TEL, Commentaire: riche, Numérateur: true, Dénominateur: { error: '#DIV/0!' } },
      { ...TEL, Valeur: { formula: 'G3/H3' } },
      { ...TEL, Valeur: { formula: 'IF(G4="","",G4/H4)', result: '' } },
      { ...TEL, Valeur: { formula: '45/50*100', result: 90 } },
      { ...TEL, Valeur: { formula: '45/50' } },
    ] as Valeurs[];
    const { indicateurs } = await read(await write({ lignes }));
    expect(indicateurs[0]).toMatchObject({
      commentaire: { valeur: 'Afflux d’appels' },
      numerateur: { lu: 'VRAI', lecture: { etat: 'illisible' } },
      denominateur: { lu: '#DIV/0!', lecture: { etat: 'illisible' } },
    });
    expect(
      indicateurs.slice(1).map(({ valeur: v }) => [v.valeur, v.lecture.etat, v.calculee ?? false]),
    ).toEqual([
      [null, 'vide', true],
      [null, 'vide', true],
      [90, 'sure', false],
      [null, 'illisible', false],
    ]);
  });
  it('reads dates of the 1904 system', async () => {
    const octets = await write({}, (classeur) => {
      classeur.properties.date1904 = true;
      const plan = classeur.addWorksheet("Plan d'actions");
      plan.getRow(1).values = TABLEAU_ACTIONS.colonnes.map(({ titre }) => titre);
      plan.getRow(2).values = ['1'];
      plan.getCell('F2').value = 42_749;
      plan.getCell('F2').numFmt = 'dd/mm/yyyy';
    });
    expect((await read(octets)).actions[0]?.debut).toMatchObject({ valeur: '2021-01-15', lu: '15/01/2021' });
  });
  it('takes the value of a label in the next filled cell, wherever Accueil was renamed to', async () => {
    const octets = await write({}, (classeur) => {
      const accueil = classeur.addWorksheet('Mode d’emploi');
      accueil.getRow(4).values = [null, 'SITE :', null, '37-PREF'];
      accueil.getRow(5).values = [null, 'Trimestre', '2020-T4'];
    });
    const { site, trimestre, modele } = await read(octets);
    expect([site.accueil.valeur, site.accueil.adresse.cellule]).toEqual(['37-PREF', 'D4']);
    expect([trimestre.accueil.valeur, modele.accueil.lecture.etat, site.propriete]).toEqual([
      '2020-T4',
      'vide',
      null,
    ]);
  });
});
