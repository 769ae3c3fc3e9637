import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compareTrimestre,
  debutTrimestre,
  finTrimestre,
  formatTrimestre,
  isTrimestre,
  parseTrimestre,
  shiftTrimestre,
  splitTrimestre,
  trimestreOf,
} from '../../../domain/temps/trimestre.ts';
import type { DateIso, Trimestre } from '../../../domain/temps/trimestre.ts';

const trimestre = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 4 }))
  .map(([annee, numero]) => `${annee}-T${numero}` as Trimestre);
/** Few enough to stay within 2000 to 2099 from the middle of the century. */
const decalage = fc.integer({ min: -150, max: 150 });
const milieu = trimestre.filter((t) => splitTrimestre(t).annee >= 2040 && splitTrimestre(t).annee < 2060);
const MS_PAR_JOUR = 86_400_000;
const lendemain = (jour: DateIso): DateIso =>
  new Date(Date.parse(`${jour}T00:00:00Z`) + MS_PAR_JOUR).toISOString().slice(0, 10) as DateIso;

describe('quarters', () => {
  it('are read again from what is written', () => {
    fc.assert(
      fc.property(trimestre, (t) => {
        expect(parseTrimestre(t)).toBe(t);
        expect(parseTrimestre(formatTrimestre(t))).toBe(t);
        expect(isTrimestre(t)).toBe(true);
      }),
    );
  });

  it('come back from a shift', () => {
    fc.assert(
      fc.property(milieu, decalage, decalage, (t, n, m) => {
        expect(shiftTrimestre(shiftTrimestre(t, n), -n)).toBe(t);
        expect(shiftTrimestre(shiftTrimestre(t, n), m)).toBe(shiftTrimestre(t, n + m));
        expect(isTrimestre(shiftTrimestre(t, n))).toBe(true);
      }),
    );
  });

  it('are as far apart as the shift between them', () => {
    fc.assert(
      fc.property(milieu, decalage, (t, n) => {
        expect(compareTrimestre(shiftTrimestre(t, n), t)).toBe(n);
      }),
    );
  });

  it('are ordered as their names and their days are', () => {
    fc.assert(
      fc.property(trimestre, trimestre, (a, b) => {
        const ordre = Math.sign(compareTrimestre(a, b));
        expect(ordre).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(ordre).toBe(
          debutTrimestre(a) < debutTrimestre(b) ? -1 : debutTrimestre(a) > debutTrimestre(b) ? 1 : 0,
        );
      }),
    );
  });

  it('leave no day between them, and hold their own', () => {
    fc.assert(
      fc.property(trimestre, (t) => {
        expect(lendemain(finTrimestre(t))).toBe(debutTrimestre(shiftTrimestre(t, 1)));
        expect(trimestreOf(debutTrimestre(t))).toBe(t);
        expect(trimestreOf(finTrimestre(t))).toBe(t);
      }),
    );
  });
});
