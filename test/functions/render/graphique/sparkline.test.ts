import { describe, expect, it } from '@jest/globals';
import { renderSparkline } from '../../../../functions/render/graphique/index.ts';
import type { OptionsGraphique } from '../../../../functions/render/graphique/index.ts';
import type { PointSerie } from '../../../../domain/tableau/types.ts';

const serieOf = (...valeurs: (number | null)[]): PointSerie[] =>
  valeurs.map((valeur, i) => ({
    trimestre: `${2024 + Math.floor(i / 4)}-T${((i % 4) + 1) as 1 | 2 | 3 | 4}`,
    valeur,
    rupture: false,
    autresSites: false,
  }));

const draw = (serie: readonly PointSerie[], plus: Partial<OptionsGraphique> = {}): string =>
  renderSparkline({
    serie,
    cible: null,
    sens: 'hausse',
    width: 120,
    height: 36,
    titre: 'Appels décrochés',
    ...plus,
  });

const count = (svg: string, classe: string): number => svg.split(`class="${classe}"`).length - 1;
const nombres = (svg: string): number[] =>
  (svg.match(/(?<=[ ",M])-?\d+(?:\.\d+)?(?=[ ",hl])/g) ?? []).map(Number);

describe('renderSparkline', () => {
  it('draws a line, its end and the target', () => {
    const svg = draw(serieOf(74, 77, 76), { cible: 85 });
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title>Appels décrochés<\/title>/);
    expect(count(svg, 'g-trait')).toBe(1);
    expect(count(svg, 'g-point')).toBe(1);
    expect(count(svg, 'g-cible')).toBe(1);
    expect(svg).not.toContain('g-manque');
  });

  it('shows one quarter as a dot, at the end', () => {
    const svg = draw(serieOf(63));
    expect(svg).not.toContain('<polyline');
    expect(svg).toContain('cx="114"');
  });

  it('breaks the line where a quarter is missing, and does not call it 0', () => {
    const svg = draw(serieOf(74, 77, null, 80, 82));
    expect(svg.match(/<polyline/g)).toHaveLength(2);
    expect(svg).not.toContain('g-manque');
  });

  it('takes a quarter that is not listed as a missing one', () => {
    const trouee = serieOf(74, 77, 76, 80, 82).filter((_, i) => i !== 2);
    expect(draw(trouee)).toBe(draw(serieOf(74, 77, null, 80, 82)));
  });

  it('starts at the first known quarter', () => {
    expect(draw(serieOf(null, null, 76, 80))).toContain('points="6,');
  });

  it('puts a dotted circle at the end when the last quarter is missing', () => {
    const svg = draw(serieOf(74, 77, null));
    expect(count(svg, 'g-manque g-absence')).toBe(1);
    expect(svg).toContain('M110 18a4 4');
  });

  it.each([[serieOf()], [serieOf(null, null)]])('shows only that circle when nothing is known', (serie) => {
    const svg = draw(serie);
    expect(count(svg, 'g-manque g-absence')).toBe(1);
    expect(svg).not.toContain('g-point');
  });

  it('lights the side of the target where it is met', () => {
    const y = (svg: string, attribut: string): number =>
      Number(new RegExp(`g-zone"[^>]* ${attribut}="([\\d.]+)"`).exec(svg)?.[1]);
    const hausse = draw(serieOf(74, 93), { cible: 85, sens: 'hausse' });
    const baisse = draw(serieOf(74, 93), { cible: 85, sens: 'baisse' });
    expect(y(hausse, 'y')).toBeLessThan(y(baisse, 'y'));
    expect(draw(serieOf(74, 93), { cible: 85, sens: 'neutre' })).not.toContain('g-zone');
  });

  it('keeps every mark inside, whatever the figures', () => {
    for (const serie of [serieOf(5, 5, 5), serieOf(0, 0), serieOf(0.17, 36859), serieOf(-3, 4, null)]) {
      for (const cible of [null, 0, 90]) {
        for (const n of nombres(draw(serie, { cible }))) {
          expect(Number.isFinite(n) && n >= 0 && n <= 120).toBe(true);
        }
        expect(draw(serie, { cible })).not.toMatch(/NaN|Infinity/);
      }
    }
  });

  it('escapes its title, and drops what XML forbids', () => {
    expect(draw([], { titre: '<script>"&\u0000\ud800' })).toContain(
      '<title>&lt;script&gt;&quot;&amp;\ufffd</title>',
    );
  });
});
