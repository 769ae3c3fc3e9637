import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { buildContenu } from '../../../../domain/depot/index.ts';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';
import { buildDonneesModele } from '../../../../domain/classeur/modele/donnees.ts';
import { openFormula } from '../../../../domain/classeur/modele/ods/adresses.ts';
import { writeModeleOds } from '../../../../domain/classeur/modele/ods/index.ts';
import type { Classeur, DonneesModele, SaisieIndicateur } from '../../../../domain/classeur/types.ts';
import { findSite, INDICATEURS, SITES } from '../../../../domain/referentiels/index.ts';
import { GENRES_SITE } from '../../../../domain/referentiels/types.ts';
import { openFichierDeTest } from '../../../addin/host/fichier/ouvrir.ts';
import { contexte } from '../../../fabriques/contexte.ts';
import { texteHostile } from '../../../fabriques/hostile.ts';
import { CATALOGUE, modeleIndreEtLoire, modeleVide } from './donnees.ts';
import { ecrire, partsOf } from './lecture.ts';

const ecrireOds = (donnees: DonneesModele): Uint8Array => writeModeleOds(donnees, CATALOGUE);

async function lire(octets: Uint8Array): Promise<Omit<Classeur, 'format'>> {
  const lu = await readClasseur(octets, { uniteOf: (code) => CATALOGUE.get(code) });
  if (!lu.lisible) throw new Error(lu.refus.code);
  const { format: _, ...classeur } = lu.classeur;
  return classeur;
}

/** The same workbook in both formats, read by our own reader. */
async function expectMemeLecture(donnees: DonneesModele): Promise<void> {
  const [ods, xlsx] = await Promise.all([lire(ecrireOds(donnees)), ecrire(donnees).then(lire)]);
  expect(ods.defauts).toEqual([]);
  expect(ods).toEqual(xlsx);
}

