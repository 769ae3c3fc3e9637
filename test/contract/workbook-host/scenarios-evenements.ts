import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Changement } from '../../../addin/host/types.ts';
import { until } from '../../fabriques/attendre.ts';
import { SORTS } from '../../fabriques/excel/facteur.ts';
import type { AvecClasseur } from './scenarios-lecture.ts';
import { adresseDe, ligneDe, lireHote } from './scenarios-lecture.ts';
import { octetsIndreEtLoire } from './octets.ts';

const CODES = ['DEL-PERMIS', 'DEL-CNI', 'ETR-PREMIERE'] as const;

const saisies = fc.array(
  fc.record({
    code: fc.constantFrom(...CODES),
    valeur: fc.integer({ min: 1, max: 60 }),
    sort: fc.constantFrom(...SORTS),
    /** What was kept is given after this one. */
    livre: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Whatever becomes of events, what is read is what the workbook holds; and no event is believed on its word. */
export function describeEvenements(avec: AvecClasseur): void {
  it('reads what was typed, whatever was told of it, and tells only cells that changed', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      const { facteur, host } = ouvert;
      if (!facteur) return;
      const adresses = new Map(
        await lireHote(ouvert).then((lu) => CODES.map((code) => [code, adresseDe(lu, code, 'valeur')])),
      );
      const dits: Changement[] = [];
      const stop = await host.onChange((changements) => void dits.push(...changements));
      await fc.assert(
        fc.asyncProperty(saisies, async (suite) => {
          const voulus = new Map<string, number>();
          for (const { code, valeur, sort, livre } of suite) {
            facteur.sortOf = () => sort;
            await ouvert.type('Indicateurs', adresses.get(code)!, valeur);
            voulus.set(code, valeur);
            if (livre) facteur.livrer();
          }
          const lu = await lireHote(ouvert);
          for (const [code, valeur] of voulus) expect(ligneDe(lu, code).valeur.valeur).toBe(valeur);
        }),
        { numRuns: 30 },
      );
      facteur.sortOf = () => 'passe';
      const [derniere] = adresses.values();
      await ouvert.type('Indicateurs', derniere!, 7);
      await until('le dernier changement est dit', () => dits.some(({ plage }) => plage === derniere));
      const typees = new Set(adresses.values());
      expect(dits.filter(({ feuille, plage }) => feuille !== 'Indicateurs' || !typees.has(plage!))).toEqual(
        [],
      );
      await stop();
    }));

  it('tells nothing of an event that comes after it was stopped', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      const { facteur, host } = ouvert;
      if (!facteur) return;
      const cellule = adresseDe(await lireHote(ouvert), 'DEL-PERMIS', 'valeur');
      const dits: unknown[] = [];
      const temoin: unknown[] = [];
      const stop = await host.onChange((changements) => dits.push(changements));
      facteur.sortOf = () => 'tard';
      await ouvert.type('Indicateurs', cellule, 12);
      await stop();
      const stopTemoin = await host.onChange((changements) => temoin.push(changements));
      facteur.livrer();
      facteur.sortOf = () => 'passe';
      await ouvert.type('Indicateurs', cellule, 13);
      await until('le témoin entend', () => temoin.length > 0);
      expect(dits).toEqual([]);
      await stopTemoin();
    }));
}
