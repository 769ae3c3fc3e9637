import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { IDENTIFIANTS } from '../../../addin/custom-functions/associer.ts';
import { buildFunctions } from '../../../scripts/build-functions.ts';

const COMMIS = readFileSync('addin/custom-functions/functions.json', 'utf8');

interface Fonction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: true;
  }[];
}
const { functions } = JSON.parse(COMMIS) as { functions: readonly Fonction[] };

describe('functions.json', () => {
  it('is what the signatures give: run scripts/build-functions.ts when it is not', async () => {
    expect(await buildFunctions()).toBe(COMMIS);
  });

  it('has the functions that the code registers, under ids that Excel takes', () => {
    expect(functions.map(({ id }) => id)).toEqual(Object.keys(IDENTIFIANTS));
    for (const { id, name } of functions) {
      expect(id).toMatch(/^[A-Z0-9._]{1,128}$/);
      expect(name).toBe(id);
    }
  });

  it('tells the user, in French, what each function and each of its arguments is', () => {
    for (const { description, parameters } of functions) {
      for (const texte of [description, ...parameters.map((parametre) => parametre.description)]) {
        expect(texte).toMatch(/^\p{Lu}.*\.$/su);
        expect(texte).not.toMatch(/ [:;!?%]|'/);
      }
    }
  });

  it('asks for a calendar only where there is one, and never makes it compulsory', () => {
    const optionnels = functions.map(({ id, parameters }) => [
      id,
      parameters.filter(({ optional }) => optional).map(({ name }) => name),
    ]);
    expect(Object.fromEntries(optionnels)).toEqual({
      VALEUR: [],
      CIBLE: [],
      EVOLUTION: [],
      JOURSOUVRES: ['calendrier'],
      ECHEANCE: ['calendrier'],
    });
  });
});
