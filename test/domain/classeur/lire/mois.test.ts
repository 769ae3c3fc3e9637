import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';
import type { Classeur } from '../../../../domain/classeur/types.ts';
import { validateClasseur } from '../../../../domain/controle/index.ts';
import { INDICATEURS } from '../../../../domain/referentiels/index.ts';
import { contexte } from '../../../fabriques/contexte.ts';
import { makeMois } from '../../../fixtures/classeurs/mois.ts';

const catalogue = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));

async function lire(octets: Uint8Array): Promise<Classeur> {
  const lu = await readClasseur(octets, { uniteOf: (code) => catalogue.get(code) });
  if (!lu.lisible) throw new Error(lu.refus.code);
  return lu.classeur;
}
const ods = () => lire(readFileSync(new URL('../../../fixtures/classeurs/mois.ods', import.meta.url)));

describe('the sheet of months, saved as .ods by LibreOffice', () => {
  it('reads to the same lines as the .xlsx that it was made from', async () => {
    const { mois, format, defauts } = await ods();
    expect([format, defauts, mois?.length]).toEqual(['ods', [], 8]);
    const sansCalcul = (lignes: Classeur['mois']) =>
      lignes?.map(({ valeur, ...ligne }) => ({ ...ligne, valeur: valeur.valeur }));
    expect(sansCalcul(mois)).toEqual(sansCalcul((await lire(await makeMois())).mois));
  });

  it('is checked by the same rules: what makes its quarter, and what is alone, raises nothing', async () => {
    const constats = validateClasseur(await ods(), contexte());
    expect(
      constats.filter(({ feuille, code }) => feuille === 'Détail mensuel' || /^MOIS/.test(code)),
    ).toEqual([]);
  });
});
