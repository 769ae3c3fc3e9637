import { expect, it } from '@jest/globals';
import { buildTableau } from '../../../../domain/tableau/index.ts';
import { renderFichiers } from '../../../../functions/render/fichiers.ts';
import {
  absente,
  compte,
  indicateur,
  makeConsolidation,
  makeDepot,
  makeEntree,
  makeLigne,
} from '../../../fabriques/consolidation.ts';
import { readAffiche, readTableur, texteOf } from './lecture.ts';
import type { Fichiers } from './lecture.ts';

/** Complaints of two sites out of three. */
function tableau() {
  const depots = (['37-PREF', '37-SP-CHINON', '37-SP-LOCHES'] as const).map((site, rang) => {
    const mesure = rang === 2 ? absente() : compte(10);
    return [site, makeDepot(site, '2020-T4', [makeLigne('COU-NB', mesure)])] as const;
  });
  const consolidation = makeConsolidation('2020-T4', new Map(depots));
  return buildTableau(makeEntree(consolidation, { publies: [indicateur('COU-NB')] }));
}

it('a total that lacks a site says so wherever it is shown', async () => {
  const produits = await renderFichiers(tableau(), {
    adressePage: 'https://www.exemple.gouv.fr/transparence/tableaux/37/2020-T4',
  });
  const fichiers: Fichiers = new Map(produits.map(({ nom, octets }) => [nom, octets]));
  const texte = (nom: string): string =>
    texteOf(fichiers, nom)
      .replace(/<[^>]+>/g, ' ')
      .replace(/[\s\u00a0\u202f]+/g, ' ');
  for (const nom of [
    'index.html',
    'ecran.html',
    'integration.html',
    'vignette.svg',
    'tableau.csv',
    'tableau.json',
  ])
    expect([nom, texte(nom)]).toEqual([nom, expect.stringContaining('total incomplet')]);
  const [ligne] = await readAffiche(fichiers, 'affiche-a3.pdf');
  expect(ligne).toMatchObject({ valeur: '20', situation: expect.stringContaining('total incomplet') });
  for (const nom of ['tableau.xlsx', 'tableau.ods'])
    expect(readTableur(fichiers, nom)).toMatchObject([
      { valeur: 20, situation: expect.stringContaining('total incomplet') },
    ]);
});
