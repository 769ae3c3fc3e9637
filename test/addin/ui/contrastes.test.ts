import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

// Read as text: the module loads Fabric, which wants a window.
const source = readFileSync(new URL('../../../addin/ui/themes.ts', import.meta.url), 'utf8');
const couleurs = (apparence: string): ReadonlyMap<string, string> => {
  const bloc = new RegExp(`\\n  ${apparence}: \\{\\n    fond:([\\s\\S]*?)\\n  \\}`).exec(source)?.[0] ?? '';
  return new Map([...bloc.matchAll(/'?([\w-]+)'?: '(#\w{6})'/g)].map(([, nom, couleur]) => [nom!, couleur!]));
};
const luminance = (couleur: string): number => {
  const [r, v, b] = [1, 3, 5].map((i) => {
    const c = parseInt(couleur.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * v! + 0.0722 * b!;
};
const contraste = (a: string, b: string): number => {
  const [haut, bas] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (haut! + 0.05) / (bas! + 0.05);
};

const TEXTES: readonly (readonly [texte: string, fond: string])[] = [
  ['texte', 'fond'],
  ['texte', 'fond-2'],
  ['texte-2', 'fond'],
  ['texte-2', 'fond-2'],
  ['accent', 'fond'],
  ['accent', 'fond-2'],
  ['texte', 'accent-fond'],
  ['sur-accent', 'accent'],
  ['fond', 'bloquant'],
  ...['bloquant', 'justifier', 'avertissement', 'succes'].flatMap((ton): (readonly [string, string])[] => [
    [ton, 'fond'],
    [ton, `${ton}-fond`],
    ['texte', `${ton}-fond`],
    ['accent', `${ton}-fond`],
  ]),
];

describe.each(['claire', 'sombre'])('couleurs du thème %s', (apparence) => {
  const palette = couleurs(apparence);
  it.each(TEXTES)('%s se lit sur %s (4,5:1)', (texte, fond) => {
    expect(contraste(palette.get(texte)!, palette.get(fond)!)).toBeGreaterThanOrEqual(4.5);
  });
  it('borde les champs à 3:1', () => {
    expect(contraste(palette.get('bord-fort')!, palette.get('fond')!)).toBeGreaterThanOrEqual(3);
  });
});
