import { describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { nomGraphique, renderGraphiqueSeul, renderVignette } from '../../../../functions/render/index.ts';
import {
  couperLignes,
  renderCourbe,
  renderIntervalle,
  variationOf,
} from '../../../../functions/render/graphique/index.ts';
import { tableauExemple, tableauLong } from '../../../fabriques/tableau.ts';
import { tableauApercu, tableauComplet, tableauVide } from '../../../fabriques/tableau-durs.ts';

/** Throws for what is not well-formed: a browser refuses such a file whole. */
function checkXml(xml: string): void {
  const parser = new SaxesParser();
  parser.on('error', (erreur) => {
    throw erreur;
  });
  parser.write(xml).close();
}

describe('a chart as a file', () => {
  it('is well-formed, whatever the texts, with its title, its figure and its source', () => {
    for (const tableau of [tableauExemple(), tableauLong(), tableauVide(), tableauApercu()]) {
      for (const indicateur of tableau.indicateurs) {
        const svg = renderGraphiqueSeul(tableau, { ...indicateur, libelle: `<&"' ${indicateur.libelle}` });
        checkXml(svg);
        expect(svg).toContain('Licence Etalab 2.0.');
        expect(svg).toContain(indicateur.textes.valeur);
        expect(svg.includes('Aperçu, non publié.')).toBe(tableau.etat === 'apercu');
      }
      checkXml(renderVignette(tableau));
    }
  });

  it('has a name that is a file name anywhere', () => {
    expect(nomGraphique('../TEL DÉCROCHE')).toBe('graphique----TEL-D-CROCHE.svg');
  });
});

describe('usual variation', () => {
  const [avec, sans] = tableauComplet().indicateurs;

  it('is drawn from the limits of quarters, never from those of months', () => {
    const limites = [...variationOf(avec!).values()].map(({ bas, haut }) => [bas, haut]);
    expect(limites).toEqual(avec!.serie.map(() => [13, 21]));
    expect(variationOf({ ...avec!, signal: { ...avec!.signal!, periodicite: 'mois' } }).size).toBe(0);
    expect([...variationOf(sans!).values()].every(({ bas }) => bas === null)).toBe(true);
  });

  it('has limits of each phase, its mean, and a ring around each point of a real change', () => {
    const { serie } = avec!;
    const phases = serie.map(({ trimestre, valeur }, rang) => ({
      ...{ periode: trimestre, valeur, numerateur: null, denominateur: null, causes: [] },
      ...(rang < 4
        ? { phase: 1, moyenne: 20, limiteBasse: 18, limiteHaute: 22 }
        : { phase: 2, moyenne: 15, limiteBasse: 13, limiteHaute: 17 }),
      reel: rang === serie.length - 1,
    }));
    const signal = { ...avec!.signal!, methode: 'xmr' as const, serie: phases };
    const svg = renderGraphiqueSeul(tableauComplet(), { ...avec!, signal });
    checkXml(svg);
    const tour = (classe: string): string => new RegExp(`class="${classe}" d="([^"]*)"`).exec(svg)?.[1] ?? '';
    expect(tour('g-bande').match(/Z/g)).toHaveLength(2);
    expect(tour('g-moyenne').match(/M/g)).toHaveLength(2);
    expect(tour('g-anneau').match(/M/g)).toHaveLength(1);
    for (const mots of ['variation habituelle', 'moyenne', 'changement réel']) expect(svg).toContain(mots);
  });

  it('leaves alone, hollow, a point of other sites', () => {
    const serie = avec!.serie.map((point, rang) => ({ ...point, autresSites: rang === 1 }));
    const svg = renderGraphiqueSeul(tableauComplet(), { ...avec!, serie });
    expect(/class="g-creux" d="([^"]*)"/.exec(svg)?.[1]?.match(/M/g)).toHaveLength(1);
    expect(svg).toContain('chiffre d’autres sites');
  });

  it('is inside the drawing with the line and the target', () => {
    const svg = renderCourbe({
      ...avec!,
      variation: new Map(
        avec!.serie.map(({ trimestre }) => [
          trimestre,
          { moyenne: 20, bas: -40, haut: 90, phase: 1, reel: false },
        ]),
      ),
      width: 640,
      height: 260,
      titre: 't',
      texteCible: null,
      texteValeur: null,
    });
    const d = /class="g-bande" d="([^"]*)"/.exec(svg)?.[1] ?? '';
    const hauteurs = Array.from(d.matchAll(/V([\d.-]+)/g), ([, y]) => Number(y));
    expect(hauteurs.length).toBeGreaterThan(0);
    expect(Math.min(...hauteurs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...hauteurs)).toBeLessThanOrEqual(230);
  });
});

describe('a change of definition', () => {
  it('breaks the line and is marked', () => {
    const indicateur = tableauComplet().indicateurs[3]!;
    const options = {
      ...indicateur,
      width: 640,
      height: 260,
      titre: 't',
      texteCible: null,
      texteValeur: null,
    };
    const svg = renderCourbe(options);
    expect(svg.match(/<polyline/g)).toHaveLength(2);
    expect(svg).toContain('stroke-dasharray="2 3"');
    const continu = renderCourbe({
      ...options,
      serie: indicateur.serie.map((p) => ({ ...p, rupture: false })),
    });
    expect(continu.match(/<polyline/g)).toHaveLength(1);
  });
});

describe('renderIntervalle', () => {
  it('puts the dot between the ends of its bar, on the scale of all shares', () => {
    const svg = renderIntervalle({
      valeur: 93,
      intervalle: { bas: 88.8, haut: 95.7, n: 214 },
      cible: 90,
      unite: '%',
      titre: 'Marge',
      width: 320,
    });
    const lire = (motif: RegExp): number => Number(motif.exec(svg)?.[1]);
    const x = lire(/class="g-marge" x="([\d.]+)"/);
    const point = lire(/cx="([\d.]+)"/);
    expect(point).toBeGreaterThan(x);
    expect(point).toBeLessThan(x + lire(/class="g-marge"[^>]* width="([\d.]+)"/));
    expect(point).toBeCloseTo(8 + 0.93 * 304, 0);
  });
});

describe('couperLignes', () => {
  it('keeps every word, in order', () => {
    const phrase = 'Délai moyen de réponse aux courriers des usagers';
    expect(couperLignes(phrase, 15, 120).join(' ')).toBe(phrase);
    expect(couperLignes(phrase, 15, 120).length).toBeGreaterThan(2);
  });
});
