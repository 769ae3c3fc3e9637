import { describe, expect, it } from '@jest/globals';
import {
  DEPARTEMENTS,
  findDepartement,
  findRegion,
  findSite,
  REGIONS,
  SITES,
  sitesOf,
} from '../../../domain/referentiels/index.ts';

const codesOf = (departement: string): string[] => sitesOf(departement).map(({ code }) => code);

describe('régions and départements', () => {
  it('are all there: 18 régions, 101 départements', () => {
    expect(REGIONS).toHaveLength(18);
    expect(DEPARTEMENTS).toHaveLength(101);
  });

  it('have the official codes, 2A and 2B and overseas included', () => {
    const metropole = Array.from({ length: 95 }, (_, rang) => String(rang + 1).padStart(2, '0')).flatMap(
      (code) => (code === '20' ? ['2A', '2B'] : [code]),
    );
    const attendus = [...metropole, '971', '972', '973', '974', '976'];
    expect(DEPARTEMENTS.map(({ code }) => code).sort()).toEqual([...attendus].sort());
  });

  // The count of each région since 2016: a département filed in the wrong one shows.
  it.each([
    ['84', 12],
    ['27', 8],
    ['53', 4],
    ['24', 6],
    ['94', 2],
    ['44', 10],
    ['32', 5],
    ['11', 8],
    ['28', 5],
    ['75', 12],
    ['76', 13],
    ['52', 5],
    ['93', 6],
    ['01', 1],
    ['02', 1],
    ['03', 1],
    ['04', 1],
    ['06', 1],
  ])('région %s has %i départements', (region, nombre) => {
    expect(DEPARTEMENTS.filter((departement) => departement.region === region)).toHaveLength(nombre);
  });

  it.each([
    ['01', 'de l’Ain', 'dans l’Ain'],
    ['2A', 'de la Corse-du-Sud', 'en Corse-du-Sud'],
    ['21', 'de la Côte-d’Or', 'en Côte-d’Or'],
    ['29', 'du Finistère', 'dans le Finistère'],
    ['34', 'de l’Hérault', 'dans l’Hérault'],
    ['35', 'd’Ille-et-Vilaine', 'en Ille-et-Vilaine'],
    ['37', 'd’Indre-et-Loire', 'en Indre-et-Loire'],
    ['40', 'des Landes', 'dans les Landes'],
    ['41', 'de Loir-et-Cher', 'en Loir-et-Cher'],
    ['57', 'de la Moselle', 'en Moselle'],
    ['68', 'du Haut-Rhin', 'dans le Haut-Rhin'],
    ['75', 'de Paris', 'à Paris'],
    ['90', 'du Territoire de Belfort', 'dans le Territoire de Belfort'],
    ['974', 'de La Réunion', 'à La Réunion'],
    ['976', 'de Mayotte', 'à Mayotte'],
  ])('%s is « %s », « %s »', (code, deNom, dansNom) => {
    expect(findDepartement(code)).toMatchObject({ deNom, dansNom });
  });

  it('elides before a vowel and contracts « de le » and « de les »', () => {
    const fautifs = DEPARTEMENTS.filter(
      ({ deNom, dansNom }) =>
        /\b(de|la) [AEIOUYÉÎH](?!auts?-|aute-)/.test(deNom) ||
        /^de les? /.test(deNom) ||
        /^(dans la|dans le) [AEIOUYÉ]/.test(dansNom) ||
        /l’[^AEIOUYHÉ]/.test(deNom + dansNom),
    );
    expect(fautifs.map(({ deNom }) => deNom)).toEqual([]);
  });

  it('agree in number and gender between « de » and « dans »', () => {
    const accords: Record<string, RegExp> = {
      'du ': /^dans le /,
      'des ': /^dans les /,
      'de l’': /^(dans l’|en )/,
      'de la ': /^(dans la |en )/,
      'd’': /^en /,
    };
    const fautifs = DEPARTEMENTS.filter(({ deNom, dansNom }) => {
      const accord = Object.entries(accords).find(([debut]) => deNom.startsWith(debut));
      return accord ? !accord[1].test(dansNom) : !/^(en|à) /.test(dansNom);
    });
    expect(fautifs.map(({ deNom, dansNom }) => `${deNom}, ${dansNom}`)).toEqual([]);
  });

  it('are undefined when unknown', () => {
    expect([findDepartement('20'), findDepartement('2a'), findDepartement('975'), findRegion('99')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(findRegion('24')?.nom).toBe('Centre-Val de Loire');
  });
});

describe('rosters', () => {
  it('give every département its préfecture, first', () => {
    for (const { code, deNom } of DEPARTEMENTS) {
      expect(sitesOf(code)[0]).toMatchObject({
        code: `${code}-PREF`,
        genre: 'PREF',
        nom: `Préfecture ${deNom}`,
      });
    }
  });

  it('hold what the seeds and public knowledge give for five départements', () => {
    expect(codesOf('37')).toEqual([
      '37-PREF',
      '37-SP-CHINON',
      '37-SP-LOCHES',
      '37-DDT',
      '37-DDETS',
      '37-DDPP',
      '37-SGCD',
    ]);
    expect(codesOf('40')).toEqual(['40-PREF', '40-SP-DAX', '40-DDTM', '40-DDETSPP', '40-SGCD']);
    expect(codesOf('29')).toEqual([
      '29-PREF',
      '29-SP-BREST',
      '29-SP-CHATEAULIN',
      '29-SP-MORLAIX',
      '29-DDTM',
      '29-DDETS',
      '29-DDPP',
      '29-SGCD',
    ]);
    expect(codesOf('57')).toHaveLength(9);
    expect(codesOf('35')).toHaveLength(8);
  });

  it('hold the préfecture alone until they are completed', () => {
    expect(codesOf('2A')).toEqual(['2A-PREF']);
    expect(SITES).toHaveLength(101 + 6 + 4 + 7 + 8 + 7);
  });

  it('name sites as their door does', () => {
    expect(findSite('37-PREF')?.nom).toBe('Préfecture d’Indre-et-Loire');
    expect(findSite('40-SP-DAX')?.nom).toBe('Sous-préfecture de Dax');
    expect(findSite('29-SGCD')?.nom).toBe('Secrétariat général commun départemental du Finistère');
    expect(findSite('37-DDTM')).toBeUndefined();
  });
});
