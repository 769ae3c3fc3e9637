import Fraction from 'fraction.js';
import { analyseSerie } from '../../domain/signal/index.ts';
import type { Analyse, Etape, OptionsAnalyse, Periode, PointSerieSignal } from '../../domain/signal/index.ts';
import { shiftTrimestre } from '../../domain/temps/trimestre.ts';

type Point = number | null;

/** The quarter of a rank, from the first of 2015. */
export const trimestreAt = (rang: number): Periode => shiftTrimestre('2015-T1', rang);

/** A series of quarters; `ruptures`: ranks at which the definition changes. */
export const makeSerie = (
  valeurs: readonly Point[],
  { ruptures = [], effectifs = [] }: { ruptures?: readonly number[]; effectifs?: readonly number[] } = {},
): PointSerieSignal[] =>
  valeurs.map((valeur, rang) => {
    const exacte = valeur === null ? null : new Fraction(String(valeur));
    const effectif = effectifs[rang];
    return {
      periode: trimestreAt(rang),
      valeur: exacte,
      comptes:
        exacte === null || effectif === undefined
          ? null
          : { numerateur: exacte.mul(effectif).div(100), denominateur: new Fraction(effectif) },
      rupture: ruptures.includes(rang),
    };
  });

export const makeEtape = (rang: number, plus: Partial<Etape> = {}): Etape => ({
  aPartirDe: trimestreAt(rang),
  baseJusqua: null,
  motif: 'nouveau standard téléphonique',
  declareeLe: '2020-01-15',
  ...plus,
});

export const analyse = (valeurs: readonly Point[], plus: Partial<OptionsAnalyse> = {}): Analyse =>
  analyseSerie(makeSerie(valeurs), { sens: 'hausse', cible: null, ...plus });

/** Codes of causes by point, as « hors-limites+decalage »; « . » where there is none. */
export const causesOf = ({ points }: Analyse): string[] =>
  points.map(({ causes }) => causes.map(({ code }) => code).join('+') || '.');
