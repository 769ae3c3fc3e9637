import { describe, expect, it } from '@jest/globals';
import { computeCout, quantitesOf } from '../../scripts/cost/calcul.ts';
import hypotheses from '../../scripts/cost/hypotheses.json' with { type: 'json' };
import prix from '../../scripts/cost/prix.json' with { type: 'json' };
import { sizeOf } from '../../scripts/cost/releve.ts';

const rien = { lectures: 0, ecritures: 0, octets: 0 };
const mesure = {
  depot: { lectures: 2, ecritures: 30, octets: 12_000 },
  lecture: rien,
  consolidation: rien,
  publication: rien,
  classeur: 24_000,
};
const deuxSites = { ...hypotheses, departements: 2, sitesParDepartement: 3, depotsParSiteEtTrimestre: 1 };

describe('the cost of a month', () => {
  it('counts two filings a month for six sites that file once a quarter', () => {
    const quantites = quantitesOf(mesure, { ...deuxSites, anneesGardees: 1 });
    expect(quantites['dynamodb-ecriture']).toBe(60);
    // And what the calendar of each département is looked up with, every day.
    const chaqueJour = deuxSites.departements * (365 / 12) * hypotheses.lecturesParEcheance;
    expect(quantites['dynamodb-lecture']).toBeCloseTo(4 + chaqueJour, 6);
    expect(quantites['dynamodb-stockage'] * 1024 ** 3).toBeCloseTo(2 * 12_000 * 12, 6);
  });

  it('multiplies by the price, the dearest line first', () => {
    const lignes = computeCout(mesure, deuxSites, prix.prix);
    expect(lignes.find(({ poste }) => poste === 'cle')?.cout).toBe(2);
    const couts = lignes.map(({ cout }) => cout);
    expect(couts).toEqual([...couts].sort((a, b) => b - a));
    expect(lignes).toHaveLength(Object.keys(prix.prix).length);
  });

  it('says of its prices where they come from, and that they are to be confirmed', () => {
    expect(prix.statut).toBe('à confirmer');
    expect(prix.source).toMatch(/\d{4}-\d{2}-\d{2}/);
  });
});

it('sizes an item in UTF-8, names included', () => {
  // 3 for the map, 1 + 2 + 6 for PK: « été » is 5 bytes and the sharp one.
  expect(sizeOf({ PK: '#été' })).toBe(3 + 1 + 2 + 6);
  expect(sizeOf({ version: 1 })).toBe(3 + 1 + 7 + 21);
});
