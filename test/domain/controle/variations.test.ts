import { describe, expect, it } from '@jest/globals';
import { createHasard, drawBinomiale, drawNormale, drawPoisson } from '../../../scripts/simulation/hasard.ts';
import { validateClasseur } from '../../../domain/controle/index.ts';
import { INDICATEURS } from '../../../domain/referentiels/index.ts';
import type { Indicateur } from '../../../domain/referentiels/types.ts';
import { classeur } from '../../fabriques/classeur.ts';
import type { SaisieLigne } from '../../fabriques/classeur.ts';
import { contexte } from '../../fabriques/contexte.ts';

/** The same draws at each run. */
function createTirages(graine: number) {
  const uniforme = createHasard(graine);
  const entre = (a: number, b: number): number => a + (b - a) * uniforme();
  const logEntre = (a: number, b: number): number => Math.exp(entre(Math.log(a), Math.log(b)));
  const normale = (): number => drawNormale(uniforme);
  const binomiale = (n: number, p: number): number => drawBinomiale(uniforme, n, p);
  const poisson = (moyenne: number): number => drawPoisson(uniforme, moyenne);
  /** Mean of `n` delays that vary by as much as their mean, each an exponential. */
  const moyenneDelais = (n: number, moyenne: number): number => {
    let somme = 0;
    for (let i = 0; i < n; i += 1) somme -= Math.log(1 - uniforme());
    return (moyenne * somme) / n;
  };
  return { entre, logEntre, normale, binomiale, poisson, moyenneDelais };
}
type Tirages = ReturnType<typeof createTirages>;

interface Trimestre {
  readonly saisie: SaisieLigne;
  readonly valeur: number;
  readonly effectif?: number;
}

const round = (x: number, decimales: number): number => Number(x.toFixed(decimales));

/** Two quarters of a service that did not change. */
function tireLigne(h: Tirages, indicateur: Indicateur, nMin: number): readonly [Trimestre, Trimestre] {
  const n = h.logEntre(nMin, 5000);
  const p = h.entre(0.5, 0.995);
  const niveau = indicateur.unite === '/5' ? h.entre(1.5, 4.5) : h.logEntre(2, 60);
  const compte = h.logEntre(3, 3000);
  const rare = h.entre(0.001, 0.01);
  const tire = (): Trimestre => {
    const taille = Math.max(nMin, Math.round(n * h.entre(0.8, 1.25)));
    switch (indicateur.saisie) {
      case 'ratio': {
        const total = indicateur.tauxFaible ? taille * 10 : taille;
        const cas = indicateur.tauxFaible ? h.poisson(total * rare) : h.binomiale(total, p);
        const valeur = (100 * cas) / total;
        return { saisie: { numerateur: cas, denominateur: total }, valeur, effectif: total };
      }
      case 'moyenne': {
        const brute =
          indicateur.unite === '/5'
            ? niveau + (1.1 * h.normale()) / Math.sqrt(taille)
            : h.moyenneDelais(taille, niveau);
        const valeur = round(Math.min(brute, indicateur.max ?? Infinity), indicateur.decimales);
        return { saisie: { valeur, effectif: taille }, valeur, effectif: taille };
      }
      case 'compte': {
        const valeur = h.poisson(compte);
        return { saisie: { valeur }, valeur };
      }
      case 'valeur': {
        const valeur = round(niveau * h.entre(0.85, 1.15), indicateur.decimales);
        return { saisie: { valeur }, valeur };
      }
    }
  };
  return [tire(), tire()];
}

/** Share of the lines of services that did not change for which a word is asked. */
function faussesAlertes(graine: number, tirages: number, seules: boolean): number {
  const h = createTirages(graine);
  let alertes = 0;
  for (let tirage = 0; tirage < tirages; tirage += 1) {
    // Counts that nobody gives are seldom those of a handful of cases.
    const lignes = INDICATEURS.map(
      (indicateur) => [indicateur.code, ...tireLigne(h, indicateur, seules ? 50 : 10)] as const,
    );
    const saisies = lignes.map(
      ([code, , apres]) => [code, seules ? { valeur: apres.valeur } : apres.saisie] as const,
    );
    const connus = contexte({
      precedents: Object.fromEntries(lignes.map(([code, avant]) => [code, avant.valeur])),
      effectifsPrecedents: seules
        ? {}
        : Object.fromEntries(
            lignes.flatMap(([code, avant]) => (avant.effectif ? [[code, avant.effectif]] : [])),
          ),
    });
    const constats = validateClasseur(classeur({ lignes: Object.fromEntries(saisies), actions: [] }), connus);
    alertes += constats.filter(({ code }) => code === 'VARIATION-FORTE').length;
  }
  return alertes / (tirages * INDICATEURS.length);
}

describe('a word asked about a large change', () => {
  it('is a false alarm for less than 1 line in 100, whatever the counts', () => {
    expect(faussesAlertes(20201, 60, false)).toBeLessThan(0.01);
  });

  it('is as rare for figures alone', () => {
    expect(faussesAlertes(20202, 60, true)).toBeLessThan(0.01);
  });

  it.each([
    ['alone', { valeur: 36 }, {}],
    ['with their counts', { numerateur: 432, denominateur: 1200 }, { 'TEL-DECROCHE': 1200 }],
    ['of a hundred calls', { numerateur: 36, denominateur: 100 }, { 'TEL-DECROCHE': 100 }],
  ])('is asked when 63 %% of calls become 36 %%, %s', (_, saisie: SaisieLigne, effectifsPrecedents) => {
    const constats = validateClasseur(
      classeur({ lignes: { 'TEL-DECROCHE': saisie } }),
      contexte({ precedents: { 'TEL-DECROCHE': 63 }, effectifsPrecedents }),
    );
    expect(constats.map(({ code }) => code)).toContain('VARIATION-FORTE');
  });
});
