import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openFichier } from '../../../../addin/host/fichier/index.ts';
import { toEcrivable, valeurOf } from '../../../../addin/host/fichier/valeurs.ts';
import type { Ecriture } from '../../../../addin/host/types.ts';
import { openArchive } from '../../../../domain/classeur/garde/index.ts';
import { formatAdresse, parseAdresse } from '../../../../domain/classeur/lire/adresses.ts';
import type { Fichier, Plage } from '../../../../domain/classeur/lire/fichier.ts';
import { readOds } from '../../../../domain/classeur/lire/ods/index.ts';
import { readXlsx } from '../../../../domain/classeur/lire/xlsx/index.ts';
import { CLASSEURS, readFixture } from './fixtures.ts';

const texte = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(' ', '\t', '\n', '\r', 'a', '&', '<', ']]>', '_x0041_', '😀', '"'),
    maxLength: 12,
  }),
);
const valeur = fc.oneof(
  texte,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 0, max: 60_000 }),
  fc.boolean(),
  fc.constant(null),
);

/** Cells that hold a formula, and others in and around the sheet; those of a matrix or under merged cells are refused. */
function ecritures(feuille: string, fusions: readonly Plage[]) {
  const cachee = (ligne: number, colonne: number) =>
    fusions.some(
      ({ debut, fin }) =>
        ligne >= debut.ligne &&
        ligne <= fin.ligne &&
        colonne > debut.colonne - Number(ligne > debut.ligne) &&
        colonne <= fin.colonne,
    );
  const cellule = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 }))
    .filter(([ligne, colonne]) => !(colonne === 2 && ligne >= 8 && ligne <= 10) && !cachee(ligne, colonne))
    .map(([ligne, colonne]) => formatAdresse(ligne, colonne));
  return fc.array(fc.array(fc.record({ feuille: fc.constant(feuille), cellule, valeur }), { maxLength: 5 }), {
    maxLength: 6,
  });
}

const cellulesOf = (fichier: Fichier): Map<string, unknown> =>
  new Map(
    fichier.feuilles.flatMap(({ nom, read }) =>
      [...read().rangees].flatMap(([ligne, rangee]) =>
        [...rangee].map(([colonne, lue]) => [`${nom}!${formatAdresse(ligne, colonne)}`, lue] as const),
      ),
    ),
  );

function relire(octets: Uint8Array): Fichier {
  const { format, textes } = openArchive(octets);
  return format === 'xlsx' ? readXlsx(textes) : readOds(textes);
}

/** Excel counts a 29 February 1900 that never was: before March 1900, its serials and those of an .ods differ by a day. */
const MARS_1900 = 61;

/** A date or an hour of an .ods is kept to the millisecond: those numbers are compared so. */
const near = (a: unknown, b: unknown): boolean => {
  if (a === b || typeof a !== 'number' || typeof b !== 'number') return a === b;
  const ecart = Math.abs(a - b);
  return ecart <= 1e-8 * Math.max(1, Math.abs(a)) || (Math.abs(b) < MARS_1900 && Math.abs(ecart - 1) < 1e-6);
};

