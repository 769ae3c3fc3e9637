import Fraction from 'fraction.js';
import { analyseSerie, isReelle } from '../../domain/signal/index.ts';
import type { PointSerieSignal } from '../../domain/signal/index.ts';
import { createHasard, drawBinomiale, drawNormale, drawPoisson } from './hasard.ts';
import type { Hasard } from './hasard.ts';

/** Four years of quarters. */
const TRIMESTRES = 16;
/** A real change, in standard deviations of the noise. */
const SAUT = 3;
/** How many quarters the change has lasted at the last one; 0: none happened. */
export const DUREES = [0, 1, 2, 4, 8] as const;

interface Tirage {
  readonly valeur: number;
  readonly comptes?: { readonly numerateur: number; readonly denominateur: number };
}

/** Series of one kind. `draw` gives a quarter, moved by `sigmas`; counts are given to the method when it knows them. */
export interface Famille {
  readonly nom: string;
  readonly nature: 'bruit' | 'presque-constante';
  readonly avecComptes: boolean;
  /** Whether the reference rules hold their promise on it: fine steps, both sides alike. Nothing may then be lost. */
  readonly sure: boolean;
  readonly draw: (hasard: Hasard, sigmas: number) => Tirage;
}

const arrondi = (x: number, decimales: number): number => Number(x.toFixed(decimales));

const normale = (nom: string, ecart: number, decimales: number): Famille => ({
  nom,
  nature: 'bruit',
  avecComptes: false,
  sure: ecart >= 5,
  draw: (hasard, sigmas) => ({ valeur: arrondi(50 + ecart * (drawNormale(hasard) + sigmas), decimales) }),
});

/** A share of `n` cases, as it is published with one decimal. A change lowers it, as a share near 100 % can only fall. */
const part = (p: number, n: number, avecComptes: boolean): Famille => ({
  nom: `${String(p * 100).replace('.', ',')} % de ${n} cas${avecComptes ? ', nombres connus' : ''}`,
  nature: 'bruit',
  avecComptes,
  sure: n * Math.min(p, 1 - p) >= 20 && (avecComptes || p < 0.99),
  draw: (hasard, sigmas) => {
    const bougee = Math.max(0, p - sigmas * Math.sqrt((p * (1 - p)) / n));
    const numerateur = drawBinomiale(hasard, n, bougee);
    return { valeur: arrondi((100 * numerateur) / n, 1), comptes: { numerateur, denominateur: n } };
  },
});

const evenements = (moyenne: number): Famille => ({
  nom: `${String(moyenne).replace('.', ',')} cas en moyenne (Poisson)`,
  nature: 'bruit',
  avecComptes: false,
  sure: moyenne >= 20,
  draw: (hasard, sigmas) => ({ valeur: drawPoisson(hasard, moyenne + sigmas * Math.sqrt(moyenne)) }),
});

/** 100 %, but for a quarter now and then. Nothing moves it otherwise. */
const constante = (exceptions: number): Famille => ({
  nom: `100 %, ${exceptions * 100} % de trimestres à part`,
  nature: 'presque-constante',
  avecComptes: false,
  sure: false,
  draw: (hasard) => ({ valeur: hasard() < exceptions ? 100 - Math.ceil(hasard() * 5) : 100 }),
});

const PARTS = [
  [0.5, 10],
  [0.9, 10],
  [0.5, 40],
  [0.9, 40],
  [0.995, 40],
  [0.8, 100],
  [0.9, 200],
  [0.995, 200],
  [0.9, 1000],
  [0.995, 1000],
  [0.5, 5000],
  [0.995, 5000],
] as const;

export const FAMILLES: readonly Famille[] = [
  normale('normale, deux décimales', 5, 2),
  normale('normale, arrondie au tiers de son écart', 3, 0),
  normale('normale, arrondie à son écart', 1, 0),
  ...PARTS.flatMap(([p, n]) => [part(p, n, false), part(p, n, true)]),
  ...[0.5, 2, 5, 10, 50, 400].map(evenements),
  ...[0.03, 0.05, 0.1].map(constante),
];

/** What was concluded of series of one kind, as shares of the runs. */
export interface Bilan {
  readonly famille: Famille;
  /** By duration: series that the reference rules flag at their last quarter, and that this method calls a real change. */
  readonly parDuree: readonly { readonly duree: number; readonly regles: number; readonly dits: number }[];
  /** Among series without change whose last quarter has their most frequent figure: those called a real change. */
  readonly ditsAuPlusFrequent: number;
}

function drawSerie({ draw, avecComptes }: Famille, graine: number, duree: number): PointSerieSignal[] {
  const hasard = createHasard(graine * 7919 + 13);
  return Array.from({ length: TRIMESTRES }, (_, rang): PointSerieSignal => {
    const { valeur, comptes } = draw(hasard, rang >= TRIMESTRES - duree ? SAUT : 0);
    return {
      periode: null,
      valeur: new Fraction(String(valeur)),
      comptes:
        avecComptes && comptes
          ? {
              numerateur: new Fraction(comptes.numerateur),
              denominateur: new Fraction(comptes.denominateur),
            }
          : null,
      rupture: false,
    };
  });
}

function endsUsual(serie: readonly PointSerieSignal[]): boolean {
  const valeurs = serie.map(({ valeur }) => valeur?.valueOf());
  const fois = (x: number | undefined): number => valeurs.filter((valeur) => valeur === x).length;
  const dernier = fois(valeurs.at(-1));
  return dernier > 1 && valeurs.every((valeur) => fois(valeur) <= dernier);
}

/** Draws `essais` series of a kind for each duration, with the same seeds each time, and counts what is said of them. */
export function simulate(famille: Famille, essais: number): Bilan {
  let frequents = 0;
  let ditsFrequents = 0;
  const parDuree = DUREES.map((duree) => {
    let regles = 0;
    let dits = 0;
    for (let graine = 0; graine < essais; graine += 1) {
      const serie = drawSerie(famille, graine, duree);
      const { cause, lecture } = analyseSerie(serie, { sens: 'hausse', cible: null });
      if (cause !== null) regles += 1;
      if (isReelle(lecture)) dits += 1;
      if (duree === 0 && endsUsual(serie)) {
        frequents += 1;
        if (isReelle(lecture)) ditsFrequents += 1;
      }
    }
    return { duree, regles: regles / essais, dits: dits / essais };
  });
  return { famille, parDuree, ditsAuPlusFrequent: frequents === 0 ? 0 : ditsFrequents / frequents };
}
