import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkManifest } from '../../../infra/manifest/index.ts';
import type { CodeDefaut, Entourage } from '../../../infra/manifest/index.ts';
import { readEntourage, readManifest } from '../../../scripts/manifest.ts';

const XML = readManifest();
const ENTOURAGE = readEntourage();

/** The manifest with one passage changed: a passage that is not there would test nothing. */
function changed(de: string | RegExp, a: string): string {
  const casse = XML.replace(de, a);
  if (casse === XML) throw new Error(`« ${String(de)} » n’est pas dans manifest.xml.`);
  return casse;
}

const codesOf = (xml: string, entourage: Entourage = ENTOURAGE): readonly CodeDefaut[] => [
  ...new Set(checkManifest(xml, entourage).map(({ code }) => code)),
];

const CASSES: readonly (readonly [CodeDefaut, string, string | RegExp, string])[] = [
  ['XML-MAL-FORME', 'an element left open', '</Hosts>', ''],
  ['XML-MAL-FORME', 'a DOCTYPE', '<OfficeApp', '<!DOCTYPE OfficeApp><OfficeApp'],
  ['ELEMENT-DEPLACE', 'Version before Id', /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1'],
  [
    'ELEMENT-DEPLACE',
    'an icon after its action',
    /(<Icon>(?:(?!<Icon>)[\s\S])*?<\/Icon>)\s*(<Action [\s\S]*?<\/Action>)/,
    '$2$1',
  ],
  ['ELEMENT-DEPLACE', 'an element that the schema does not know', '<Permissions>', '<Couleur/><Permissions>'],
  ['ELEMENT-DEPLACE', 'a set outside its namespace', /bt:Sets/g, 'Sets'],
  ['ELEMENT-DEPLACE', 'another root namespace', 'appforoffice/1.1', 'appforoffice/1.0'],
  ['ELEMENT-DEPLACE', 'VersionOverrides of mail', 'taskpaneappversionoverrides', 'mailappversionoverrides'],
  ['ELEMENT-MANQUANT', 'no Permissions', /<Permissions>.*<\/Permissions>/, ''],
  ['ELEMENT-MANQUANT', 'a button without its tip', /<Supertip>[\s\S]*?<\/Supertip>/, ''],
  ['ELEMENT-REPETE', 'two versions', '</Version>', '</Version><Version>1.0.0.0</Version>'],
  ['TYPE-INATTENDU', 'a content add-in', '"TaskPaneApp"', '"ContentApp"'],
  ['TYPE-INATTENDU', 'another host', 'Name="Workbook"', 'Name="Document"'],
  ['TYPE-INATTENDU', 'VersionOverrides 1.1', 'VersionOverridesV1_0', 'VersionOverridesV1_1'],
  ['GUID-INVALIDE', 'an id that is no GUID', /<Id>.*<\/Id>/, '<Id>transparence</Id>'],
  ['VERSION-INVALIDE', 'a version below 1', '<Version>1.', '<Version>0.'],
  ['LANGUE-INATTENDUE', 'another language', 'fr-FR', 'en-US'],
  [
    'EXIGENCE-INATTENDUE',
    'a pane that old Excels would never show',
    'Name="ExcelApi" MinVersion="1.1"',
    'Name="ExcelApi" MinVersion="1.9"',
  ],
  ['EXIGENCE-INATTENDUE', 'a ribbon without its runtime', /<bt:Set Name="SharedRuntime".*\/>/, ''],
  [
    'ADRESSE-NON-HTTPS',
    'an address in http',
    '"https://localhost:3000/functions.json"',
    '"http://localhost:3000/functions.json"',
  ],
  [
    'ADRESSE-ETRANGERE',
    'an address elsewhere',
    '"https://localhost:3000/functions.js"',
    '"https://exemple.fr/functions.js"',
  ],
  ['FICHIER-ABSENT', 'a file that is not served', 'icones/deposer-24.png', 'icones/deposer-25.png'],
  [
    'IDENTIFIANT-TROP-LONG',
    'a resource id of 33 characters',
    /Groupe\.Libelle/g,
    'Groupe.Libelle.Du.Ruban.De.Excel.',
  ],
  ['IDENTIFIANT-REPETE', 'two buttons of one id', 'Transparence.Deposer', 'Transparence.Controler'],
  [
    'IDENTIFIANT-REPETE',
    'two resources of one id',
    'bt:String id="Groupe.Libelle"',
    'bt:String id="Accueil.Titre"',
  ],
  [
    'RESSOURCE-INCONNUE',
    'a resid that leads nowhere',
    '<Label resid="Groupe.Libelle"',
    '<Label resid="Groupe.Nom"',
  ],
  [
    'RESSOURCE-INCONNUE',
    'a long text where a short one is due',
    '<Label resid="Groupe.Libelle"',
    '<Label resid="Ouvrir.Aide"',
  ],
  [
    'RESSOURCE-INUTILE',
    'a text that nothing shows',
    '</bt:LongStrings>',
    '<bt:String id="X" DefaultValue="x"/></bt:LongStrings>',
  ],
  ['TEXTE-VIDE', 'a button without its name', 'DefaultValue="Déposer"', 'DefaultValue=" "'],
  [
    'TEXTE-TROP-LONG',
    'a short text of 126 characters',
    'DefaultValue="Déposer"',
    `DefaultValue="${'D'.repeat(126)}"`,
  ],
  [
    'TEXTE-TROP-LONG',
    'a long text of 251 characters',
    /(id="Deposer\.Aide" DefaultValue=)"[^"]*"/,
    `$1"${'D'.repeat(251)}"`,
  ],
  [
    'TEXTE-TROP-LONG',
    'a description of 251 characters',
    /(<Description DefaultValue=)"[^"]*"/,
    `$1"${'D'.repeat(251)}"`,
  ],
  ['ICONE-TAILLE', 'an icon of another size', 'icones/deposer-24.png', 'icones/deposer-32.png'],
  [
    'ICONE-TAILLE',
    'a high-resolution icon of 80 pixels',
    'IconUrl DefaultValue="https://localhost:3000/icones/transparence-64',
    'IconUrl DefaultValue="https://localhost:3000/icones/transparence-80',
  ],
  ['ICONE-MANQUANTE', 'a button without its 80 pixels', '<bt:Image size="80" resid="Deposer.80" />', ''],
  [
    'COMMANDE-SANS-FONCTION',
    'a button whose function has another name',
    '<FunctionName>deposer',
    '<FunctionName>depose',
  ],
  [
    'FONCTION-SANS-COMMANDE',
    'a function without its button',
    '<FunctionName>deposer',
    '<FunctionName>controler',
  ],
  [
    'RUNTIME-PARTAGE',
    'functions in a page of their own',
    /(<Page>\s*<SourceLocation resid=)"Volet.Url"/,
    '$1"Page.Url"',
  ],
  ['RUNTIME-PARTAGE', 'a runtime that Excel may stop', 'lifetime="long"', 'lifetime="short"'],
];

