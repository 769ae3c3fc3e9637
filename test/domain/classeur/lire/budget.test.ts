import { describe, expect, it } from '@jest/globals';
import { openFichier } from '../../../../addin/host/fichier/index.ts';
import { openArchive } from '../../../../domain/classeur/garde/index.ts';
import { BORNES_FICHIER } from '../../../../domain/classeur/lire/budget.ts';
import type { Fichier } from '../../../../domain/classeur/lire/fichier.ts';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';
import { readOds } from '../../../../domain/classeur/lire/ods/index.ts';
import { readXlsx } from '../../../../domain/classeur/lire/xlsx/index.ts';
import { classeur, feuille, liens, ods, partie, table, xlsx } from '../../../hostile/outils.ts';

/** A row that stands for others, whose only cell stands for others. */
const rangee = (lignes: number, colonnes: number, dedans = '<text:p>a</text:p>', plus = ''): string =>
  `<table:table-row table:number-rows-repeated="${lignes}"><table:table-cell table:number-columns-repeated="${colonnes}" office:value-type="string"${plus}>${dedans}</table:table-cell></table:table-row>`;
const odsDe = (feuilles: number, dedans: string): Uint8Array =>
  ods(Array.from({ length: feuilles }, (_, i) => table(dedans, `T${i}`)).join(''));
const xlsxDe = (feuilles: number, dedans: string, chaine = 'a'): Uint8Array =>
  xlsx(
    classeur(feuilles, (i) => i + 1),
    liens(feuilles),
    ...Array.from({ length: feuilles }, (_, i) => feuille(dedans, i + 1)),
    partie('xl/sharedStrings.xml', `<sst><si><t>${chaine}</t></si></sst>`),
  );

function readTout(octets: Uint8Array): Fichier {
  const { format, textes } = openArchive(octets);
  const fichier = format === 'xlsx' ? readXlsx(textes) : readOds(textes);
  for (const lue of fichier.feuilles) lue.read();
  return fichier;
}
const countCellules = (octets: Uint8Array): number =>
  readTout(octets)
    .feuilles.flatMap((lue) => [...lue.read().rangees.values()])
    .reduce((somme, { size }) => somme + size, 0);

async function refusOf(octets: Uint8Array): Promise<string> {
  const lu = await readClasseur(octets);
  return lu.lisible ? 'lisible' : lu.refus.code;
}

describe('the bounds of a whole file', () => {
  it('hold what all its sheets repeat together, where each sheet alone would pass', async () => {
    const chacune = rangee(300, 200);
    expect(countCellules(odsDe(3, chacune))).toBe(180_000);
    expect(await refusOf(odsDe(3, chacune))).toBe('lisible');
    expect(await refusOf(odsDe(4, chacune))).toBe('FICHIER-TROP-DE-CELLULES');
  });

  it('hold rows of a single cell', async () => {
    expect(await refusOf(odsDe(20, rangee(3000, 1)))).toBe('lisible');
    expect(await refusOf(odsDe(21, rangee(3000, 1)))).toBe('FICHIER-TROP-DE-CELLULES');
    const ligne = '<row><c t="s"><v>0</v></c></row>'.repeat(2999);
    expect(await refusOf(xlsxDe(20, ligne))).toBe('lisible');
    expect(await refusOf(xlsxDe(21, ligne))).toBe('FICHIER-TROP-DE-CELLULES');
  });

  it('count a text for each cell that has it, in both formats', async () => {
    const long = 'a'.repeat(10_000);
    const fois = Math.floor(BORNES_FICHIER.textes / long.length);
    expect(await refusOf(odsDe(1, rangee(1, 200, `<text:p>${long}</text:p>`)))).toBe('lisible');
    expect(await refusOf(odsDe(9, rangee(1, 200, `<text:p>${long}</text:p>`)))).toBe(
      'FICHIER-TROP-DE-CELLULES',
    );
    const cellules = (n: number): string => '<row><c t="s"><v>0</v></c></row>'.repeat(n);
    expect(await refusOf(xlsxDe(1, cellules(fois), long))).toBe('lisible');
    expect(await refusOf(xlsxDe(1, cellules(fois + 1), long))).toBe('FICHIER-TROP-DE-CELLULES');
  });

  it('count merged cells over all the sheets', async () => {
    const fusion = '<mergeCells><mergeCell ref="A1:IV9000"/></mergeCells>';
    const avec = (n: number): Uint8Array =>
      xlsx(
        classeur(n, (i) => i + 1),
        liens(n),
        ...Array.from({ length: n }, (_, i) => {
          const { nom, contenu } = feuille('<row><c><v>1</v></c></row>', i + 1);
          return { nom, contenu: String(contenu).replace('</worksheet>', `${fusion}</worksheet>`) };
        }),
      );
    expect(await refusOf(avec(4))).toBe('lisible');
    expect(await refusOf(avec(5))).toBe('FICHIER-TROP-DE-CELLULES');
  });

  it('leave what a row repeats in full, beside another cell of it', () => {
    const deux = rangee(2900, 1).replace(
      '</table:table-row>',
      '<table:table-cell office:value-type="float" office:value="1"/></table:table-row>',
    );
    expect(countCellules(odsDe(1, deux))).toBe(5800);
  });

  it('hold the cells that a formula fills, where the page opens the file', async () => {
    const matrice = (n: number): string =>
      rangee(
        1,
        1,
        '',
        ` table:formula="of:=1" table:number-matrix-rows-spanned="${n}" table:number-matrix-columns-spanned="100"`,
      );
    await expect(openFichier(odsDe(1, matrice(100)), 'a.ods')).resolves.toBeDefined();
    await expect(openFichier(odsDe(1, matrice(10_000)), 'a.ods')).rejects.toMatchObject({
      message: expect.stringMatching(/trop de cellules/u) as unknown as string,
    });
  });
});
