import { describe, expect, it } from '@jest/globals';
import { loadCompilateur } from '../../../../functions/render/affiche/compilateur.ts';
import { AfficheIndisponible, renderAffiche } from '../../../../functions/render/affiche/index.ts';
import { tableauMoselle } from '../../../fabriques/tableau.ts';

const url = 'https://www.exemple.gouv.fr/transparence';

describe('quand l’affiche ne peut pas être produite', () => {
  it('a platform without the binary is told in French, with the way out', async () => {
    const absent = loadCompilateur(() => Promise.reject(new Error('Cannot find native binding')));
    await expect(absent).rejects.toBeInstanceOf(AfficheIndisponible);
    await expect(absent).rejects.toThrow(/n’est pas installé.*npm ci/s);
    await expect(absent).rejects.toMatchObject({ cause: { message: 'Cannot find native binding' } });
  });

  it('a document that the template refuses is an error, never a half poster', async () => {
    const compile = await loadCompilateur(() => import('@myriaddreamin/typst-ts-node-compiler'));
    expect(() => compile('{}')).toThrow(AfficheIndisponible);
    expect(() => compile('{}')).toThrow(/n’a pas pu être mise en page/);
  });

  it.each(['/transparence', 'javascript:alert(1)', ''])('the address %j is refused', async (adresse) => {
    await expect(renderAffiche(tableauMoselle(), { url: adresse })).rejects.toThrow(/adresse complète/);
  });

  it('a tableau without any indicator is refused', async () => {
    await expect(renderAffiche({ ...tableauMoselle(), indicateurs: [] }, { url })).rejects.toThrow(
      /aucun indicateur publié/,
    );
  });
});
