import { describe, expect, it } from '@jest/globals';
import {
  extraitIntegration,
  hauteurIntegration,
  renderIntegration,
  renderVignette,
} from '../../../../functions/render/index.ts';
import { tableauExemple, tableauIndreEtLoire, tableauLong } from '../../../fabriques/tableau.ts';
import { tableauApercu, tableauRectifie, tableauVide } from '../../../fabriques/tableau-durs.ts';
import { readTexte } from '../../../fabriques/html.ts';

const TABLEAUX = [
  ['exemple', tableauExemple()],
  ['Indre-et-Loire', tableauIndreEtLoire()],
  ['long', tableauLong()],
  ['sans un chiffre', tableauVide()],
  ['rectifié', tableauRectifie()],
  ['aperçu', tableauApercu()],
] as const;

/** The words of an SVG, whatever its lines. */
const mots = (svg: string): string => readTexte(svg.replace(/<\/text><text/g, ' <text')).replace(/\s+/g, ' ');

describe.each(TABLEAUX)('embedded version, %s', (_, tableau) => {
  it('says each figure and its state, in the frame and in the picture', () => {
    const cadre = readTexte(renderIntegration(tableau, { adressePage: 'index.html' }));
    const image = mots(renderVignette(tableau));
    for (const { libelle, textes } of tableau.indicateurs) {
      for (const dit of [libelle, textes.valeur, textes.situation]) {
        expect(cadre).toContain(dit);
        expect(image.replace(/ /g, '')).toContain(dit.replace(/\s/g, ''));
      }
    }
    for (const texte of [cadre, image]) {
      expect(texte.includes('Aperçu, non publié')).toBe(tableau.etat === 'apercu');
      if (tableau.textes.rectificatif) expect(texte).toContain('Rectificatif');
    }
  });

  it('opens the whole page in another window, and runs nothing', () => {
    const html = renderIntegration(tableau, { adressePage: 'https://www.exemple.gouv.fr/t' });
    expect(html).toMatch(/<a\s+href="https:\/\/www.exemple.gouv.fr\/t"\s+target="_blank"\s+rel="noopener"/);
    expect(html).not.toMatch(/<script|<img|<link rel="stylesheet"|document\.cookie/);
    expect(html.length).toBeLessThan(15_000);
  });
});

describe('snippet', () => {
  const adresses = { page: 'https://x.fr/p', integration: 'https://x.fr/i', vignette: 'https://x.fr/v.svg' };

  it('has a title, a height that does not move, no quarter that would age, and a plain link', () => {
    const { cadre, image } = extraitIntegration(tableauExemple(), adresses);
    expect(cadre).toContain('title="Résultats de qualité de service – Préfecture de l’Exemple"');
    expect(cadre).toContain(`height="${hauteurIntegration(tableauExemple())}"`);
    expect(cadre).toMatch(/<a href="https:\/\/x.fr\/p"/);
    expect(`${cadre}${image}`).not.toContain('2026');
    expect(image).toMatch(
      /<a\s+href="https:\/\/x.fr\/p"\s*><img src="https:\/\/x.fr\/v.svg" width="760" alt="[^"]+lire la page/,
    );
    expect(extraitIntegration(tableauExemple(), { ...adresses, vignette: null }).image).toBeNull();
  });

  it('escapes a name that would leave its attribute', () => {
    const { cadre } = extraitIntegration({ ...tableauExemple(), service: '"><script>' }, adresses);
    expect(cadre).not.toContain('<script');
  });
});
