import { describe, expect, it } from '@jest/globals';
import {
  certOf,
  cibleOf,
  findIndicateur,
  indicateursPublies,
  reglageOf,
} from '../../../domain/referentiels/index.ts';

describe('certOf', () => {
  it('attaches the four Breton départements to the CERT CNI-passeport of Quimper', () => {
    const attaches = ['22', '29', '35', '56'].map((code) => certOf(code, 'CNI-PASSEPORT')?.siege);
    expect(attaches).toEqual(['29', '29', '29', '29']);
  });

  it('knows the CERT that Ille-et-Vilaine hosts', () => {
    expect(certOf('35', 'PERMIS')?.code).toBe('CERT-35-PERMIS');
  });

  it('supposes nothing where no source tells', () => {
    expect([
      certOf('37', 'PERMIS'),
      certOf('29', 'PERMIS'),
      certOf('35', 'CI'),
      certOf('57', 'CNI-PASSEPORT'),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('cibleOf', () => {
  it('is the target of the definition where the département set none', () => {
    expect(cibleOf('57', 'TEL-DECROCHE')).toEqual(findIndicateur('TEL-DECROCHE')?.cible);
  });

  it('holds what the minutes of one préfecture quote for that préfecture alone, and proposes it to the others', () => {
    expect(cibleOf('37', 'TEL-DECROCHE')).toMatchObject({ valeur: 90, origine: 'local' });
    expect(cibleOf('57', 'TEL-DECROCHE')).toMatchObject({ valeur: 90, origine: 'propose' });
    expect(cibleOf('57', 'TEL-DECROCHE')?.source).not.toMatch(/Indre/);
  });

  it('is the local one where the département set it', () => {
    const locale = { valeur: 80, unite: '%', origine: 'local', source: 'COPIL du 12 janvier 2021' } as const;
    const reglage = { ...reglageOf('57'), cibles: { 'TEL-DECROCHE': locale } };
    expect(cibleOf('57', 'TEL-DECROCHE', reglage)).toBe(locale);
    expect(cibleOf('57', 'DEL-PERMIS', reglage)?.valeur).toBe(5);
  });

  it('is null where nobody set one, or the code is unknown', () => {
    expect(cibleOf('37', 'SAT-TITRES')).toBeNull();
    expect(cibleOf('37', 'INCONNU')).toBeNull();
    expect(cibleOf('37', 'constructor')).toBeNull();
  });
});

describe('what a département publishes', () => {
  it('is the default list for one that decided nothing', () => {
    expect(reglageOf('57')).toEqual({ departement: '57', cibles: {}, publiesEnPlus: [], marque: false });
    expect(indicateursPublies('57').every(({ publie }) => publie)).toBe(true);
    expect(indicateursPublies('57')).toHaveLength(6);
  });

  it('adds in Indre-et-Loire what was shown to the comité local des usagers', () => {
    expect(
      indicateursPublies('37')
        .map(({ code }) => code)
        .slice(6),
    ).toEqual(['ETR-PREMIERE', 'ETR-RENOUV', 'WEB-CONNEXION']);
  });
});