describe('checkManifest', () => {
  it.each(CASSES)('%s: %s', (code, _cas, de, a) => {
    expect(codesOf(changed(de, a))).toContain(code);
  });

  it('tells the line and how to mend, in French with its own spaces', () => {
    const [defaut] = checkManifest(changed('fr-FR', 'en-US'), ENTOURAGE);
    const ligne = XML.split('\n').findIndex((texte) => texte.includes('<OfficeApp')) + 1;
    expect(defaut?.ligne).toBeGreaterThanOrEqual(ligne);
    expect(defaut?.message).toBe('La langue du complément est «\u00a0en-US\u00a0»\u00a0: écrivez fr-FR.');
  });

  it('reads the icons, not their names', () => {
    const files = new Map(ENTOURAGE.files).set('icones/deposer-24.png', readFileSync('package.json'));
    expect(codesOf(XML, { ...ENTOURAGE, files })).toEqual(['ICONE-ILLISIBLE']);
  });

  it.each([
    ['[{"id":"VALEUR"}]', 'fewer functions than the code'],
    ['[{"id":7}]', 'an id that is no text'],
  ])('FONCTIONS-DIFFERENTES: %s', (functions) => {
    const octets = new TextEncoder().encode(`{"functions":${functions}}`);
    const files = new Map(ENTOURAGE.files).set('functions.json', octets);
    expect(codesOf(XML, { ...ENTOURAGE, files })).toEqual(['FONCTIONS-DIFFERENTES']);
  });

  it('FONCTIONS-DIFFERENTES: a file that is no JSON', () => {
    const files = new Map(ENTOURAGE.files).set('functions.json', new TextEncoder().encode('<html>'));
    expect(codesOf(XML, { ...ENTOURAGE, files })).toEqual(['FONCTIONS-DIFFERENTES']);
  });

  it('knows one code for each case, and a case for each code', () => {
    const testes = new Set<CodeDefaut>([
      ...CASSES.map(([code]) => code),
      'ICONE-ILLISIBLE',
      'FONCTIONS-DIFFERENTES',
    ]);
    const source = readFileSync('infra/manifest/types.ts', 'utf8');
    const connus = [...source.matchAll(/^ {2}\| '([A-Z-]+)'/gm)].map(([, code]) => code);
    expect([...testes].sort()).toEqual(connus.sort());
  });
});
