import { describe, expect, it } from '@jest/globals';
import type { SignalPublie } from '../../../../domain/tableau/types.ts';
import { renderPage } from '../../../../functions/render/page/index.ts';
import { readTexte } from '../../../fabriques/html.ts';
import { tableauExemple } from '../../../fabriques/tableau.ts';
import { SIGNAL_SANS_DETAIL } from '../../../fabriques/tableau-textes.ts';

const SIGNAL: SignalPublie = {
  ...SIGNAL_SANS_DETAIL,
  ...{ statut: 'variation-habituelle', points: 12, periodicite: 'trimestre' },
  ...{ moyenne: 15, limiteBasse: 12, limiteHaute: 18, phrase: 'Aucun changement réel.' },
};

/** Text of a page whose first indicator has this usual variation. */
function readPage(signal: SignalPublie): string {
  const tableau = tableauExemple();
  const indicateurs = tableau.indicateurs.map((un, rang) => (rang === 0 ? { ...un, signal } : un));
  return readTexte(renderPage({ ...tableau, indicateurs }, { assets: '', liens: { fichiers: [] } }));
}

describe('the values under a chart', () => {
  it('give the bounds of the usual variation', () => {
    expect(readPage(SIGNAL)).toMatch(/Variation habituelle\s*entre 12\u00a0minutes et 18\u00a0minutes/);
  });

  it('do not give twice the bound of a figure that never moves', () => {
    const constant = readPage({ ...SIGNAL, limiteBasse: 15, limiteHaute: 15 });
    expect(constant).toMatch(/Variation habituelle\s*15\u00a0minutes/);
    expect(constant).not.toContain('entre 15\u00a0minutes et 15\u00a0minutes');
  });
});
