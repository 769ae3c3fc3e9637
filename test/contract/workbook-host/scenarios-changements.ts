import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { Changement } from '../../../addin/host/types.ts';
import { until } from '../../fabriques/attendre.ts';
import type { AvecClasseur } from './scenarios-lecture.ts';
import { octetsIndreEtLoire } from './octets.ts';

/** Longer than the 250 ms over which changes are grouped: what had to be told would be. */
const APRES_GROUPEMENT = 450;

export function describeChangements(avec: AvecClasseur): void {
  it('tells the changes of a burst once, with their cells, 250 ms after the first pause', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      if (!ouvert.host.capacites.evenements) return;
      const dits: (readonly Changement[])[] = [];
      const stop = await ouvert.host.onChange((changements) => dits.push(changements));
      await ouvert.type('Indicateurs', 'G9', 12);
      await ouvert.type('Indicateurs', 'H9', 14);
      await ouvert.type("Plan d'actions", 'B9', 'Afficher les délais');
      expect(dits).toEqual([]);
      await until('les changements sont dits', () => dits.length > 0);
      expect(dits).toEqual([
        [
          { feuille: 'Indicateurs', plage: 'G9' },
          { feuille: 'Indicateurs', plage: 'H9' },
          { feuille: "Plan d'actions", plage: 'B9' },
        ],
      ]);
      await ouvert.type('Indicateurs', 'G9', 13);
      await until('le changement suivant est dit', () => dits.length > 1);
      expect(dits).toHaveLength(2);
      await stop();
    }));

  it('tells neither its own writings, nor anything once stopped', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      if (!ouvert.host.capacites.evenements) return;
      const dits: (readonly Changement[])[] = [];
      const stop = await ouvert.host.onChange((changements) => dits.push(changements));
      await ouvert.host.write([{ feuille: 'Indicateurs', cellule: 'L9', valeur: 'Deux agents absents.' }]);
      await wait(APRES_GROUPEMENT);
      expect(dits).toEqual([]);
      await ouvert.type('Indicateurs', 'L9', 'Trois agents absents.');
      await until('le changement est dit', () => dits.length > 0);
      expect(dits).toHaveLength(1);
      await ouvert.type('Indicateurs', 'L9', 'Quatre agents absents.');
      await stop();
      await ouvert.type('Indicateurs', 'L9', 'Cinq agents absents.');
      await wait(APRES_GROUPEMENT);
      expect(dits).toHaveLength(1);
    }));

  it('tells the user’s changes even after a writing that failed', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      if (!ouvert.host.capacites.evenements) return;
      const dits: (readonly Changement[])[] = [];
      const stop = await ouvert.host.onChange((changements) => dits.push(changements));
      const ecriture = { feuille: 'Disparue', cellule: 'L9', valeur: 1 };
      await expect(ouvert.host.write([ecriture])).rejects.toMatchObject({ code: 'FEUILLE-ABSENTE' });
      await ouvert.type('Indicateurs', 'L9', 'Trois agents absents.');
      await until('le changement est dit', () => dits.length > 0);
      expect(dits).toEqual([[{ feuille: 'Indicateurs', plage: 'L9' }]]);
      await stop();
    }));

  it('does not tell what a colleague changes elsewhere', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      if (!ouvert.host.capacites.evenements || !ouvert.typeAilleurs) return;
      const dits: (readonly Changement[])[] = [];
      const stop = await ouvert.host.onChange((changements) => dits.push(changements));
      await ouvert.typeAilleurs('Indicateurs', 'L9', 'Écrit d’une autre sous-préfecture.');
      await wait(APRES_GROUPEMENT);
      expect(dits).toEqual([]);
      await stop();
    }));
}
