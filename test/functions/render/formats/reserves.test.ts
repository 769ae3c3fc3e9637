import { describe, expect, it } from '@jest/globals';
import { tableauCsv, tableauJson } from '../../../../domain/tableau/index.ts';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import { contenuAffiche } from '../../../../functions/render/affiche/contenu.ts';
import { renderEcran } from '../../../../functions/render/ecran/index.ts';
import { renderGraphiqueSeul } from '../../../../functions/render/graphique/index.ts';
import { renderIntegration, renderVignette } from '../../../../functions/render/integration/index.ts';
import { citation } from '../../../../functions/render/page/citation.ts';
import { renderPage } from '../../../../functions/render/page/index.ts';
import { feuilleTableau } from '../../../../functions/render/tableur/feuille-tableau.ts';
import { tableauIndreEtLoire } from '../../../fabriques/tableau.ts';

const RESERVE = 'Chiffre annuel de 2020.';
const DELAI = 'Délai compté\u00a0: instruction\u202f; début et fin à confirmer.';
const nu = tableauIndreEtLoire();
const tableau: Tableau = {
  ...nu,
  indicateurs: nu.indicateurs.map((indicateur) => ({
    ...indicateur,
    valeur: indicateur.valeur ?? 1,
    textes: { ...indicateur.textes, reserves: [RESERVE], delai: DELAI, couverture: '1\u00a0site sur 3' },
  })),
};
const [indicateur] = tableau.indicateurs;

describe('the words that go with a figure', () => {
  it.each([
    ['page', () => renderPage(tableau, { assets: '', liens: {} })],
    ['écran', () => renderEcran(tableau, { adressePage: 'https://exemple.fr/', assets: '' })],
    ['cadre', () => renderIntegration(tableau, { adressePage: 'https://exemple.fr/' })],
    ['vignette', () => renderVignette(tableau)],
    ['graphique', () => renderGraphiqueSeul(tableau, indicateur!)],
    ['affiche', () => JSON.stringify(contenuAffiche(tableau, null, false).lignes)],
    ['tableur', () => JSON.stringify(feuilleTableau(tableau))],
    ['CSV', () => tableauCsv(tableau)],
    ['JSON', () => JSON.stringify(tableauJson(tableau))],
    ['citation', () => citation(tableau, indicateur!, null)],
  ])('are in each format: %s', (_, render) => {
    expect(render()).toContain(RESERVE);
  });

  it('are in a quotation with the coverage and what a delay counts', () => {
    const phrase = citation(tableau, indicateur!, null);
    expect(phrase).toContain('Couverture\u00a0: 1\u00a0site sur 3.');
    expect(phrase).toContain(DELAI);
  });
});
