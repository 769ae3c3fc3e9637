import { buildDonneesModele } from '../../../domain/classeur/modele/donnees.ts';
import { writeModele } from '../../../domain/classeur/modele/index.ts';
import type { Contenu } from '../../../domain/depot/index.ts';
import { INDICATEURS } from '../../../domain/referentiels/index.ts';
import type { Site } from '../../../domain/referentiels/types.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import type { OptionsModele } from '../../client/index.ts';

const parCode = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));

/** The template as the server would make it, from what this post knows. */
export async function writeLocalModele(
  site: Site,
  trimestre: Trimestre,
  precedent: Contenu | null,
  { mois = false, format = 'xlsx' }: OptionsModele = {},
): Promise<Uint8Array> {
  const prerempli = buildDonneesModele(site, trimestre, precedent);
  const donnees = mois ? { ...prerempli, mois: [] } : prerempli;
  if (format === 'xlsx') return writeModele(donnees, parCode);
  const { writeModeleOds } = await import('../../../domain/classeur/modele/ods/index.ts');
  return writeModeleOds(donnees, parCode);
}
