import { describe, expect, it } from '@jest/globals';
import { PNG } from 'pngjs';
import { renderGraphiqueSeul, renderPng, renderVignette } from '../../../../functions/render/index.ts';
import { tableauLong } from '../../../fabriques/tableau.ts';
import { tableauComplet } from '../../../fabriques/tableau-durs.ts';

const lire = (octets: Uint8Array): PNG => PNG.sync.read(Buffer.from(octets));
const couleurAt = ({ data, width }: PNG, x: number, y: number): string =>
  `#${Array.from(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3), (n) => n.toString(16).padStart(2, '0')).join('')}`;
/** Pixels of exactly this colour. */
const count = ({ data }: PNG, couleur: string): number => {
  let n = 0;
  const voulu = parseInt(couleur.slice(1), 16);
  for (let i = 0; i < data.length; i += 4) {
    if (((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!) === voulu) n += 1;
  }
  return n;
};
const svg = (contenu: string): string =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${contenu}</svg>`;

describe('renderPng', () => {
  it('paints shapes where they stand, two pixels for one', () => {
    const png = lire(
      renderPng(
        svg(
          '<rect x="10" y="5" width="10" height="5" fill="#000091"/><circle cx="30" cy="10" r="4" fill="#b34000"/>',
        ),
      ),
    );
    expect([png.width, png.height]).toEqual([80, 40]);
    expect([couleurAt(png, 22, 12), couleurAt(png, 18, 12), couleurAt(png, 22, 22)]).toEqual([
      '#000091',
      '#ffffff',
      '#ffffff',
    ]);
    expect(count(png, '#000091')).toBe(20 * 10);
    // A disc of 8 pixels of radius, less its smooth edge.
    expect(count(png, '#b34000')).toBeGreaterThan(150);
    expect(count(png, '#b34000')).toBeLessThan(Math.PI * 64);
  });

  it('mixes a paint with what is under it, and leaves the gaps of a dashed line', () => {
    const png = lire(
      renderPng(
        svg(
          '<rect width="40" height="20" fill="#000000" fill-opacity=".5"/><path d="M0 10h40" stroke="#ff0000" stroke-width="2" stroke-dasharray="5 3"/>',
        ),
      ),
    );
    expect(couleurAt(png, 2, 2)).toBe('#808080');
    expect([couleurAt(png, 4, 20), couleurAt(png, 12, 20), couleurAt(png, 18, 20)]).toEqual([
      '#ff0000',
      '#808080',
      '#ff0000',
    ]);
  });

  it('writes accents, and the same word at the place of its anchor', () => {
    const noir = (texte: string) =>
      count(lire(renderPng(svg(`<text y="15" font-size="14" fill="#000000">${texte}</text>`))), '#000000');
    expect(noir('é')).toBeGreaterThan(noir('e'));
    const fin = lire(
      renderPng(svg('<text x="39" y="15" font-size="14" text-anchor="end" fill="#000000">III</text>')),
    );
    expect(count(fin, '#000000')).toBeGreaterThan(0);
    for (let y = 0; y < fin.height; y += 1) expect(couleurAt(fin, 10, y)).toBe('#ffffff');
  });

  it('draws a drawing inside another at its own place', () => {
    const png = lire(renderPng(svg('<svg x="20" y="10"><rect width="5" height="5" fill="#000091"/></svg>')));
    expect([couleurAt(png, 44, 24), couleurAt(png, 4, 4)]).toEqual(['#000091', '#ffffff']);
  });

  it('refuses what it would draw wrong', () => {
    expect(() => renderPng(svg('<ellipse rx="2" ry="3"/>'))).toThrow('ellipse');
    expect(() => renderPng(svg('<rect width="1" height="1" fill="url(#g)"/>'))).toThrow('url(#g)');
    expect(() => renderPng('<svg')).toThrow(TypeError);
  });

  it('knows everything that our charts and pictures hold', () => {
    const [tableau, long] = [tableauComplet(), tableauLong()];
    const courbe = tableau.indicateurs[3]!;
    for (const dessin of [renderGraphiqueSeul(tableau, courbe), renderVignette(long)]) {
      const octets = renderPng(dessin);
      const png = lire(octets);
      expect(png.width).toBe(2 * Number(/width="(\d+)"/.exec(dessin)![1]));
      for (const couleur of ['#000091', '#161616']) expect(count(png, couleur)).toBeGreaterThan(100);
      expect(octets.length).toBeLessThan(500_000);
    }
  });
});
