import type { Depot, LigneDeposee } from '../depot/types.ts';
import type { CodeSite, Indicateur } from '../referentiels/types.ts';
import type { Couverture, RaisonManque } from './types.ts';

export type Manquant = Couverture['manquants'][number];

/** What a site expected for an indicator gave: a figure that can be looked at, or why there is none. */
export type Examen =
  | { readonly site: CodeSite; readonly depot: Depot; readonly ligne: LigneDeposee }
  | { readonly site: CodeSite; readonly manque: Manquant };

/** Reads what one site filed for one indicator, without looking at the others. */
export function examineSite(site: CodeSite, depot: Depot | null, indicateur: Indicateur): Examen {
  const miss = (raison: RaisonManque, precision: string | null): Examen => ({
    site,
    manque: { site, raison, precision },
  });
  if (!depot) return miss('non-depose', null);
  const ligne = depot.contenu.lignes.find(({ code }) => code === indicateur.code);
  if (!ligne) return miss('non-disponible', null);
  if (ligne.mesure.nature === 'absente') {
    return miss('non-disponible', ligne.mesure.raison);
  }
  if (ligne.definition !== indicateur.version) {
    return miss(
      'definition-differente',
      `mesuré selon la version ${ligne.definition} de la définition, et non la version ${indicateur.version}`,
    );
  }
  if (ligne.unite !== indicateur.unite) {
    return miss('definition-differente', `mesuré en « ${ligne.unite} », et non en « ${indicateur.unite} »`);
  }
  return { site, depot, ligne };
}
