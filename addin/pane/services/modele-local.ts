import { buildDonneesModele } from '../../../domain/classeur/modele/donnees.ts';
import { writeModele } from '../../../domain/classeur/modele/index.ts';
import type { Contenu } from '../../../domain/depot/index.ts';
import { INDICATEURS } from '../../../domain/referentiels/index.ts';
import type { Site } from '../../../domain/referentiels/types.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';

const parCode = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));

/** The template as the server would make it, from what this post knows. */
export const writeLocalModele = (
  site: Site,
  trimestre: Trimestre,
  precedent: Contenu | null,
  mois: boolean,
): Promise<Uint8Array> => {
  const donnees = buildDonneesModele(site, trimestre, precedent);
  return writeModele(mois ? { ...donnees, mois: [] } : donnees, parCode);
};
