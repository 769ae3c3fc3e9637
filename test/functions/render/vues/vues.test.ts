import { describe, expect, it } from '@jest/globals';
import { read, utils } from '@e965/xlsx';
import { renderVue, vueCsv, vueXlsx } from '../../../../functions/render/vues/index.ts';
import { vueDeTest } from '../../../fabriques/vue.ts';

const SEULE = { liens: [], adresseDe: () => null };

describe('a view as a page', () => {
  it('names everyone, in one document without script nor address', () => {
    const page = renderVue(vueDeTest(), SEULE);
    expect(page).toMatch(/^<!DOCTYPE html><html lang="fr">/);
    for (const nom of ['Préfecture d’Indre-et-Loire', 'Sous-préfecture de Chinon', 'Appels décrochés'])
      expect(page).toContain(nom);
    expect(page).not.toMatch(/<script|https?:|src=/);
    expect(page).toContain('Ce n’est pas un classement.');
  });

  it('takes words of the sites for words', () => {
    const vue = vueDeTest();
    const [action] = vue.actionsEnRetard ?? [];
    const page = renderVue({ ...vue, actionsEnRetard: [{ ...action!, action: '<img onerror=x>' }] }, SEULE);
    expect(page).toContain('&lt;img onerror=x&gt;');
  });

  it('links lines where they can be followed', () => {
    const page = renderVue(vueDeTest(), { liens: [], adresseDe: (niveau, code) => `/${niveau}/${code}` });
    expect(page).toContain('<a href="/site/37-PREF">Préfecture d’Indre-et-Loire</a>');
  });
});

describe('a view as data', () => {
  it('has a line a site, with a closed list of words', () => {
    const [entete, ...lignes] = vueCsv(vueDeTest()).trimEnd().split('\r\n');
    expect(entete).toMatch(/^trimestre,niveau,code,nom,/);
    expect(lignes).toEqual([
      '2020-T4,site,37-SP-CHINON,Sous-préfecture de Chinon,,1,0,0,0,,rien,a-jour,non-publie,true,37-SP-CHINON',
      '2020-T4,site,37-PREF,Préfecture d’Indre-et-Loire,,1,1,0,1,2021-01-12T09:00:00.000Z,complet,a-refaire,non-publie,false,',
    ]);
  });

  it('runs nothing in a spreadsheet', () => {
    const vue = vueDeTest();
    const csv = vueCsv({ ...vue, lignes: [{ ...vue.lignes[0]!, nom: '=HYPERLINK("x")' }] });
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

it('opens as a workbook, a sheet a question, with numbers and days', async () => {
  const classeur = read(await vueXlsx(vueDeTest()), { cellDates: true });
  expect(classeur.SheetNames).toEqual([
    'Qui a déposé',
    'Ce qui ne va pas',
    'Ce qui a changé',
    'Actions en retard',
  ]);
  const lignes = utils.sheet_to_json<unknown[]>(classeur.Sheets['Qui a déposé']!, { header: 1 });
  expect(lignes.find(([code]) => code === '37-PREF')?.slice(2, 6)).toEqual([1, 1, 0, 1]);
  const echecs = utils.sheet_to_json<unknown[]>(classeur.Sheets['Ce qui ne va pas']!, { header: 1 });
  expect(echecs.flat()).toContain('TEL-DECROCHE');
});
