import type { Indicateur } from '../../referentiels/types.ts';
import type { DonneesModele } from '../types.ts';
import type { LigneComplete } from './types.ts';

/**
 * Gathers what each line of `Indicateurs` is made of, in the order asked.
 *
 * @throws RangeError when there is no line, or a code has no definition: a line without unit nor direction is no line.
 */
export function completeLignes(
  { lignes, saisies = [], site }: DonneesModele,
  indicateurs: ReadonlyMap<string, Indicateur>,
  premiere: number,
): LigneComplete[] {
  if (lignes.length === 0) {
    throw new RangeError(
      `Aucun indicateur pour le site ${site.code} : ajoutez-en dans le référentiel avant de produire son classeur.`,
    );
  }
  const saisiesParCode = new Map(saisies.map((saisie) => [saisie.code, saisie]));
  return lignes.map((modele, rang) => {
    const indicateur = indicateurs.get(modele.code);
    if (indicateur === undefined) {
      throw new RangeError(`Indicateur inconnu : ${modele.code}. Corrigez le code ou ajoutez sa définition.`);
    }
    return { ligne: premiere + rang, indicateur, modele, saisie: saisiesParCode.get(modele.code) ?? null };
  });
}
