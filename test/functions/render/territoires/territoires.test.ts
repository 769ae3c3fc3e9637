import { describe, expect, it } from '@jest/globals';
import { listRegions, renderIndexNational, renderIndexRegion } from '../../../../functions/render/index.ts';
import type { DernierPublie } from '../../../../functions/render/index.ts';
import { DEPARTEMENTS, REGIONS } from '../../../../domain/referentiels/index.ts';
import { readTexte } from '../../../fabriques/html.ts';

const OPTIONS = { assets: '', liens: { accueil: '/', accessibilite: '/a' } };
const publie = (href: string, resume: string): DernierPublie => ({
  trimestre: '4e trimestre 2020',
  href,
  resume,
  publication: 'Publié le 15 janvier 2021.',
});
const PUBLIES = new Map([
  ['37', publie('/37', 'Un objectif sur six est atteint.')],
  ['18', { ...publie('/18', 'Les six objectifs sont atteints.'), rectifie: true }],
  ['974', publie('/974', 'Aucun des six objectifs n’est atteint.')],
]);
const regions = listRegions(PUBLIES, (code) => (code === '24' ? '/regions/24' : null));
const html = renderIndexNational(regions, OPTIONS);
const texte = readTexte(html);

describe('national index', () => {
  it('has every région and département, those that published nothing too', () => {
    for (const { nom } of REGIONS) expect(texte).toContain(nom);
    for (const { code, nom } of DEPARTEMENTS) expect(texte).toContain(`${nom} (${code})`);
    expect(texte).toContain('3\u00a0départements sur 101 ont publié un tableau.');
  });

  it('is in alphabetical order, never by result', () => {
    const ordre = regions.map(({ nom }) => nom);
    expect(ordre).toEqual([...ordre].sort(new Intl.Collator('fr').compare));
    expect(ordre.indexOf('Île-de-France')).toBe(ordre.indexOf('Hauts-de-France') + 1);
    // The worse result comes after only because of its name.
    expect(html.indexOf('Cher (18)')).toBeLessThan(html.indexOf('Indre-et-Loire (37)'));
  });

  it('leads to each tableau, each région and each of its own anchors', () => {
    for (const href of ['/37', '/18', '/974', '/regions/24']) expect(html).toContain(`href="${href}"`);
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), (m) => m[1]);
    for (const [, ancre] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(ancre);
  });

  it('says what was corrected', () => {
    expect(texte.match(/Rectifié\./g)).toHaveLength(1);
  });
});

describe('tableaux of the whole place', () => {
  const tableaux = [
    {
      trimestre: '1er trimestre 2021',
      href: '/national/2021-T1',
      resume: 'Deux objectifs sur trois sont atteints.',
    },
    { trimestre: '4e trimestre 2020', href: '/national/2020-T4' },
  ];

  it('come first, the latest with its sentence and the earlier ones within reach', () => {
    const page = renderIndexNational(regions, { ...OPTIONS, tableaux });
    expect(readTexte(page)).toMatch(
      /Résultats nationaux, 1er trimestre 2021\s*Deux objectifs sur trois sont atteints\./,
    );
    for (const { href } of tableaux) expect(page).toContain(`href="${href}"`);
    expect(page.indexOf('/national/2021-T1')).toBeLessThan(page.indexOf('Auvergne'));
  });

  it('are not announced before there is one', () => {
    expect(texte).not.toContain('Résultats nationaux');
  });
});

describe('regional index', () => {
  it('has the départements of the région alone', () => {
    const region = regions.find(({ code }) => code === '24')!;
    const page = readTexte(renderIndexRegion(region, OPTIONS));
    expect(page).toContain('2\u00a0départements sur 6 ont publié un tableau.');
    expect(page).not.toContain('Finistère');
  });

  it('says when nobody has published', () => {
    const region = regions.find(({ code }) => code === '53')!;
    expect(readTexte(renderIndexRegion(region, OPTIONS))).toContain(
      'Aucun tableau n’est publié, sur 4 départements.',
    );
  });
});
