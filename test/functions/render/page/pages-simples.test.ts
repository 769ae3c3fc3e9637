import { describe, expect, it } from '@jest/globals';
import { renderAccessibilite, renderErreur, renderIndex } from '../../../../functions/render/page/index.ts';
import { readTexte } from '../../../fabriques/html.ts';

const OPTIONS = { assets: '', liens: { accueil: '/', accessibilite: '/accessibilite' } };

describe('pages around the tableaux', () => {
  it('list what is published', () => {
    const html = renderIndex(
      [
        {
          service: 'Préfecture de la Moselle',
          trimestre: '2e trimestre 2021',
          href: '/57/2021-T2',
          resume: 'Un objectif sur deux est atteint.',
          publication: 'Publié le 15 juillet 2021.',
        },
      ],
      OPTIONS,
    );
    expect(html).toContain('href="/57/2021-T2"');
    expect(readTexte(html)).toContain('Préfecture de la Moselle, 2e trimestre 2021');
  });

  it('say that nothing is published yet', () => {
    expect(readTexte(renderIndex([], OPTIONS))).toContain('Aucun tableau n’est encore publié.');
  });

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
