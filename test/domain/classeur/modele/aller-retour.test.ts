import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';
import type { DonneesModele, LigneIndicateur, SaisieIndicateur } from '../../../../domain/classeur/types.ts';
import { INDICATEURS } from '../../../../domain/referentiels/index.ts';
import type { Indicateur } from '../../../../domain/referentiels/types.ts';
import { ecrire } from './lecture.ts';

const compte = fc.integer({ min: 1, max: 1_000_000 });

/** What a site could type for an indicator: two counts, or a value at its number of decimals and its count. */
function saisieOf(indicateur: Indicateur): fc.Arbitrary<SaisieIndicateur> {
  const { code, saisie, decimales } = indicateur;
  const pas = 10 ** decimales;
  const max = (indicateur.max ?? 5000) * pas;
  const seule = fc
    .record({ n: fc.integer({ min: 0, max }), effectif: compte })
    .map(({ n, effectif }) =>
      saisie === 'moyenne' ? { code, valeur: n / pas, effectif } : { code, valeur: n / pas },
    );
  if (saisie !== 'ratio') return seule;
  const deux = fc
    .tuple(compte, compte)
    .map(([a, b]) => ({ code, numerateur: Math.min(a, b), denominateur: Math.max(a, b) }));
  return fc.oneof(deux, seule);
}

const donneesAvec = (saisies: readonly SaisieIndicateur[]): DonneesModele => ({
  site: { code: '37-PREF', nom: 'Préfecture d’Indre-et-Loire' },
  trimestre: '2020-T4',
  lignes: INDICATEURS.map(({ code, cible }) => ({ code, cible, precedent: null })),
  actions: [],
  saisies,
});

function expectLue(ligne: LigneIndicateur, saisie: SaisieIndicateur): void {
  expect(ligne.code.valeur).toBe(saisie.code);
  expect(ligne.numerateur.valeur).toBe(saisie.numerateur ?? null);
  expect(ligne.denominateur.valeur).toBe(saisie.denominateur ?? null);
  expect(ligne.effectif.valeur).toBe(saisie.effectif ?? null);
  const { numerateur, denominateur, valeur } = saisie;
  if (valeur === undefined) {
    expect(ligne.valeur.calculee).toBe(true);
    expect(ligne.valeur.valeur).toBeCloseTo((100 * numerateur!) / denominateur!, 10);
  } else {
    expect(ligne.valeur.calculee ?? false).toBe(false);
    expect(ligne.valeur.valeur).toBe(valeur);
  }
  // Decimal minutes are read, and said: 15,47 is not 15 min 47 s.
  const attendus = ligne.unite.valeur === 'minutes' ? ['sure', 'interpretee'] : ['sure'];
  expect(attendus).toContain(ligne.valeur.lecture.etat);
}

describe('template, filled, read again', () => {
  it('gives back what was typed, for every indicator of the catalogue', async () => {
    const saisies = fc.tuple(...INDICATEURS.map(saisieOf));
    await fc.assert(
      fc.asyncProperty(saisies, async (typed) => {
        const catalogue = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));
        const lu = await readClasseur(await ecrire(donneesAvec(typed)), {
          uniteOf: (code) => catalogue.get(code),
        });
        if (!lu.lisible) throw new Error(lu.refus.code);
        expect(lu.classeur.defauts).toEqual([]);
        expect(lu.classeur.indicateurs).toHaveLength(INDICATEURS.length);
        typed.forEach((saisie, rang) => expectLue(lu.classeur.indicateurs[rang]!, saisie));
      }),
      { numRuns: 20 },
    );
  });
});
