import { describe, expect, it } from '@jest/globals';
import { leadRectificatif, rectifyTableau } from '../../../domain/publication/index.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { renderPage } from '../../../functions/render/page/index.ts';
import { tableauIndreEtLoire } from '../../fabriques/tableau.ts';

const apres = tableauIndreEtLoire();
const avant: Tableau = {
  ...apres,
  publieLe: '2021-01-15',
  indicateurs: apres.indicateurs.map((indicateur) =>
    indicateur.code === 'TEL-DECROCHE'
      ? { ...indicateur, textes: { ...indicateur.textes, valeur: '61\u202f%' } }
      : indicateur,
  ),
};
const rectifie = rectifyTableau(
  { ...apres, publieLe: '2021-03-01' },
  { avant, numero: 1, motif: 'un standard oublié' },
);
const CHANGE = '63\u202f% au lieu de 61\u202f%';

describe('the sentence of a rectificatif', () => {
  it('says the changes where nothing else does', () => {
    expect(rectifie.textes.rectificatif).toContain(CHANGE);
  });

  it('leaves them to the list that stands beside it', () => {
    expect(leadRectificatif(rectifie)).toBe(
      'Rectificatif n° 1 du 1er mars 2021, qui remplace le tableau publié le 15 janvier 2021. Motif\u00a0: un standard oublié.',
    );
    const page = renderPage(rectifie, { assets: '', liens: { fichiers: [] } });
    expect(page).not.toContain(CHANGE);
    expect(page.match(/61\u202f%/g)).toHaveLength(1);
  });

  it('is whole when no figure changes, or when somebody else wrote it', () => {
    const meme = rectifyTableau(apres, { avant: apres, numero: 2, motif: 'commentaire' });
    expect(leadRectificatif(meme)).toMatch(/Aucun chiffre ne change\.$/);
    const autre = { ...rectifie, textes: { ...rectifie.textes, rectificatif: 'Corrigé.' } };
    expect(leadRectificatif(autre)).toBe('Corrigé.');
    expect(leadRectificatif(apres)).toBeNull();
  });
});
