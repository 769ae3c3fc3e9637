import { describe, expect, it } from '@jest/globals';
import { validateClasseur } from '../../../domain/controle/index.ts';
import type { Constat } from '../../../domain/controle/index.ts';
import {
  PETIT_SITE,
  PREFECTURE_COMPLETE,
  PREFECTURE_ENQUETE,
  PREFECTURE_TYPIQUE,
  readClasseurType,
} from '../../fabriques/classeurs-types.ts';
import type { ClasseurType } from '../../fabriques/classeurs-types.ts';
import { contexte } from '../../fabriques/contexte.ts';
import { finTrimestre } from '../../../domain/temps/trimestre.ts';

/** Remarks as a person sees them: a line each. Checked once the quarter is over. */
async function remarques(type: ClasseurType): Promise<readonly Constat[]> {
  const lendemain = `${Number(finTrimestre(type.trimestre).slice(0, 4)) + 1}-01-15`;
  return validateClasseur(await readClasseurType(type), contexte({}, lendemain));
}

describe('remarks on the workbooks that sites file', () => {
  it('are none to three on a complete préfecture', async () => {
    expect((await remarques(PREFECTURE_COMPLETE)).length).toBeLessThanOrEqual(3);
  });

  it.each([
    ['a typical préfecture outside the quarter of its survey', PREFECTURE_TYPIQUE],
    ['the same in the quarter of its survey', PREFECTURE_ENQUETE],
    ['a small site', PETIT_SITE],
  ])('are six lines at most on %s', async (_, type) => {
    expect((await remarques(type)).length).toBeLessThanOrEqual(6);
  });

  it('block none of them', async () => {
    for (const type of [PREFECTURE_COMPLETE, PREFECTURE_TYPIQUE, PREFECTURE_ENQUETE, PETIT_SITE])
      expect((await remarques(type)).filter(({ severite }) => severite === 'bloquant')).toEqual([]);
  });
});