describe.each(CLASSEURS)('whatever is written in a file of $nom', ({ nom, read, feuille }) => {
  const fichier = read();
  const { fusions } = relire(fichier)
    .feuilles.find((f) => f.nom === feuille)!
    .read();
  const lots = ecritures(feuille, fusions);
  const essais = { numRuns: 15 };

  it('is read back from its bytes, and nothing else has changed but results', async () => {
    const initiales = cellulesOf(relire(fichier));
    await fc.assert(
      fc.asyncProperty(lots, async (ecrits) => {
        const host = await openFichier(fichier, nom);
        for (const lot of ecrits) await host.write(lot);
        const relu = relire((await host.export()).octets);
        const lues = cellulesOf(relu);
        expect(cellulesOf(await host.read())).toEqual(lues);
        const ecrites = new Map(
          ecrits.flat().map((ecriture) => [`${feuille}!${ecriture.cellule}`, ecriture]),
        );
        for (const [cle, ecriture] of ecrites) {
          const { ligne, colonne } = parseAdresse(ecriture.cellule)!;
          const lue = valeurOf(
            relu.feuilles
              .find((f) => f.nom === feuille)!
              .read()
              .rangees.get(ligne)
              ?.get(colonne),
          );
          const attendue = toEcrivable(ecriture.valeur);
          const egales = relu.format === 'ods' ? near(lue, attendue) : Object.is(lue, attendue);
          if (!egales) throw new Error(`${cle} : ${JSON.stringify(attendue)} lu ${JSON.stringify(lue)}`);
        }
        for (const [cle, avant] of initiales) {
          if (ecrites.has(cle)) continue;
          const apres = lues.get(cle) as { formule: boolean; valeur: { genre: string } } | undefined;
          const perimee =
            apres === undefined ? /!B(?:9|10)$/u.test(cle) : apres.formule && apres.valeur.genre === 'vide';
          if (!perimee) expect([cle, apres]).toEqual([cle, avant]);
        }
        for (const cle of lues.keys()) if (!ecrites.has(cle)) expect(initiales.has(cle)).toBe(true);
      }),
      essais,
    );
  });

  it('is undone to the very bytes, in the reverse order of the writings', async () => {
    await fc.assert(
      fc.asyncProperty(lots, async (ecrits) => {
        const host = await openFichier(fichier, nom);
        const annulations: (readonly Ecriture[])[] = [];
        for (const lot of ecrits) annulations.unshift(await host.write(lot));
        for (const annulation of annulations) await host.write(annulation);
        expect((await host.export()).octets).toBe(fichier);
      }),
      essais,
    );
  });
});

describe('a writing', () => {
  it('of one cell twice keeps the last, and is undone in one go', async () => {
    const octets = readFixture('hotes/suivi.ods');
    const host = await openFichier(octets, 'suivi.ods');
    const at = (v: number) => ({ feuille: 'Suivi', cellule: 'B3', valeur: v });
    const avant = await host.write([at(1), at(2)]);
    expect(avant).toEqual([at(310), at(310)]);
    expect(await host.readBloc('x', []).catch((erreur: { code: string }) => erreur.code)).toBe(
      'TABLEAU-ABSENT',
    );
    await host.write(avant);
    expect((await host.export()).octets).toBe(octets);
  });
});

describe('a number of an .ods', () => {
  // LibreOffice and Excel keep fifteen digits: ten decimals of a figure of seven digits were partly invented.
  it.each([
    [-1_628_967.454_487_725_2, '-1628967,45448773'],
    [1_109_750.805_067_255_2, '1109750,80506726'],
    [0.1 + 0.2, '0,3'],
    [62.5, '62,5'],
  ])('%d is shown as %s, and not held against what it shows', async (nombre, montre) => {
    const host = await openFichier(readFixture('classeurs/libreoffice.ods'), 'libreoffice.ods');
    await host.write([{ feuille: 'Indicateurs', cellule: 'A1', valeur: nombre }]);
    const { octets } = await host.export();
    expect(openArchive(octets).textes.get('content.xml')).toContain(`<text:p>${montre}</text:p>`);
    expect(cellulesOf(relire(octets)).get('Indicateurs!A1')).not.toHaveProperty('montre');
  });
});

describe('a cell that merged cells hide', () => {
  it.each(['hotes/suivi-libreoffice.xlsx', 'hotes/suivi.ods'])(
    'cannot be written in %s, and the sentence says where to write',
    async (chemin) => {
      const host = await openFichier(readFixture(chemin), chemin);
      const write = (cellule: string) => host.write([{ feuille: 'Suivi', cellule, valeur: 3 }]);
      await expect(write('B12')).rejects.toThrow(
        'La cellule B12 de « Suivi » est cachée par des cellules fusionnées, dont la première est A12.',
      );
      await expect(write('A12')).resolves.toHaveLength(1);
    },
  );
});
