import { describe, expect, it } from '@jest/globals';
import { sitesOf } from '../../../domain/referentiels/index.ts';
import {
  LIGNES_37,
  makeAction,
  makeConsolidation,
  makeDepot,
  makeLigne,
  makePrefectureSeule,
  ratio,
  seule,
} from '../../fabriques/consolidation.ts';

const find = (consolidation: ReturnType<typeof makeConsolidation>, code: string) =>
  consolidation.agregats.find((agregat) => agregat.code === code);

describe('consolidate', () => {
  it('tells the version of every rostered site, null when it has filed nothing', () => {
    const { versions } = makePrefectureSeule('37', '2020-T4', LIGNES_37);
    expect(Object.keys(versions)).toEqual(sitesOf('37').map(({ code }) => code));
    expect(versions['37-PREF']).toBe(1);
    expect(Object.values(versions).filter((version) => version !== null)).toHaveLength(1);
  });

  it('expects an indicator only from the sites that measure it', () => {
    const consolidation = makePrefectureSeule('37', '2020-T4', LIGNES_37);
    expect(find(consolidation, 'DEL-PERMIS')?.couverture.attendus).toEqual(['37-PREF']);
    const telephone = find(consolidation, 'TEL-DECROCHE')?.couverture;
    expect(telephone?.attendus.length).toBeGreaterThan(1);
    expect(telephone?.couverts).toEqual(['37-PREF']);
  });

  it('opens a figure down to its cell and version', () => {
    const adresse = { feuille: 'Indicateurs', tableau: 'Indicateurs', cellule: 'I14' };
    const depot = makeDepot('37-PREF', '2020-T4', [makeLigne('TEL-DECROCHE', seule('63'), { adresse })], {
      version: 3,
    });
    const consolidation = makeConsolidation('2020-T4', new Map([['37-PREF', depot]]));
    expect(find(consolidation, 'TEL-DECROCHE')?.contributions).toEqual([
      { site: '37-PREF', version: 3, mesure: seule('63'), adresse },
    ]);
  });

  it('leaves out a figure measured under another definition or unit, and says which', () => {
    const depots = new Map([
      ['37-PREF', makeDepot('37-PREF', '2020-T4', [makeLigne('TEL-DECROCHE', ratio(9, 10))])],
      [
        '37-SP-CHINON',
        makeDepot('37-SP-CHINON', '2020-T4', [makeLigne('TEL-DECROCHE', ratio(1, 10), { definition: 99 })]),
      ],
      [
        '37-DDT',
        makeDepot('37-DDT', '2020-T4', [makeLigne('TEL-DECROCHE', ratio(1, 10), { unite: 'nombre' })]),
      ],
    ]);
    const agregat = find(makeConsolidation('2020-T4', depots), 'TEL-DECROCHE');
    expect(agregat?.mesure?.valeur).toBe('90');
    expect(agregat?.couverture.manquants).toMatchObject([
      { site: '37-SP-CHINON', raison: 'definition-differente', precision: expect.stringContaining('99') },
      { site: '37-DDT', raison: 'definition-differente', precision: expect.stringContaining('nombre') },
    ]);
  });

  it('brings nothing from a site that is not expected to measure it', () => {
    const depots = new Map([
      ['37-PREF', makeDepot('37-PREF', '2020-T4', [makeLigne('DEL-PERMIS', seule('15.22'))])],
      ['37-DDT', makeDepot('37-DDT', '2020-T4', [makeLigne('DEL-PERMIS', seule('2'))])],
    ]);
    expect(find(makeConsolidation('2020-T4', depots), 'DEL-PERMIS')?.mesure?.valeur).toBe('761/50');
  });

  it('carries comments and linked actions, and only those', () => {
    const consolidation = makePrefectureSeule('37', '2020-T4', LIGNES_37, [makeAction('1'), makeAction('2')]);
    const agregat = find(consolidation, 'TEL-DECROCHE');
    expect(agregat?.commentaires).toEqual([
      { site: '37-PREF', texte: 'Cet écart fait l’objet d’un plan d’action.' },
    ]);
    expect(agregat?.actions).toEqual([{ ...makeAction('1'), site: '37-PREF' }]);
    expect(find(consolidation, 'DEL-PERMIS')?.actions).toEqual([]);
  });

  it('refuses a version of another quarter or site', () => {
    const depot = makeDepot('37-PREF', '2020-T3', []);
    expect(() => makeConsolidation('2020-T4', new Map([['37-PREF', depot]]))).toThrow(RangeError);
    expect(() => makeConsolidation('2020-T3', new Map([['37-DDT', depot]]))).toThrow(RangeError);
  });
});
