import { describe, expect, it } from '@jest/globals';
import { renderCourbe } from '../../../../functions/render/graphique/index.ts';
import type { OptionsCourbe } from '../../../../functions/render/graphique/index.ts';
import { tableauExemple } from '../../../fabriques/tableau.ts';

const LARGE = { width: 640, height: 260 };
const ETROIT = { width: 320, height: 220, etroit: true };

function draw(code: string, plus: Partial<OptionsCourbe> = {}): string {
  const i = tableauExemple().indicateurs.find((indicateur) => indicateur.code === code)!;
  return renderCourbe({
    serie: i.serie,
    cible: i.cible,
    sens: i.sens,
    titre: i.textes.graphique,
    texteCible: 'Objectif 15\u00a0minutes',
    texteValeur: i.textes.valeur,
    ...LARGE,
    ...plus,
  });
}

const textes = (svg: string): string[] =>
  Array.from(svg.matchAll(/<text[^>]*>([^<]*)</g), (m) => m[1] as string);
const yOf = (svg: string, mot: string): number =>
  Number(new RegExp(`<text x="[\\d.]+" y="([\\d.]+)"[^>]*>${mot}<`).exec(svg)?.[1]);

describe('renderCourbe', () => {
  it('names the quarters, always the last one', () => {
    for (const forme of [LARGE, ETROIT]) {
      const mots = textes(draw('ACC-ATTENTE-MIN', forme)).filter((mot) => /^T\d/.test(mot));
      expect(mots.at(-1)).toBe('T3\u00a02026');
      expect(mots.length).toBeGreaterThan(2);
    }
  });

  it('labels the target and the last figure', () => {
    expect(textes(draw('ACC-ATTENTE-MIN'))).toEqual(
      expect.arrayContaining(['15', '20', 'Objectif 15\u00a0minutes', '12\u00a0minutes']),
    );
  });

  it('does not give an older quarter’s dot the label of a missing one', () => {
    const svg = draw('ACC-RDV');
    expect(textes(svg)).not.toContain('non disponible');
    expect(svg).toContain('g-manque');
  });

  it('keeps two labels apart when the figure is on its target', () => {
    const svg = draw('COU-POSTE-DELAI', { texteValeur: '15 jours' });
    expect(Math.abs(yOf(svg, '15 jours') - yOf(svg, 'Objectif 15\u00a0minutes'))).toBeGreaterThanOrEqual(20);
  });

  it('gives long labels two rows on phones', () => {
    const long = { ...ETROIT, texteCible: 'Objectif 5 jours ouvrés', texteValeur: '4,2 jours ouvrés' };
    const svg = draw('COU-MAIL-DELAI', long);
    expect(yOf(svg, 'Objectif 5 jours ouvrés')).toBeLessThan(yOf(svg, '4,2 jours ouvrés'));
  });

  it('keeps the drawing wide when a label is very long', () => {
    const svg = draw('ACC-ATTENTE-MIN', { texteValeur: 'Un très long résultat '.repeat(4) });
    const [, x1, x2] = /g-cible" d="M([\d.]+) [\d.]+H([\d.]+)/.exec(svg) ?? [];
    expect(Number(x2) - Number(x1)).toBeGreaterThan(LARGE.width / 2);
  });

  it('draws one point, and nothing at all', () => {
    const seul = tableauExemple().indicateurs[0]!.serie.slice(-1);
    expect(draw('ACC-ATTENTE-MIN', { serie: seul })).toContain('g-point');
    expect(draw('ACC-ATTENTE-MIN', { serie: [], cible: null })).not.toMatch(/NaN|Infinity|undefined/);
  });
});
