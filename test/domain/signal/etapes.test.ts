import { describe, expect, it } from '@jest/globals';
import { cleanMotif, etapesOf, hasBegun, refuseEtape } from '../../../domain/signal/index.ts';
import type { DemandeEtape, EtapeDeclaree } from '../../../domain/signal/index.ts';

const demande = (plus: Partial<DemandeEtape> = {}): DemandeEtape => ({
  indicateur: 'TEL-DECROCHE',
  aPartirDe: '2021-T2',
  baseJusqua: null,
  motif: 'nouveau standard téléphonique',
  ...plus,
});
const declaree = (numero: number, plus: Partial<EtapeDeclaree> = {}): EtapeDeclaree => ({
  numero,
  indicateur: 'TEL-DECROCHE',
  aPartirDe: '2021-T2',
  baseJusqua: null,
  motif: 'nouveau standard téléphonique',
  declareeLe: '2021-05-03',
  auteur: 'référent qualité',
  le: '2021-05-03T09:00:00.000Z',
  retrait: null,
  ...plus,
});
const RETRAIT = { le: '2021-06-01T09:00:00.000Z', auteur: 'référent qualité', motif: 'date erronée' };

describe('a step that the référent declares', () => {
  it.each([
    ['a quarter', {}],
    ['a month', { aPartirDe: '2021-04' }],
    ['a baseline of twelve quarters', { baseJusqua: '2024-T1' }],
    ['a baseline of twelve months', { aPartirDe: '2021-04', baseJusqua: '2022-03' }],
    ['a reason that fills its place', { motif: 'x'.repeat(120) }],
  ])('is taken with %s', (_cas, plus) => {
    expect(refuseEtape(demande(plus), [])).toBeNull();
  });

  it.each([
    ['no reason', { motif: ' . ' }, 'Dites pourquoi'],
    ['a reason too long for a sentence', { motif: 'x'.repeat(121) }, '121 caractères'],
    ['what is no period', { aPartirDe: '2021-13' }, '« 2021-13 » n’est pas une période'],
    ['a quarter as people say it', { aPartirDe: 'T2 2021' }, 'écrivez un trimestre (2021-T2)'],
    ['a baseline that is no period', { baseJusqua: 'toujours' }, '« toujours » n’est pas une période'],
    ['a baseline of eleven quarters', { baseJusqua: '2023-T4' }, '12 périodes au moins'],
    ['a baseline before the step', { baseJusqua: '2020-T1' }, '12 périodes au moins'],
    ['a baseline of another rhythm', { baseJusqua: '2029-03' }, 'du même genre'],
  ])('is refused with %s', (_cas, plus, phrase) => {
    expect(refuseEtape(demande(plus), [])).toContain(phrase);
  });

  it('is refused twice at one period for one indicator, unless the first was taken away', () => {
    const refus = refuseEtape(demande({ motif: 'autre raison' }), [declaree(3)]);
    expect(refus).toContain('depuis le 2e trimestre 2021 (n°\u00a03');
    expect(refuseEtape(demande({ indicateur: 'COU-MAIL' }), [declaree(3)])).toBeNull();
    expect(refuseEtape(demande({ aPartirDe: '2021-T3' }), [declaree(3)])).toBeNull();
    expect(refuseEtape(demande(), [declaree(3, { retrait: RETRAIT })])).toBeNull();
  });

  it('keeps its reason as one line that fits between brackets', () => {
    expect(cleanMotif('  nouveau\n standard. ')).toBe('nouveau standard');
  });

  it('counts for its indicator as long as it is not taken away, once it has begun', () => {
    const etapes = [
      declaree(1, { retrait: RETRAIT }),
      declaree(2),
      declaree(3, { indicateur: 'COU-MAIL' }),
      declaree(4, { aPartirDe: '2022-02' }),
    ];
    const siennes = etapesOf(etapes, 'TEL-DECROCHE');
    expect(siennes.map(({ numero }) => numero)).toEqual([2, 4]);
    const begun = (trimestre: '2021-T1' | '2021-T2' | '2022-T1') =>
      siennes.filter((etape) => hasBegun(etape, trimestre)).map(({ numero }) => numero);
    expect([begun('2021-T1'), begun('2021-T2'), begun('2022-T1')]).toEqual([[], [2], [2, 4]]);
  });
});
