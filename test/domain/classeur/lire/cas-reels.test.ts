import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';
import type { LigneIndicateur } from '../../../../domain/classeur/types.ts';
import { buildContexte, isAccepte, validateClasseur } from '../../../../domain/controle/index.ts';
import { findIndicateur } from '../../../../domain/referentiels/index.ts';

/** Small workbooks that were misread in silence, one for each kind of fault; `base.xlsx` is the right one. */
const octetsOf = (nom: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/classeurs/lecture/${nom}`, import.meta.url)));

type Chiffre = 'numerateur' | 'denominateur' | 'valeur' | 'effectif';

async function read(nom: string) {
  const resultat = await readClasseur(octetsOf(nom), { uniteOf: findIndicateur });
  if (!resultat.lisible) return { refus: resultat.refus, dits: [], accepte: false, chiffre: () => undefined };
  const { classeur } = resultat;
  const constats = validateClasseur(
    classeur,
    buildContexte({ aujourdHui: '2023-05-12', precedents: new Map() }),
  );
  const ligneOf = (code: string): LigneIndicateur | undefined =>
    classeur.indicateurs.find((ligne) => ligne.code.valeur === code);
  return {
    refus: null,
    classeur,
    accepte: isAccepte(constats),
    /** Codes of what blocks, with their cell. */
    dits: constats.flatMap(({ code, adresse, severite }) =>
      severite === 'bloquant' ? [`${code} ${adresse}`] : [],
    ),
    messages: constats.map(({ message }) => message.replace(/[\u00a0\u202f]/gu, ' ')),
    chiffre: (code: string, cle: Chiffre) => ligneOf(code)?.[cle].valeur,
    lu: (code: string, cle: Chiffre) => ligneOf(code)?.[cle].lu?.replace(/[\u00a0\u202f]/gu, ' '),
  };
}

describe('what is read is what was meant', () => {
  it('reads the right one', async () => {
    const { accepte, chiffre } = await read('base.xlsx');
    expect(accepte).toBe(true);
    expect([chiffre('DEL-CNI', 'valeur'), chiffre('FRA-CERT', 'valeur')]).toEqual([12, 0.17]);
  });

  it('takes an error that Excel saves as the number 0 in an .ods for an error', async () => {
    const { dits, chiffre } = await read('ods-erreur-excel.ods');
    expect(chiffre('DEL-CNI', 'valeur')).toBeNull();
    expect(dits).toEqual(['CELLULE-ILLISIBLE I7']);
  });

  it('asks whether the 0 of a reference to a blank cell is one', async () => {
    const { dits, messages } = await read('f-renvoi-vide-0.xlsx');
    expect(dits).toEqual(['I7', 'G11', 'I29', 'I32', 'I37'].map((cellule) => `CELLULE-AMBIGUE ${cellule}`));
    expect(messages?.[0]).toContain('Tapez 0 à la place de la formule si c’est bien zéro');
  });

  it('says once that formulas have no result, and what to do', async () => {
    const { dits, messages } = await read('f-sans-cache.xlsx');
    expect(dits).toEqual(['FORMULE-SANS-RESULTAT I7']);
    expect(messages?.[0]).toContain(
      '4 formules n’ont pas de résultat dans ce fichier (I7, G11, H11, I11). Ouvrez le classeur dans Excel ou LibreOffice, enregistrez-le',
    );
  });

  it.each([
    ['date-tapee-format-du-modele.xlsx', ['CELLULE-ILLISIBLE I7', 'CELLULE-ILLISIBLE I30']],
    [
      'lo-tape.xlsx',
      [
        'CELLULE-ILLISIBLE J14',
        'HORS-ECHELLE I23',
        'HORS-ECHELLE I24',
        'HORS-ECHELLE I25',
        'CELLULE-ILLISIBLE I30',
        'CELLULE-AMBIGUE I33',
        'CELLULE-AMBIGUE I34',
        'CELLULE-AMBIGUE I37',
      ],
    ],
    ['pourcent-102.xlsx', ['HORS-ECHELLE I14', 'HORS-ECHELLE I15', 'HORS-ECHELLE I23']],
    ['deux-feuilles-T3-T4.xlsx', ['TABLEAU-EN-DOUBLE null']],
    ['valeur-formule-perimee.xlsx', ['VALEUR-CONTRADICTOIRE I11']],
    [
      'virgule-anglaise-2023-T1.xlsx',
      ['G11', 'H11', 'I29', 'I32'].map((cellule) => `CELLULE-AMBIGUE ${cellule}`),
    ],
    ['compte-decimal-affiche-entier.xlsx', ['CELLULE-ILLISIBLE G11', 'CELLULE-ILLISIBLE J14']],
  ])('refuses %s, at its cells', async (nom, attendus) => {
    expect((await read(nom)).dits).toEqual(attendus);
  });

  it('names the two sheets that have the table', async () => {
    const { messages } = await read('deux-feuilles-T3-T4.xlsx');
    expect(messages?.[0]).toContain('« T3 2020 », « T4 2020 »');
  });

  it('reads 75 minutes in a cell that shows 1:15', async () => {
    expect((await read('duree-hmm.xlsx')).chiffre('URG-CELLULE', 'valeur')).toBe(75);
  });

  it('matches elements by their namespace: dates keep their year', async () => {
    const { classeur } = await read('dates-1904-excel2013.xlsx');
    expect(classeur?.actions[0]?.echeance.valeur).toBe('2021-12-31');
  });

  it('knows only the number formats of the workbook’s own cells', async () => {
    const { chiffre } = await read('dxf-10.xlsx');
    expect([chiffre('FRA-CERT', 'valeur'), chiffre('TEL-SAT', 'valeur')]).toEqual([0.17, 80.4]);
  });

  it('reads a text without type, as LibreOffice does', async () => {
    const { classeur } = await read('ods-texte-sans-type.ods');
    expect(classeur?.indicateurs.map(({ commentaire }) => commentaire.valeur)).toContain(
      'Hausse des demandes.',
    );
  });

  it('reads conditional formats, and quotes what was typed', async () => {
    const cond = await read('formats-cond.xlsx');
    expect(cond.accepte).toBe(true);
    expect(['DEL-CNI', 'DEL-PERMIS'].map((code) => cond.lu?.(code, 'valeur'))).toEqual(['12 jours', '15,22']);
    const francais = await read('formats-fr.xlsx');
    // « 3,5 jours », as its format shows it, in a line of working days.
    expect(francais.dits).toEqual(['UNITE-SAISIE-DIFFERENTE I30']);
    expect(
      ['DEL-CNI', 'DEL-PERMIS', 'EFFORT'].map((code) => [
        francais.chiffre(code, 'valeur'),
        francais.lu?.(code, 'valeur'),
      ]),
    ).toEqual([
      [12, '12'],
      [15.22, '15,22'],
      [2.75, '2,75'],
    ]);
    const decimal = await read('compte-decimal-affiche-entier.xlsx');
    expect([decimal.lu?.('TEL-DECROCHE', 'numerateur'), decimal.lu?.('TEL-SAT', 'effectif')]).toEqual([
      '12 844,4',
      '12,5',
    ]);
  });

  it('sends the user the right way', async () => {
    const [antislash, requete] = await Promise.all(['antislash.xlsx', 'power-query.xlsx'].map(read));
    expect(antislash?.refus?.message).toContain(
      'Ouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau',
    );
    expect(requete?.refus?.code).toBe('FICHIER-CONNEXIONS');
    expect(requete?.refus?.message).toContain('collez-les en valeurs');
  });
});
