import { describe, expect, it } from '@jest/globals';
import { shiftFormule } from '../../../../domain/classeur/formules/decaler.ts';
import { findDependants } from '../../../../addin/host/fichier/formules/dependants.ts';
import { readReferences } from '../../../../domain/classeur/formules/references.ts';

const plages = (formule: string, syntaxe: 'xlsx' | 'ods' = 'xlsx'): string | readonly string[] => {
  const lues = readReferences(formule, syntaxe, 'Ici');
  if (lues.tout) return 'tout';
  return lues.plages.map(
    (p) => `${p.feuille} ${p.ligne},${p.colonne}:${p.derniereLigne},${p.derniereColonne}`,
  );
};

describe('what a formula reads', () => {
  it.each([
    [
      'IF(AND(ISNUMBER(G7),ISNUMBER($H$7),H7>0),G7/H7,"")',
      ['Ici 7,7:7,7', 'Ici 7,8:7,8', 'Ici 7,8:7,8', 'Ici 7,7:7,7', 'Ici 7,8:7,8'],
    ],
    ["COUNTIF('Plan d''actions'!$A$6:$A$47,M6)", ["Plan d'actions 6,1:47,1", 'Ici 6,13:6,13']],
    ['SUM(Accueil!B2:C3)+1E5*2.5', ['Accueil 2,2:3,3']],
    ['SUM(B:C)', ['Ici 1,2:Infinity,3']],
    ['SUM($4:5)', ['Ici 4,1:5,Infinity']],
    ['"A1 et B2"&TRUE', []],
    ['LOG10(A1)', ['Ici 1,1:1,1']],
  ])('of Excel: %s', (formule, attendues) => expect(plages(formule)).toEqual(attendues));

  it.each([
    'TVA*A1',
    'Indicateurs[Valeur]',
    '[@Valeur]*2',
    'INDIRECT("A"&B1)',
    'OFFSET(A1,1,0)',
    'Feuil1:Feuil3!A1',
    'T1:T4!A1',
    'A1#',
    'A1:INDEX(B1:B9,2)',
  ])('may be anything: %s', (formule) => expect(plages(formule)).toBe('tout'));

  it.each([
    ['of:=IF([.G7]>0;[.G7]/[.$H$7];"")', ['Ici 7,7:7,7', 'Ici 7,7:7,7', 'Ici 7,8:7,8']],
    ["of:=COUNTIF([$'Plan d''actions'.$A$6:.$A$47];[.M6])", ["Plan d'actions 6,1:47,1", 'Ici 6,13:6,13']],
    ['of:=SUM([Accueil.B2:Accueil.C3])', ['Accueil 2,2:3,3']],
    ['of:=TVA*[.A1]', 'tout'],
    ['of:=[.#REF!]', 'tout'],
    ['oooc:=[.A1]', 'tout'],
  ])('of LibreOffice: %s', (formule, attendues) => expect(plages(formule, 'ods')).toEqual(attendues));
});

describe('the formulas that depend on a change', () => {
  const formule = (feuille: string, ligne: number, texte: string) => ({
    texte,
    references: readReferences(texte, 'xlsx', feuille),
    resultats: [{ feuille, ligne, colonne: 1 }],
  });
  const toutes = [
    formule('S', 2, 'A1*2'),
    formule('S', 3, 'A2+1'),
    formule('S', 4, 'B1'),
    formule('Autre', 1, 'S!A3'),
    formule('Autre', 2, 'A9'),
    formule('S', 6, 'A7'),
    formule('S', 7, 'A6+A3'),
  ];
  it('are found through the others, whatever the sheet, loops included', () => {
    const trouvees = findDependants(toutes, [{ feuille: 'S', ligne: 1, colonne: 1 }]);
    expect(trouvees.map(({ texte }) => texte).toSorted()).toEqual(['A1*2', 'A2+1', 'A6+A3', 'A7', 'S!A3']);
    expect(findDependants(toutes, [])).toEqual([]);
  });
});

describe('a shared formula, read from another cell', () => {
  it.each([
    ['C2/B2', 2, 0, 'C4/B4'],
    ['$C2/B$2', 2, 1, '$C4/C$2'],
    ['SUM(A1:B2)&"A1"', 1, 1, 'SUM(B2:C3)&"A1"'],
    ["'Feuille A1'!A1+LOG10(A1)", 1, 0, "'Feuille A1'!A2+LOG10(A2)"],
    ['SUM(A:B)+SUM($1:2)', 1, 1, 'SUM(B:C)+SUM($1:3)'],
    ['Indicateurs[[#This Row],[A1]]*TAUX2020', 1, 0, 'Indicateurs[[#This Row],[A1]]*TAUX2020'],
    ['A1', -1, 0, 'A1048576'],
    ['ABC123_x+B1', 1, 0, 'ABC123_x+B2'],
  ])('%s, %i down and %i right', (formule, lignes, colonnes, attendue) =>
    expect(shiftFormule(formule, lignes, colonnes)).toBe(attendue),
  );
});
