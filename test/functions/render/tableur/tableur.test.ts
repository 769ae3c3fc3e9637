import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { read, utils } from '@e965/xlsx';
import type { WorkBook } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import { renderTableurOds, renderTableurXlsx } from '../../../../functions/render/tableur/index.ts';
import {
  tableauExemple,
  tableauIndreEtLoire,
  tableauLong,
  tableauMoselle,
} from '../../../fabriques/tableau.ts';
import { tableauComplet } from '../../../fabriques/tableau-durs.ts';

const ADRESSE = 'https://exemple.gouv.fr/tableaux/37/2020-T4';
const OPTIONS = { adressePage: ADRESSE };
const FORMATS = { xlsx: renderTableurXlsx, ods: renderTableurOds } as const;
type Format = keyof typeof FORMATS;
const formats = Object.keys(FORMATS) as Format[];

const open = async (format: Format, tableau: Tableau): Promise<WorkBook> =>
  read(await FORMATS[format](tableau, OPTIONS), { cellNF: true, cellDates: true, UTC: true });

/** Rows of a sheet under its header, by column title. */
function lignesOf(classeur: WorkBook, nom: string, entete: string): Record<string, unknown>[] {
  const feuille = classeur.Sheets[nom];
  if (!feuille) throw new Error(`Pas de feuille ${nom}`);
  const rangees = utils.sheet_to_json<unknown[]>(feuille, {
    header: 1,
    raw: true,
    defval: null,
    blankrows: true,
  });
  const rang = rangees.findIndex((rangee) => rangee[0] === entete);
  const titres = rangees[rang] as string[];
  return rangees
    .slice(rang + 1)
    .map((rangee) => Object.fromEntries(titres.map((titre, i) => [titre, rangee[i] ?? null])));
}

