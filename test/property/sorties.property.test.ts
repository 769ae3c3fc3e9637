import { describe, expect, it } from '@jest/globals';
import { read } from '@e965/xlsx';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { FaitsDuJour, PartRappel, Rappel } from '../../domain/rappels/index.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import { FORMATS, renderGraphiqueSeul, renderPage } from '../../functions/render/index.ts';
import { renderVue, vueCsv, vueXlsx } from '../../functions/render/vues/index.ts';
import { buildMessage } from '../../functions/remind/message.ts';
import { poison, texteHostile } from '../fabriques/hostile.ts';
import { tableauRectifie } from '../fabriques/tableau-durs.ts';
import { vueDeTest } from '../fabriques/vue.ts';

const FOIS = process.env['TRANSPARENCE_LONG'] ? 1_000 : 25;

/** Closed lists, codes and dates: the domain has checked them before anything is rendered. */
const FERMES = new Set([
  ...['trimestre', 'situation', 'sens', 'unite', 'evolution', 'echeance', 'publieLe', 'remplaceLe', 'genere'],
  ...['statut', 'periodicite', 'niveau', 'etat', 'code', 'definition', 'departement', 'region', 'famille'],
  ...[
    'etabliLe',
    'date',
    'consolideLe',
    'dernierDepot',
    'depots',
    'publication',
    'consolidation',
    'publiees',
    'motifs',
    'signal',
  ],
]);
const textes = fc.array(texteHostile, { minLength: 1, maxLength: 12 });

const hostile = (dits: readonly string[]): Tableau => {
  const { textes: phrases, ...reste } = tableauRectifie();
  const tableau = poison(reste, dits, FERMES);
  return {
    ...tableau,
    textes: poison(phrases, dits, new Set()),
    indicateurs: tableau.indicateurs.map((i) => ({ ...i, textes: poison(i.textes, dits, new Set()) })),
  } as Tableau;
};

// What is looked for is written here again, without a word of the code that takes it out.
const FORMULE = /^[\s\p{Cf}]*[=+\-@\u2212\uff0b\uff0d\uff1d\uff20]/u;
const NOMBRE = /^-?\d+(?:\.\d+)?$/;
/** « +2 points à périmètre constant (2 sites) », that we say: no name is called and nothing is referred to. */
const ECART = /^[+\u2212-]\d[^=!|&"'@;:$\p{Cc}]*$/u;
const CACHE = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Surrogate}]/u;

/** What was looked for, with what is around it: a page is too long to be read in a report. */
function around(texte: string, motif: RegExp): string | null {
  const place = texte.search(motif);
  return place < 0 ? null : JSON.stringify(texte.slice(Math.max(0, place - 60), place + 60));
}

function expectCellule(texte: string): void {
  if (!NOMBRE.test(texte) && !(ECART.test(texte) && !/\p{L}\(/u.test(texte)))
    expect(texte).not.toMatch(FORMULE);
  expect(texte).not.toMatch(CACHE);
}

/** Records of a CSV as RFC 4180 says, by the only rule that it has: a quote opens, two are one. */
function parseCsv(csv: string): string[][] {
  const lignes: string[][] = [];
  for (const [, champ = '', fin = ''] of csv
    .replace(/^\ufeff/, '')
    .matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g)) {
    const texte = champ.startsWith('"') ? champ.slice(1, -1).replaceAll('""', '"') : champ;
    const derniere = lignes.at(-1);
    if (derniere) derniere.push(texte);
    else lignes.push([texte]);
    if (fin === '\r\n') lignes.push([]);
  }
  return lignes.filter(({ length }) => length > 1);
}

function expectCsv(csv: string): void {
  const lignes = parseCsv(csv);
  expect(lignes.length).toBeGreaterThan(1);
  for (const ligne of lignes) expect(ligne).toHaveLength(lignes[0]!.length);
  lignes.flat().forEach(expectCellule);
}

function expectClasseur(octets: Uint8Array): void {
  const { Sheets } = read(octets, { cellDates: true });
  const cellules = Object.values(Sheets).flatMap((feuille) =>
    Object.entries(feuille).flatMap(([place, cellule]) =>
      place.startsWith('!') ? [] : [cellule as { f?: string; t: string; v: unknown }],
    ),
  );
  expect(cellules.length).toBeGreaterThan(20);
  for (const { f, t, v } of cellules) {
    expect(f).toBeUndefined();
    if (t === 's') expectCellule(String(v));
  }
}

/** Names of the tags and of their attributes as a browser opens them: a text that gets out of its place makes new ones. */
function nomsOf(html: string): Set<string> {
  const tags = html.replace(/<style>[\s\S]*?<\/style>/g, '').match(/<[a-zA-Z!/][^>]*>/g) ?? [];
  return new Set(
    tags.flatMap((tag) => {
      const [nom = '', ...attributs] = tag
        .replace(/"[^"]*"/g, '')
        // A word written by us needs no quotes; an attribute that gets in without any still has a name.
        .replace(/=[\w.-]+/g, '=')
        .slice(1, -1)
        .trim()
        .split(/\s+/);
      return [nom, ...attributs.map((attribut) => `${nom} ${attribut}`)];
    }),
  );
}

