import { describe, expect, it } from '@jest/globals';
import {
  displayCellule,
  foldTitre,
  parseFormatExcel,
  readCode,
  readListe,
  readTexte,
  refersToCells,
} from '../../../../domain/classeur/lecture/index.ts';
import { cellule, dire } from './cellules.ts';

describe('a text', () => {
  it('is trimmed, NFC, without control characters, and never cut', () => {
    expect(dire(readTexte(cellule(' De\u0301lai \r\nlong\u0007\u202e '), 50))).toBe('Délai \nlong');
    expect(dire(readTexte(cellule('x'.repeat(51)), 50))).toBe('illisible');
    expect(readTexte(cellule('x'.repeat(1001)), 1000).lecture).toMatchObject({
      attendu: 'un texte d’au plus 1\u202f000 caractères (il en compte 1\u202f001)',
    });
  });
  it('is what the cell shows when it holds a number or a date', () => {
    expect(dire(readTexte(cellule(3), 10))).toBe('3');
    expect(dire(readTexte(cellule(44_211, 'dd/mm/yyyy'), 10))).toBe('15/01/2021');
  });
  it('is taken for the choice of the list that it says', () => {
    const etats = ['À lancer', 'En cours', 'Réalisée'];
    expect(dire(readListe(cellule('En cours'), etats))).toBe('En cours');
    expect(dire(readListe(cellule('en  cours'), etats))).toBe('interpretee En cours (En cours)');
    expect(dire(readListe(cellule("Suggestion d'agent"), ['Suggestion d’agent']))).toBe('Suggestion d’agent');
    expect(dire(readListe(cellule('Bientôt'), etats))).toBe('Bientôt');
  });
  it('is a code on one line with keyboard dashes', () => {
    expect(dire(readCode(cellule(' TEL‑DECROCHE '), 30))).toBe('TEL-DECROCHE');
  });
});

describe('a title', () => {
  it.each([
    [' Trimestre\u00a0 précédent ', 'trimestre précédent'],
    ['Trimestre\nprecedent :', 'Trimestre précédent'],
    ["PLAN D'ACTIONS", 'Plan d’actions'],
    ['No', 'N°'],
    ['Dénominateur *', 'denominateur'],
  ])('%j is the same as %j', (a, b) => expect(foldTitre(a)).toBe(foldTitre(b)));
  it('is not the same as another', () => expect(foldTitre('Action')).not.toBe(foldTitre('Actions')));
});

describe('a formula', () => {
  it.each([
    'G9/H9',
    '$G$9',
    "'Plan d''actions'!A1",
    'Indicateurs[[#This Row],[Numérateur]]/2',
    'of:=IF([.G6]>0;[.G6];"")',
    'SUM(Total)',
    'E5',
  ])('%s refers to cells', (f) => expect(refersToCells(f)).toBe(true));
  it.each([
    '45/50',
    '0.9',
    'of:=45/50',
    'ROUND(0.634,2)',
    '1E5',
    'TRUE',
    'LOG10(100)',
    '"A1"',
    'of:=1.5e3*2',
  ])('%s does not', (f) => expect(refersToCells(f)).toBe(false));
});

describe('what a cell shows', () => {
  it.each([
    [0.63, '0%', '63\u202f%'],
    [0.1522, '0.0%', '15,22\u202f%'],
    [12, '[<10]0.0" j";0" jours"', '12 jours'],
    [9, '[<10]0.0" j";0" jours"', '9,0 j'],
    [15.22, '[<1]0%;0.00', '15,22'],
    [2.75, 'Standard', '2,75'],
    [15.22, '# ##0,00', '15,22'],
    [12.5, '0', '12,5'],
    [0.17, '0.00" %"', '0,17\u202f%'],
    [36859, '#,##0', '36\u202f859'],
    [15.22, 'General', '15,22'],
    [15.22, 'General" j ouv."', '15,22 j ouv.'],
    [12, '0.##', '12'],
    [44_211, 'dd/mm/yyyy', '15/01/2021'],
    [44_211, '[$-40C]d mmmm yyyy;@', '15/01/2021'],
    [0.65763888888, 'hh:mm', '15:47'],
    [-3, '0;[Red]-0', '-3'],
  ])('%d under %s', (x, format, attendu) => expect(displayCellule(cellule(x, format))).toBe(attendu));
  it('does not take a literal % for a percentage', () => {
    expect(parseFormatExcel('0.00" %"')(12).genre).toBe('nombre');
    expect(parseFormatExcel('0.00\\ \\%')(12).genre).toBe('nombre');
    expect(parseFormatExcel('0.00\\ %')(12).genre).toBe('pourcentage');
    expect(parseFormatExcel('General')(12).genre).toBe('standard');
  });
});
