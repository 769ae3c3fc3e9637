import { describe, expect, it } from '@jest/globals';
import { readDateTexte } from '../../../../domain/classeur/lecture/index.ts';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';
import { partiesXlsx, rangee } from '../garde/classeur-minimal.ts';
import { zipALaMain } from '../garde/zip-a-la-main.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const TITRES = ['Code', 'Unité', 'Numérateur', 'Dénominateur', 'Valeur', 'Effectif', 'Commentaire', 'Action'];

/** An .ods of one line, DEL-CNI in days, whose prefixes are `o`, `t` and `x` and whose value is this cell. */
const ods = (valeur: string, styles = ''): Uint8Array => {
  const texte = (dit: string): string =>
    `<t:table-cell o:value-type="string"><x:p>${dit}</x:p></t:table-cell>`;
  const ligne = (cellules: readonly string[]): string => `<t:table-row>${cellules.join('')}</t:table-row>`;
  const vide = '<t:table-cell/>';
  const lignes = [
    ligne(TITRES.map(texte)),
    ligne([texte('DEL-CNI'), texte('jours'), vide, vide, valeur, vide, vide, vide]),
  ];
  return zipALaMain([
    { nom: 'mimetype', contenu: 'application/vnd.oasis.opendocument.spreadsheet', stockee: true },
    {
      nom: 'content.xml',
      contenu: `<o:document-content xmlns:o="${ODF}:office:1.0" xmlns:t="${ODF}:table:1.0" xmlns:x="${ODF}:text:1.0" xmlns:s="${ODF}:style:1.0" xmlns:n="${ODF}:datastyle:1.0"><o:automatic-styles>${styles}</o:automatic-styles><o:body><o:spreadsheet><t:table t:name="Indicateurs">${lignes.join('')}</t:table></o:spreadsheet></o:body></o:document-content>`,
    },
  ]);
};

async function read(octets: Uint8Array) {
  const resultat = await readClasseur(octets);
  if (!resultat.lisible) throw new Error(resultat.refus.code);
  return resultat.classeur;
}

describe('an .ods whose prefixes are not the usual ones', () => {
  it('is read by its namespaces', async () => {
    const classeur = await read(
      ods('<t:table-cell o:value-type="float" o:value="12"><x:p>12</x:p></t:table-cell>'),
    );
    expect(classeur.indicateurs[0]?.valeur.valeur).toBe(12);
  });

  it.each(['12,4', '12.4', '12', '12,44 '])('takes %j for what 12,44 shows', async (montre) => {
    const cellule = `<t:table-cell o:value-type="float" o:value="12.44"><x:p>${montre}</x:p></t:table-cell>`;
    expect((await read(ods(cellule))).indicateurs[0]?.valeur.valeur).toBe(12.44);
  });

  it('believes neither a number nor what its cell shows when they disagree', async () => {
    const cellule = '<t:table-cell o:value-type="float" o:value="12"><x:p>40</x:p></t:table-cell>';
    const [ligne] = (await read(ods(cellule))).indicateurs;
    expect(ligne?.valeur).toMatchObject({ valeur: null, lecture: { etat: 'ambigue' } });
  });
});

describe('an .ods whose number formats write a unit', () => {
  /** A format that writes this unit, and its conditional one for the numbers from 10 on. */
  const SEMAINES = `
    <n:number-style s:name="Longs"><n:number n:decimal-places="0"/><n:text> semaines</n:text></n:number-style>
    <n:number-style s:name="Delais"><n:number n:decimal-places="0"/><n:text> jours</n:text><s:map s:condition="value()&gt;=10" s:apply-style-name="Longs"/></n:number-style>
    <s:style s:name="ce1" s:family="table-cell" s:data-style-name="Delais"/>`;
  const EUROS = `
    <n:currency-style s:name="Argent"><n:number n:decimal-places="2"/><n:text> </n:text><n:currency-symbol>€</n:currency-symbol></n:currency-style>
    <s:style s:name="ce1" s:family="table-cell" s:data-style-name="Argent"/>`;
  const cellule = (nombre: number, montre: string) =>
    `<t:table-cell t:style-name="ce1" o:value-type="float" o:value="${nombre}"><x:p>${montre}</x:p></t:table-cell>`;

  it.each([
    [SEMAINES, 9, '9 jours', undefined],
    [SEMAINES, 10, '10 semaines', 'semaines'],
    [EUROS, 12, '12,00 €', '€'],
  ])('has the unit of the format that its number calls (%#)', async (styles, nombre, montre, unite) => {
    const [ligne] = (await read(ods(cellule(nombre, montre), styles))).indicateurs;
    expect([ligne?.valeur.valeur, ligne?.valeur.uniteLue]).toEqual([nombre, unite]);
  });
});

describe('merged cells', () => {
  it('hide nothing, and are said', async () => {
    const lignes = [rangee(2, ['DEL-CNI', 'jours']), rangee(3, ['DEL-CI', 'jours'])].join('');
    const parties = partiesXlsx({ rangees: lignes }).map((partie) =>
      partie.nom.endsWith('sheet1.xml')
        ? {
            ...partie,
            contenu: String(partie.contenu)
              .replace('</row><row r="3">', '<c r="E2"><v>12</v></c></row><row r="3">')
              .replace(
                '</row></sheetData>',
                '<c r="E3"><v>99</v></c></row></sheetData><mergeCells><mergeCell ref="E2:E3"/></mergeCells>',
              ),
          }
        : partie,
    );
    const classeur = await read(zipALaMain(parties));
    expect(classeur.indicateurs.map(({ valeur }) => valeur.valeur)).toEqual([12, null]);
    expect(classeur.defauts).toContainEqual(
      expect.objectContaining({ genre: 'cellules-fusionnees', nom: 'E2:E3', cellule: 'E2' }),
    );
  });
});

describe('a day that is said with its name', () => {
  it('must bear it', () => {
    expect(readDateTexte('samedi 3 avril 2021').valeur).toBe('2021-04-03');
    expect(readDateTexte('mardi 3 avril 2021').lecture).toMatchObject({
      etat: 'illisible',
      attendu: expect.stringContaining('est un samedi, et non un mardi'),
    });
  });
});
