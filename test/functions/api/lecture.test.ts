import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { read } from '../../../functions/api/lire.ts';
import { Probleme } from '../../../functions/api/problemes.ts';

const SCHEMA = z.strictObject({
  trimestre: z.string(),
  version: z.number().int().min(1),
  etat: z.enum(['ouverte', 'close']),
  habilitations: z.array(z.strictObject({ role: z.string() })).min(1),
  definitif: z.boolean(),
});
const BON = {
  trimestre: '2020-T4',
  version: 2,
  etat: 'ouverte',
  habilitations: [{ role: 'referent' }],
  definitif: true,
};

function refusal(corps: unknown): string {
  try {
    read(SCHEMA, corps);
  } catch (erreur) {
    if (erreur instanceof Probleme) return erreur.detail.replaceAll('\u00a0', ' ');
    throw erreur;
  }
  return '';
}

describe('what a body has wrong', () => {
  it.each([
    [null, 'un objet est attendu ici.'],
    [[], 'un objet est attendu ici.'],
    [{ ...BON, trimestre: undefined }, 'trimestre : absent, donnez un texte.'],
    [{ ...BON, trimestre: 4 }, 'trimestre : un texte est attendu ici.'],
    [{ ...BON, version: '2' }, 'version : un nombre est attendu ici.'],
    [{ ...BON, version: 1.5 }, 'version : un nombre entier est attendu ici.'],
    [{ ...BON, version: 0 }, 'version : au moins 1.'],
    [{ ...BON, etat: 'clos' }, 'etat : donnez l’une de ces valeurs : « ouverte », « close ».'],
    [{ ...BON, habilitations: [] }, 'habilitations : au moins 1 élément.'],
    [{ ...BON, habilitations: {} }, 'habilitations : une liste est attendue ici.'],
    [{ ...BON, habilitations: [{}] }, 'habilitations.0.role : absent, donnez un texte.'],
    [{ ...BON, definitif: 'oui' }, 'definitif : true ou false est attendu ici.'],
    [{ ...BON, admin: true }, 'ce qui n’est pas prévu ici est à retirer : « admin ».'],
  ])('%j: says in French what to give instead', (corps, attendu) => {
    expect(refusal(corps)).toBe(`Demande à corriger – ${attendu}`);
  });

  it('is read when nothing is', () => {
    expect(read(SCHEMA, BON)).toEqual(BON);
  });
});
