import { describe, expect, it } from '@jest/globals';
import { renderAccessibilite, renderErreur } from '../../../../functions/render/page/index.ts';
import { readTexte } from '../../../fabriques/html.ts';

const OPTIONS = { assets: '', liens: { accueil: '/', accessibilite: '/accessibilite' } };

describe('pages around the tableaux', () => {
  it('say an error and where to go', () => {
    const html = renderErreur('Page introuvable', 'Ce tableau n’est pas publié.', OPTIONS);
    expect(readTexte(html)).toContain('Ce tableau n’est pas publié.');
    expect(html).toContain('href="/"');
  });

  it('declare no conformity without an audit', () => {
    const html = renderAccessibilite(OPTIONS);
    expect(readTexte(html)).toMatch(/déclarée non conforme/);
    expect(html).toContain('<h1>Accessibilité\u00a0: non conforme</h1>');
  });
});
