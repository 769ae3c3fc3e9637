import { beforeAll, describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { modeleIndreEtLoire } from './donnees.ts';
import { ecrire, partsOf } from './lecture.ts';

/** No Excel runs here: what makes it « repair » a file is checked on the XML, one cause after the other. */
const ORDRE_FEUILLE = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing',
  'tableParts',
];

let parts: Map<string, string>;
beforeAll(async () => {
  parts = partsOf(await ecrire(modeleIndreEtLoire()));
});

interface Element {
  readonly nom: string;
  readonly attributs: Readonly<Record<string, string>>;
  readonly profondeur: number;
  texte: string;
}

function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const pile: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (erreur) => {
    throw erreur;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      nom: name,
      attributs: attributes as Record<string, string>,
      profondeur: pile.length,
      texte: '',
    };
    elements.push(element);
    pile.push(element);
  });
  parser.on('text', (texte) => {
    const dernier = pile.at(-1);
    if (dernier) dernier.texte += texte;
  });
  parser.on('closetag', () => pile.pop());
  parser.write(xml).close();
  return elements;
}

const feuilles = (): [string, string][] =>
  [...parts].filter(([chemin]) => /worksheets\/sheet\d+\.xml$/.test(chemin));
const of = (xml: string, nom: string): Element[] => elementsOf(xml).filter((element) => element.nom === nom);

describe('strictness of Excel', () => {
  it('has only well-formed parts, each declared once', () => {
    for (const xml of parts.values()) expect(() => elementsOf(xml)).not.toThrow();
    const declares = of(parts.get('[Content_Types].xml')!, 'Override').map(
      ({ attributs }) => attributs['PartName'],
    );
    expect(new Set(declares).size).toBe(declares.length);
    for (const chemin of declares) expect(parts.has(chemin!.slice(1))).toBe(true);
  });

  it('orders the elements of a sheet as ECMA-376 does', () => {
    for (const [, xml] of feuilles()) {
      const rangs = elementsOf(xml)
        .filter(({ profondeur }) => profondeur === 1)
        .map(({ nom }) => ORDRE_FEUILLE.indexOf(nom));
      expect(rangs).not.toContain(-1);
      expect(rangs).toEqual(rangs.toSorted((a, b) => a - b));
    }
  });

  it('has tables whose columns are the header cells, with unique ids and names', () => {
    const tables = [...parts].filter(([chemin]) => chemin.startsWith('xl/tables/')).map(([, xml]) => xml);
    const racines = tables.map((xml) => of(xml, 'table')[0]!.attributs);
    expect(racines.map(({ id }) => id)).toEqual(['1', '2']);
    expect(racines.map(({ displayName }) => displayName)).toEqual(['Indicateurs', 'PlanActions']);
    const textes = of(parts.get('xl/sharedStrings.xml')!, 't').map(({ texte }) => texte);
    tables.forEach((xml, rang) => {
      const colonnes = of(xml, 'tableColumn').map(({ attributs }) => attributs['name']);
      const feuille = parts.get(`xl/worksheets/sheet${rang + 2}.xml`)!;
      const ligne = /<row r="5".*?<\/row>/s.exec(feuille)![0];
      const entetes = [...ligne.matchAll(/t="s"[^>]*><v>(\d+)<\/v>/g)].map(
        ([, index]) => textes[Number(index)],
      );
      expect(entetes).toEqual(colonnes);
      expect(new Set(colonnes.map((nom) => nom!.toLowerCase())).size).toBe(colonnes.length);
    });
  });

  it('keeps every validation within the limits of Excel, and counts them', () => {
    for (const [, xml] of feuilles()) {
      const validations = of(xml, 'dataValidation');
      const total = of(xml, 'dataValidations')[0]?.attributs['count'];
      if (total !== undefined) expect(Number(total)).toBe(validations.length);
      for (const { attributs } of validations) {
        expect((attributs['promptTitle'] ?? '').length).toBeLessThanOrEqual(32);
        expect((attributs['errorTitle'] ?? '').length).toBeLessThanOrEqual(32);
        expect((attributs['prompt'] ?? '').length).toBeLessThanOrEqual(255);
        expect((attributs['error'] ?? '').length).toBeLessThanOrEqual(255);
      }
      for (const nom of ['formula1', 'formula2']) {
        for (const { texte } of of(xml, nom)) expect(texte.length).toBeLessThanOrEqual(255);
      }
    }
  });

  it('refers to formats and styles that exist, with priorities that differ', () => {
    const styles = parts.get('xl/styles.xml')!;
    const dxfs = of(styles, 'dxf').length;
    const xfs = Number(of(styles, 'cellXfs')[0]!.attributs['count']);
    for (const [, xml] of feuilles()) {
      const regles = of(xml, 'cfRule').map(({ attributs }) => attributs);
      for (const { dxfId } of regles) if (dxfId !== undefined) expect(Number(dxfId)).toBeLessThan(dxfs);
      expect(new Set(regles.map(({ priority }) => priority)).size).toBe(regles.length);
      for (const { attributs } of of(xml, 'c')) expect(Number(attributs['s'] ?? 0)).toBeLessThan(xfs);
    }
  });

  it('quotes the names of sheets in defined names, and protects each sheet without a password', () => {
    for (const { texte } of of(parts.get('xl/workbook.xml')!, 'definedName')) {
      expect(texte).toMatch(/^'(?:[^']|'')+'!\$/);
    }
    for (const [, xml] of feuilles()) {
      const [protection] = of(xml, 'sheetProtection');
      expect(protection!.attributs).toMatchObject({
        sheet: '1',
        sort: '0',
        autoFilter: '0',
        formatColumns: '0',
      });
      expect(protection!.attributs['password']).toBeUndefined();
    }
  });

  it('writes functions by their English names, with commas', () => {
    const formules = feuilles().flatMap(([, xml]) =>
      of(xml, 'f').map(({ texte }) => texte.replace(/"[^"]*"/g, '""')),
    );
    const fonctions = new Set(formules.flatMap((formule) => formule.match(/[A-ZÀ-Ý]+(?=\()/g) ?? []));
    expect([...fonctions].toSorted()).toEqual(
      [
        'AND',
        'COUNTIF',
        'IF',
        'IFERROR',
        'ISERROR',
        'ISNUMBER',
        'ISTEXT',
        'LEN',
        'NOT',
        'OR',
        'ROWS',
        'SUMPRODUCT',
        'TRIM',
      ].toSorted(),
    );
    expect(formules.filter((formule) => formule.includes(';'))).toEqual([]);
  });
});