describe('the template as .ods, read by our own reader', () => {
  it.each(GENRES_SITE)('is the .xlsx of a %s', async (genre) => {
    const site = SITES.find((un) => un.genre === genre)!;
    await expectMemeLecture(modeleVide(site));
  });

  it('is the .xlsx with figures, actions, months, and what was filed the quarter before', async () => {
    await expectMemeLecture(modeleIndreEtLoire());
    await expectMemeLecture({
      ...modeleIndreEtLoire(),
      mois: [{ code: 'TEL-DECROCHE', mois: '2020-11', numerateur: 630, denominateur: 1000 }],
    });
    const avant = await readClasseur(await ecrire(modeleIndreEtLoire()));
    if (!avant.lisible) throw new Error(avant.refus.code);
    const precedent = buildContenu(avant.classeur, contexte());
    const prerempli = buildDonneesModele(findSite('37-PREF')!, '2021-T1', precedent);
    expect(prerempli.actions).toHaveLength(3);
    expect(prerempli.lignes.filter(({ precedent: chiffre }) => chiffre !== null).length).toBeGreaterThan(10);
    await expectMemeLecture(prerempli);
  });

  it('is the .xlsx whatever is typed', async () => {
    const saisie = (code: string): fc.Arbitrary<SaisieIndicateur> =>
      fc.record(
        { code: fc.constant(code), valeur: fc.constant(1), commentaire: texteHostile, action: texteHostile },
        { requiredKeys: ['code'] },
      );
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...INDICATEURS.slice(0, 8).map(({ code }) => saisie(code))),
        async (saisies) => {
          await expectMemeLecture({ ...modeleIndreEtLoire(), saisies });
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('the .ods as a file', () => {
  const octets = ecrireOds(modeleIndreEtLoire());
  const parties = partsOf(octets);
  const content = parties.get('content.xml')!;

  it('says its type first and as it is, so that programs know it', () => {
    const debut = strFromU8(octets.subarray(0, 90), true);
    expect(debut.slice(30, 38)).toBe('mimetype');
    expect(debut.slice(38)).toMatch(/^application\/vnd\.oasis\.opendocument\.spreadsheet/);
    expect(Object.keys(unzipSync(octets))[0]).toBe('mimetype');
  });

  it('names its parts in its manifest, each well formed and of ODF 1.3', () => {
    const manifeste = parties.get('META-INF/manifest.xml')!;
    const nommees = [...manifeste.matchAll(/full-path="([^"]+)"/g)].map(([, nom]) => nom);
    const dedans = [...parties.keys()].filter((nom) => nom !== 'mimetype' && !nom.startsWith('META-INF/'));
    expect(nommees.sort()).toEqual(['/', ...dedans].sort());
    for (const [nom, xml] of parties) {
      if (nom === 'mimetype') continue;
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (erreur) => {
        throw new Error(`${nom} : ${erreur.message}`);
      });
      parser.write(xml).close();
      expect(xml).toMatch(/(?:office|manifest):version="1\.3"/);
    }
  });

  it('names no style, check nor page that it does not have', () => {
    const styles = parties.get('styles.xml')!;
    const tous = content + styles;
    const named = (attribut: string, texte = tous): Set<string> =>
      new Set([...texte.matchAll(new RegExp(`${attribut}="([^"]+)"`, 'g'))].map(([, nom = '']) => nom));
    const definis = named('style:name');
    for (const renvoi of [
      ...['table:style-name', 'style:data-style-name', 'style:parent-style-name'],
      ...['style:apply-style-name', 'style:master-page-name', 'style:page-layout-name', 'text:style-name'],
    ])
      expect([...named(renvoi)].filter((nom) => !definis.has(nom))).toEqual([]);
    const controles = named(
      'table:name',
      /<table:content-validations>.*<\/table:content-validations>/s.exec(content)![0],
    );
    const demandes = named('table:content-validation-name');
    expect(demandes.size).toBeGreaterThan(50);
    expect([...demandes].filter((nom) => !controles.has(nom))).toEqual([]);
  });

  it('gives the same bytes for the same input', () => {
    expect(Buffer.compare(ecrireOds(modeleIndreEtLoire()), octets)).toBe(0);
  });

  it('locks what is not typed, prints as the .xlsx, and repeats its header', () => {
    expect(content.match(/table:protected="true"/g)).toHaveLength(3);
    expect(content).toMatch(/style:cell-protect="none"/);
    expect(content.match(/<table:table-header-rows>/g)).toHaveLength(2);
    const styles = parties.get('styles.xml')!;
    expect(styles.match(/style:print-orientation="landscape"/g)).toHaveLength(3);
    expect(styles).toContain('37-PREF · 4e trimestre 2020');
    expect(styles).toContain('<text:page-number>1</text:page-number> / <text:page-count>1</text:page-count>');
  });

  it('refuses what the .xlsx refuses', () => {
    const vide = modeleVide(findSite('37-PREF')!);
    expect(() => ecrireOds({ ...vide, trimestre: '2020-4' })).toThrow('2020-T4');
    expect(() => ecrireOds({ ...vide, lignes: [] })).toThrow('37-PREF');
  });

  it('opens in the page, is filled there and read again', async () => {
    const { host } = await openFichierDeTest(octets, 'classeur.ods');
    const ligne = 6 + modeleIndreEtLoire().lignes.findIndex(({ code }) => code === 'TEL-GLOBAL');
    await host.write([
      { feuille: 'Indicateurs', cellule: `G${ligne}`, valeur: 45 },
      { feuille: 'Indicateurs', cellule: `H${ligne}`, valeur: 60 },
    ]);
    const lu = await lire((await host.export()).octets);
    const lue = lu.indicateurs.find(({ code }) => code.valeur === 'TEL-GLOBAL');
    expect(lue).toMatchObject({
      numerateur: { valeur: 45 },
      denominateur: { valeur: 60 },
    });
  });
});

/**
 * `indre-et-loire.ods` is the .xlsx of this very workbook, opened and saved by LibreOffice: the oracle of what a formula, a check and a
 * condition are in ODF.
 */
describe('formulas, checks and conditions', () => {
  const oracle = partsOf(
    new Uint8Array(
      readFileSync(new URL('../../../fixtures/classeurs/contrat/indre-et-loire.ods', import.meta.url)),
    ),
  ).get('content.xml')!;
  const content = partsOf(ecrireOds(modeleIndreEtLoire())).get('content.xml')!;
  /** LibreOffice drops the quotes that a name does not need, and writes entities of its own. */
  const plain = (texte: string): string =>
    texte
      .replaceAll('&apos;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replace(/'(\w+)'/g, '$1');
  const values = (xml: string, attribut: string): string[] =>
    [...xml.matchAll(new RegExp(`${attribut}="([^"]*)"`, 'g'))].map(([, texte = '']) => plain(texte));

  it('are written as LibreOffice writes them', () => {
    const formules = values(content, 'table:formula');
    expect(formules.length).toBeGreaterThan(60);
    expect(formules).toEqual(values(oracle, 'table:formula'));
    const expectConnues = (ecrites: readonly string[], connues: readonly string[]): void => {
      expect(new Set(ecrites).size).toBeGreaterThan(5);
      expect(ecrites.filter((une) => !connues.includes(une))).toEqual([]);
    };
    expectConnues(values(content, 'table:condition'), values(oracle, 'table:condition'));
    // It writes its first three conditions in the words of ODF, and all of them in its own.
    const siennes = values(oracle, 'calcext:value').map((une) =>
      une.replace(/^formula-is/, 'is-true-formula'),
    );
    // The constant FALSE of a condition is a 0 when it comes from .xlsx.
    const notres = values(content, 'style:condition').map((une) => une.replace('FALSE()', '0'));
    expectConnues(notres, siennes);
  });

  it.each([
    ['IF(A1=",TRUE",$B$2,C3:C9)', 'IF([.A1]=",TRUE";[.$B$2];[.C3:.C9])'],
    ["COUNTIF('Plan d''actions'!$A$6:$A$48,M6)>0", "COUNTIF([$'Plan d''actions'.$A$6:.$A$48];[.M6])>0"],
    ['IF(ISTEXT(G6),LOG10(2),FALSE)', 'IF(ISTEXT([.G6]);LOG10(2);FALSE())'],
  ])('%s is %s', (excel, odf) => {
    expect(openFormula(excel)).toBe(odf);
  });
});
