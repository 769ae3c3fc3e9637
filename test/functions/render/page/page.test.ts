import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { renderPage, TITRE } from '../../../../functions/render/page/index.ts';
import { PAR_CLASSE, renderSparkline } from '../../../../functions/render/graphique/index.ts';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import {
  tableauExemple,
  tableauIndreEtLoire,
  tableauLong,
  tableauMoselle,
} from '../../../fabriques/tableau.ts';
import {
  BRETAGNE,
  FRANCE,
  REUNION,
  SAINT_MARTIN,
  tableauApercu,
  tableauBavard,
  tableauComplet,
  tableauDe,
  tableauEnRetard,
  tableauRectifie,
  tableauVide,
} from '../../../fabriques/tableau-durs.ts';
import { readTexte } from '../../../fabriques/html.ts';

const AUTONOME = { assets: '', liens: {} };
const TABLEAUX: readonly (readonly [string, Tableau])[] = [
  ['Indre-et-Loire', tableauIndreEtLoire()],
  ['Moselle', tableauMoselle()],
  ['exemple', tableauExemple()],
  ['long', tableauLong()],
  ['complet', tableauComplet()],
  ['rectifié', tableauRectifie()],
  ['aperçu', tableauApercu()],
  ['sans un chiffre', tableauVide()],
  ['tout en retard', tableauEnRetard()],
  ['commentaires d’une page', tableauBavard()],
  ['La Réunion', tableauDe(REUNION, 'Préfecture de La Réunion')],
  ['Saint-Martin', tableauDe(SAINT_MARTIN, 'Préfecture de Saint-Barthélemy et de Saint-Martin')],
  ['Bretagne', tableauDe(BRETAGNE, 'Région Bretagne')],
  ['France', tableauDe(FRANCE, 'France entière')],
];

describe.each(TABLEAUX)('renderPage, %s', (_, tableau) => {
  const html = renderPage(tableau, AUTONOME);
  const texte = readTexte(html);

  it('says every text of the tableau', () => {
    for (const dit of [tableau.service, ...Object.values(tableau.textes)])
      if (dit !== null) expect(texte).toContain(dit);
    for (const i of tableau.indicateurs) {
      const { graphique, nombre: _nombre, unite: _unite, valeur, ...textes } = i.textes;
      expect(texte).toContain(i.libelle);
      expect(texte).toContain(i.enClair);
      expect(texte.toLowerCase()).toContain(valeur);
      for (const dit of [...Object.values(textes), i.commentaire])
        if (dit !== null) expect(texte).toContain(dit);
      if (i.signal) expect(texte).toContain(i.signal.phrase);
      for (const { action, responsable } of i.actions) {
        expect(texte).toContain(action);
        expect(texte).toContain(responsable);
      }
      if (i.serie.filter((p) => p.valeur !== null).length > 1) expect(texte).toContain(graphique);
    }
  });

  it('is one French document without script, and asks the network for nothing', () => {
    expect(html).toMatch(/^<!DOCTYPE html><html lang="fr">/);
    expect(html).not.toMatch(/<script|<link rel="stylesheet"|<img|@import|\son\w+=/i);
    const adresses = Array.from(html.matchAll(/url\(["']?([^"')]*)/g), (m) => m[1]);
    expect(adresses.filter((adresse) => !/^(?:data:|#)/.test(adresse ?? ''))).toEqual([]);
  });

  it('has headings in order, and each identifier once', () => {
    const niveaux = Array.from(html.matchAll(/<h([1-6])/g), (m) => Number(m[1]));
    expect(niveaux[0]).toBe(1);
    expect(niveaux.filter((n) => n === 1)).toHaveLength(1);
    niveaux.reduce((avant, n) => {
      expect(n).toBeLessThanOrEqual(avant + 1);
      return n;
    });
    const ids = Array.from(html.matchAll(/ id="?([^" >]*)/g), (m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, ancre] of html.matchAll(/(?:href="|url\()#([^")]*)/g)) expect(ids).toContain(ancre);
    // What is named after something else is named after something of the page.
    const noms = Array.from(html.matchAll(/ aria-labelledby=(?:"([^"]*)"|([\w-]+))/g), ([, liste, nom]) =>
      (liste ?? nom ?? '').split(' '),
    );
    for (const nom of noms.flat()) expect(ids).toContain(nom);
  });
});

describe('renderPage', () => {
  it('stays light', () => {
    for (const tableau of [tableauExemple(), tableauComplet(), tableauVide()])
      expect(Buffer.byteLength(renderPage(tableau, AUTONOME))).toBeLessThan(85_000);
    expect(gzipSync(renderPage(tableauLong(), AUTONOME)).length).toBeLessThan(30_000);
  });

  it('shows the State’s mark only when the tableau says so', () => {
    const avec = renderPage(tableauExemple(), AUTONOME);
    const sans = renderPage({ ...tableauExemple(), marque: false }, AUTONOME);
    expect(readTexte(avec)).toContain('Préfet');
    expect(avec).toContain('fr-logo');
    expect(sans).not.toMatch(/fr-logo|Marianne/);
  });

  it('leads to its style sheet, its files with their sizes, its list and its other quarters', () => {
    const html = renderPage(tableauMoselle(), {
      assets: '/assets',
      liens: {
        accueil: '/tableaux',
        affiche: { href: 'affiche-a3.pdf', taille: 64_321 },
        accessibilite: '/a11y',
      },
      autres: [{ trimestre: '1er trimestre 2021', href: '/57/2021-T1' }],
    });
    expect(html).toContain('href="/assets/page.css"');
    expect(html).not.toContain('<style>');
    expect(readTexte(html)).toContain('PDF – 64\u00a0ko');
    expect(html).toMatch(/href="\/57\/2021-T1"/);
    expect(html).toMatch(/<a href="\/tableaux">Tableaux publiés/);
    expect(html).not.toContain('id="accessibilite"');
  });

  it('does not promise a comparison when no quarter comes before', () => {
    const synthese =
      renderPage(tableauIndreEtLoire(), AUTONOME).split('<table')[1]?.split('</table>')[0] ?? '';
    expect(readTexte(synthese)).not.toContain('Trimestre précédent');
    expect(synthese).not.toContain('g-sparkline');
  });

  it('draws the same chart as everyone', () => {
    const i = tableauExemple().indicateurs[0]!;
    const commun = { ...i, width: 148, height: 40, titre: i.textes.graphique };
    const dessin = renderSparkline({ ...commun, nom: 't0', couleurs: PAR_CLASSE });
    expect(renderPage(tableauExemple(), AUTONOME)).toContain(dessin);
    // Its paints are those of the style sheet, and its line is told step by step: the same points, in the same places.
    const nombres = (texte = ''): number[] => (texte.match(/-?\d+(?:\.\d)?/g) ?? []).map(Number);
    const [x = 0, y = 0, ...pas] = nombres(/class=g-trait d="([^"]*)"/.exec(dessin)?.[1]);
    const traces = pas.reduce<number[]>(
      (points, n) => [...points, Number((n + points.at(-2)!).toFixed(1))],
      [x, y],
    );
    expect(traces).toEqual(nombres(/points="([^"]*)"/.exec(renderSparkline(commun))?.[1]));
  });

  it('names the page by its quarter and its service', () => {
    expect(renderPage(tableauMoselle(), AUTONOME)).toContain(
      `<title>${TITRE}, 2e trimestre 2021 – Préfecture de la Moselle</title>`,
    );
  });
});