function expectHtml(html: string, neutre: string): void {
  const connus = nomsOf(neutre);
  expect([...nomsOf(html)].filter((nom) => !connus.has(nom) && !nom.endsWith(' class='))).toEqual([]);
  expect(around(html, /<script|href="\s*javascript:/i)).toBeNull();
  expect(around(html, CACHE)).toBeNull();
}

function expectXml(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (erreur) => {
    throw erreur;
  });
  parser.write(xml).close();
  expect(around(xml, CACHE)).toBeNull();
}

const PAGE = { assets: '', liens: { accueil: '/', accessibilite: '/a' } };
const ATELIER = { adressePage: 'https://exemple.gouv.fr/37/2020-T4' };

describe('whatever is typed, in every text of a tableau', () => {
  const run = (verifie: (tableau: Tableau) => Promise<void> | void, numRuns = FOIS) =>
    fc.assert(
      fc.asyncProperty(textes, async (dits) => verifie(hostile(dits))),
      { numRuns },
    );
  const neutre = hostile(['mot']);

  it('no page says anything but text', () =>
    run((tableau) => expectHtml(renderPage(tableau, PAGE), renderPage(neutre, PAGE))));

  it.each(
    FORMATS.filter(({ nom }) => !/\.(?:pdf|png)$/.test(nom)).map((format) => [format.nom, format] as const),
  )('%s runs nothing and hides nothing', async (nom, format) => {
    const calme = String(await format.render(neutre, ATELIER));
    await run(async (tableau) => {
      const sortie = await format.render(tableau, ATELIER);
      if (typeof sortie !== 'string') expectClasseur(sortie);
      else if (nom.endsWith('.csv')) expectCsv(sortie);
      else if (nom.endsWith('.json')) JSON.parse(sortie);
      else if (nom.endsWith('.svg')) expectXml(sortie);
      else expectHtml(sortie, calme);
    });
  });

  it('no chart by itself is more than a drawing', () =>
    run((tableau) => {
      for (const indicateur of tableau.indicateurs) expectXml(renderGraphiqueSeul(tableau, indicateur));
    }));
});

describe('whatever is typed, in every text of a view', () => {
  const options = { liens: [], adresseDe: () => null };
  const run = (verifie: (vue: ReturnType<typeof vueDeTest>) => Promise<void> | void) =>
    fc.assert(
      fc.asyncProperty(textes, async (dits) => verifie(poison(vueDeTest(), dits, FERMES))),
      { numRuns: FOIS },
    );

  it('its page says text', () =>
    run((vue) =>
      expectHtml(renderVue(vue, options), renderVue(poison(vueDeTest(), ['mot'], FERMES), options)),
    ));
  it('its CSV and its workbook run nothing', () =>
    run(async (vue) => {
      expectCsv(vueCsv(vue));
      expectClasseur(await vueXlsx(vue));
    }));
});

describe('whatever is typed, in a mail', () => {
  const faits: FaitsDuJour = {
    ...{ departement: '37', nom: 'Indre-et-Loire', trimestre: '2020-T4' },
    ...{ jour: '2021-01-12', echeance: '2021-01-22', rappel: null, ouverture: false, proposition: false },
    ...{ nonDeposes: [], actionsEnRetard: [], aJustifier: [], bloquants: [] },
  };
  const part: PartRappel = {
    destinataire: {
      id: 'p1',
      courriel: 'referente@exemple.fr',
      fonction: 'x',
      departement: '37',
      sites: [],
      refus: [],
    },
    faits,
    titre: 'Département d’Indre-et-Loire',
    sections: [{ sujet: 'depot', titre: 'Dépôt', phrase: 'Ces sites :', lignes: ['Chinon', 'Loches'] }],
  };
  const rappel: Rappel = {
    courriel: 'referente@exemple.fr',
    jour: faits.jour,
    objet: 'Dépôt',
    salutation: 'Bonjour,',
    parts: [part, part],
    pied: ['Pied'],
  };
  const attendu = { site: '37-CHINON', nom: 'Chinon', trimestre: '2020-T4' as const };
  const classeurs = {
    joints: [attendu, attendu],
    pieces: [{ nom: 'classeur.xlsx', octets: new Uint8Array(200) }],
    parLien: [attendu],
  };
  const GARDES = new Set([
    'octets',
    'id',
    'courriel',
    'departement',
    'sujet',
    'trimestre',
    'jour',
    'echeance',
  ]);
  const build = (dits: readonly string[]) =>
    buildMessage(
      poison(rappel, dits, GARDES),
      new Date('2021-01-12T08:00:00.000Z'),
      { expediteur: 'Transparence <qualite@exemple.fr>', adresse: 'https://qualite.exemple.fr' },
      () => 'https://qualite.exemple.fr/refus',
      poison(classeurs, dits, GARDES),
    );
  const nomsEntetes = (message: string): string[] =>
    (message.split('\r\n\r\n')[0] ?? '').split(/\r\n(?!\s)/).map((entete) => entete.split(':')[0] ?? '');

  /** Headers of each part, as the boundaries of the mail cut it. */
  const parties = (message: string): string[][] =>
    message.split(/^--[-\w]+-Part_\d+\r\n/m).map((partie) => nomsEntetes(partie));

  it('has the headers that we wrote and no other, in each of its parts, to one person', async () => {
    const neutre = Buffer.from((await build(['mot'])).octets).toString('latin1');
    const attendus = parties(neutre);
    expect(attendus).toHaveLength(5);
    await fc.assert(
      fc.asyncProperty(textes, async (dits) => {
        const message = Buffer.from((await build(dits)).octets).toString('latin1');
        expect(parties(message)).toEqual(attendus);
        expect(message).toMatch(/^To: referente@exemple\.fr\r$/m);
      }),
      { numRuns: FOIS },
    );
  });
});