const dossier = mkdtempSync(join(tmpdir(), 'tableur-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

describe.each(formats)('tableau.%s', (format) => {
  it.each([
    ['Indre-et-Loire', tableauIndreEtLoire()],
    ['Moselle', tableauMoselle()],
    ['exemple', tableauExemple()],
    ['long', tableauLong()],
  ])('says each figure of %s as a number, in the unit', async (_, tableau) => {
    const lignes = lignesOf(await open(format, tableau), 'Tableau', 'Indicateur');
    expect(lignes).toHaveLength(tableau.indicateurs.length);
    tableau.indicateurs.forEach((indicateur, i) => {
      const ligne = lignes[i];
      expect(ligne?.['Indicateur']).toBe(indicateur.libelle);
      expect(ligne?.['Valeur']).toBe(indicateur.valeur ?? 'n.d.');
      expect(ligne?.['Unité']).toBe(indicateur.unite);
      expect(ligne?.['Objectif']).toBe(indicateur.textes.cible);
      expect(ligne?.['Situation']).toBe(indicateur.textes.situation);
      expect(ligne?.['Trimestre précédent']).toBe(indicateur.precedent);
      expect(ligne?.['Commentaire'] ?? null).toBe(indicateur.commentaire);
      if (indicateur.textes.absence !== null) {
        expect(ligne?.['À savoir']).toContain(indicateur.textes.absence);
      }
    });
  });

  it('names what is to be known of a figure: a year ago, margin, coverage', async () => {
    const tableau = tableauComplet();
    const lignes = lignesOf(await open(format, tableau), 'Tableau', 'Indicateur');
    const savoir = lignes.map((ligne) => String(ligne['À savoir'] ?? ''));
    expect(savoir[0]).toContain('Un an plus tôt\u00a0: 17 minutes au 3e trimestre 2025.');
    const noms = { intervalle: 'Marge d’incertitude', couverture: 'Couverture' } as const;
    for (const [cle, nom] of Object.entries(noms) as [keyof typeof noms, string][]) {
      const rang = tableau.indicateurs.findIndex(({ textes }) => textes[cle] !== null);
      expect(savoir[rang]).toContain(`${nom}\u00a0: ${tableau.indicateurs[rang]?.textes[cle]}.`);
    }
  });

  it('keeps the series in numbers, and a missing quarter empty', async () => {
    const tableau = tableauExemple();
    const lignes = lignesOf(await open(format, tableau), 'Séries', 'Code');
    const rdv = lignes.find((ligne) => ligne['Code'] === 'ACC-RDV');
    expect(rdv?.['2e trimestre 2026']).toBe(21);
    expect(rdv?.['3e trimestre 2026']).toBeNull();
    const courriels = lignes.find((ligne) => ligne['Code'] === 'COU-MAIL-DELAI');
    expect(courriels?.['2e trimestre 2024']).toBe(6.1);
  });

  it('gives the due date of an action as a date', async () => {
    const tableau = tableauExemple();
    const attendues = tableau.indicateurs.flatMap(({ actions }) => actions);
    expect(attendues.length).toBeGreaterThan(0);
    const lignes = lignesOf(await open(format, tableau), 'Actions', 'Indicateur');
    expect(
      lignes.map((ligne) => (ligne['Échéance'] as Date | null)?.toISOString().slice(0, 10) ?? null),
    ).toEqual(attendues.map(({ echeance }) => echeance));
  });

  it('gives the same bytes for the same tableau', async () => {
    const [a, b] = await Promise.all([1, 2].map(() => FORMATS[format](tableauMoselle(), OPTIONS)));
    expect(Buffer.from(a as Uint8Array).equals(Buffer.from(b as Uint8Array))).toBe(true);
  });

  it('is well-formed XML in each part, with its language and small charts', async () => {
    const parties = unzipSync(await FORMATS[format](tableauLong(), OPTIONS));
    for (const [nom, partie] of Object.entries(parties)) {
      if (!/\.(xml|rels)$/.test(nom)) continue;
      const lecteur = new SaxesParser({ xmlns: true });
      lecteur.on('error', (erreur) => {
        throw new Error(`${nom} : ${erreur.message}`);
      });
      lecteur.write(strFromU8(partie)).close();
    }
    const tout = Object.values(parties)
      .map((partie) => strFromU8(partie))
      .join('');
    expect(tout.includes('<dc:language>fr-FR</dc:language>')).toBe(true);
    expect(/sparkline[ >]/.test(tout)).toBe(true);
    expect(Object.keys(parties)[0]).toBe(format === 'ods' ? 'mimetype' : '[Content_Types].xml');
  });

  it.each(['=cmd|’/c calc’!A1', '+33 1', '-1', '@SUM(A1)', '\u202egnp.exe', 'a\u0000b\u0007', '<b>&"\'</b>'])(
    'neutralises a comment such as %j',
    async (commentaire) => {
      const base = tableauMoselle();
      const indicateurs = base.indicateurs.map((indicateur) => ({ ...indicateur, commentaire }));
      const classeur = await open(format, { ...base, indicateurs });
      const [ligne] = lignesOf(classeur, 'Tableau', 'Indicateur');
      const lu = String(ligne?.['Commentaire']);
      expect(lu).not.toMatch(/^[=+\-@\t\r]/);
      expect(lu).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      for (const feuille of Object.values(classeur.Sheets)) {
        for (const cellule of Object.values(feuille)) expect((cellule as { f?: string }).f).toBeUndefined();
      }
    },
  );

  it('says on its face that a preview is not published', async () => {
    const classeur = await open(format, { ...tableauMoselle(), etat: 'apercu' });
    expect(utils.sheet_to_csv(classeur.Sheets['Tableau']!)).toContain('Aperçu, non publié');
  });

  const soffice = spawnSync('soffice', ['--version']).status === 0;
  (soffice ? it : it.skip)('opens in LibreOffice, which reads the same figures', async () => {
    const tableau = tableauIndreEtLoire();
    jest.spyOn(console, 'error').mockReturnValue(undefined); // The reader’s notices about LibreOffice’s own formats.
    const fichier = join(dossier, `tableau.${format}`);
    writeFileSync(fichier, await FORMATS[format](tableau, OPTIONS));
    const profil = `-env:UserInstallation=file://${dossier}/profil-${format}`;
    const autre = format === 'ods' ? 'xlsx' : 'ods';
    const sortie = join(dossier, `vers-${autre}`);
    const fait = spawnSync('soffice', [
      ...[profil, '--headless', '--convert-to', autre, '--outdir', sortie],
      fichier,
    ]);
    expect(fait.status).toBe(0);
    const relu = read(readFileSync(join(sortie, `tableau.${autre}`)), { cellNF: true });
    const lignes = lignesOf(relu, 'Tableau', 'Indicateur');
    expect(lignes.slice(0, tableau.indicateurs.length).map((ligne) => ligne['Valeur'])).toEqual(
      tableau.indicateurs.map(({ valeur }) => valeur ?? 'n.d.'),
    );
  });
});
