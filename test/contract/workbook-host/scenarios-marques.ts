import { expect, it } from '@jest/globals';
import type { Marque } from '../../../addin/host/types.ts';
import type { AvecClasseur } from './scenarios-lecture.ts';
import { lireHote } from './scenarios-lecture.ts';
import { octetsIndreEtLoire, octetsVerrouilles } from './octets.ts';

const marque = (cellule: string, severite: Marque['severite'], feuille = 'Indicateurs'): Marque => ({
  feuille,
  cellule,
  severite,
  message: 'Saisissez un nombre.',
});
const CELLULES = ['I6', 'I7', 'I8', 'L9', 'G10'] as const;

export function describeMarques(avec: AvecClasseur): void {
  it('marks, replaces and takes away, without touching the user’s formats nor a value', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      if (!ouvert.host.capacites.marques) return;
      const formats = () => Promise.all(CELLULES.map((cellule) => ouvert.formatOf('Indicateurs', cellule)));
      const marques = () => Promise.all(CELLULES.map((cellule) => ouvert.marquesOf('Indicateurs', cellule)));
      const [avant, lu] = [await formats(), await lireHote(ouvert)];
      await ouvert.host.mark([
        marque('I6', 'bloquant'),
        marque('I7', 'avertissement'),
        marque('I8', 'a-justifier'),
        marque('L9', 'bloquant'),
        marque('G8', 'bloquant', "Plan d'actions"),
      ]);
      expect(await marques()).toEqual([['bloquant'], ['avertissement'], ['a-justifier'], ['bloquant'], []]);
      expect(await ouvert.marquesOf("Plan d'actions", 'G8')).toEqual(['bloquant']);
      expect(await formats()).toEqual(avant);
      await ouvert.host.mark([marque('I7', 'bloquant'), marque('G10', 'avertissement')]);
      expect(await marques()).toEqual([[], ['bloquant'], [], [], ['avertissement']]);
      expect(await ouvert.marquesOf("Plan d'actions", 'G8')).toEqual([]);
      await ouvert.host.mark([]);
      expect(await marques()).toEqual([[], [], [], [], []]);
      expect(await formats()).toEqual(avant);
      expect(await lireHote(ouvert)).toEqual(lu);
    }));

  it('shows the worst of the severities when a cell bears several', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      if (!ouvert.host.capacites.marques) return;
      await ouvert.host.mark([
        marque('I6', 'a-justifier'),
        marque('I6', 'bloquant'),
        marque('I6', 'avertissement'),
      ]);
      expect(await ouvert.marquesOf('Indicateurs', 'I6')).toEqual(['bloquant']);
    }));

  it('leaves a protected sheet as protected as it was', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      if (!ouvert.host.capacites.marques) return;
      expect(await ouvert.isProtegee('Indicateurs')).toBe(true);
      await ouvert.host.mark([marque('I6', 'bloquant')]);
      expect(await ouvert.isProtegee('Indicateurs')).toBe(true);
    }));

  it('frees and protects the sheets of the contract', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      const feuilles = ['Indicateurs', "Plan d'actions"];
      expect(await ouvert.host.protect(feuilles, false)).toEqual([]);
      expect([await ouvert.isProtegee('Indicateurs'), await ouvert.isProtegee("Plan d'actions")]).toEqual([
        false,
        false,
      ]);
      expect(await ouvert.isProtegee('Accueil')).toBe(true);
      expect(await ouvert.host.protect(feuilles, true)).toEqual([]);
      // Already protected: nothing to do, nothing to say.
      expect(await ouvert.host.protect(feuilles, true)).toEqual([]);
      expect(await ouvert.isProtegee('Indicateurs')).toBe(true);
    }));

  it('leaves alone a sheet that somebody else’s password holds, says so, and frees the others', () =>
    avec(octetsVerrouilles(), async (ouvert) => {
      expect(await ouvert.host.protect(['Indicateurs', "Plan d'actions"], false)).toEqual(['Indicateurs']);
      expect(await ouvert.isProtegee('Indicateurs')).toBe(true);
      expect(await ouvert.isProtegee("Plan d'actions")).toBe(false);
    }));

  it('says by its code that a sheet to protect is absent', () =>
    avec(octetsIndreEtLoire(), async ({ host }) => {
      await expect(host.protect(['Disparue'], true)).rejects.toMatchObject({ code: 'FEUILLE-ABSENTE' });
    }));

  it('shows a cell to the user', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      if (!ouvert.host.capacites.selection) return;
      await ouvert.host.select("Plan d'actions", 'G8');
      expect(await ouvert.selection()).toEqual({ feuille: "Plan d'actions", cellule: 'G8' });
      await expect(ouvert.host.select('Disparue', 'A1')).rejects.toMatchObject({ code: 'FEUILLE-ABSENTE' });
    }));
}
