import { describe, expect, it } from '@jest/globals';
import { ENGAGEMENTS, findEngagement } from '../../../domain/referentiels/index.ts';
import { MODULES_QUALEPREF, QUALEPREF } from '../../../domain/referentiels/qualepref.ts';

const nombreOf = (module: number): number =>
  ENGAGEMENTS.filter((engagement) => engagement.module === module).length;

describe('Qual-e-pref', () => {
  it('has eight modules, the first compulsory, the second with a CERT', () => {
    expect(MODULES_QUALEPREF.map(({ numero }) => numero)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const obligatoires = MODULES_QUALEPREF.filter(({ obligatoire }) => obligatoire !== 'non');
    expect(obligatoires.map(({ obligatoire }) => obligatoire)).toEqual(['toujours', 'avec-cert']);
  });

  it('lists the commitments of modules 1, 2 and 7 as the Finistère published them', () => {
    expect([1, 2, 3, 7].map(nombreOf)).toEqual([19, 3, 0, 4]);
    const canaux = ENGAGEMENTS.filter(({ module }) => module === 1).map(({ canal }) => canal);
    const parCanal = [...new Set(canaux)].map((canal) => canaux.filter((autre) => autre === canal).length);
    expect(parCanal).toEqual([4, 3, 3, 4, 3, 2]);
  });

  it('says that a source counts one more in module 1', () => {
    expect(MODULES_QUALEPREF[0]?.annonces.map(({ nombre }) => nombre)).toEqual([20, 19]);
    expect(QUALEPREF.aConfirmer.join()).toMatch(/vingtième/);
  });

  it('is found by code', () => {
    expect(findEngagement('QEP-1.16')).toMatchObject({
      module: 1,
      canal: 'Courriers et courriels',
      libelle: 'Nous vous répondons dans un délai annoncé et maîtrisé',
    });
    expect(findEngagement('QEP-7.01')?.libelle).toMatch(/^Nous activons en moins d’1 heure/);
    expect(findEngagement('QEP-1.20')).toBeUndefined();
  });
});

describe('Services Publics+', () => {
  it('has nine commitments, and no text where no source gives it', () => {
    const engagements = ENGAGEMENTS.filter(({ referentiel }) => referentiel === 'SPP');
    expect(engagements.map(({ code }) => code)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((numero) => `SPP-${numero}`),
    );
    expect(engagements.filter(({ libelle }) => libelle !== null).map(({ code }) => code)).toEqual([
      'SPP-4',
      'SPP-6',
    ]);
  });
});

it('gives each commitment its own code', () => {
  expect(new Set(ENGAGEMENTS.map(({ code }) => code)).size).toBe(ENGAGEMENTS.length);
});
