import type { Contenu, LigneDeposee } from '../depot/types.ts';
import type { CodeIndicateur, CodeSite, Indicateur } from '../referentiels/types.ts';
import type { Couverture, DepotFige, RaisonManque } from './types.ts';

export type Manquant = Couverture['manquants'][number];

/** What a site expected for an indicator gave: a figure that can be looked at, or why there is none. */
export type Examen =
  | { readonly site: CodeSite; readonly depot: DepotFige; readonly ligne: LigneDeposee }
  | { readonly site: CodeSite; readonly manque: Manquant };

const index = new WeakMap<Contenu, ReadonlyMap<CodeIndicateur, LigneDeposee>>();

/** The line of an indicator. Each content is indexed once, however many indicators are read of it. */
export function findLigne(contenu: Contenu, code: CodeIndicateur): LigneDeposee | undefined {
  let parCode = index.get(contenu);
  if (!parCode) {
    const lues = new Map<CodeIndicateur, LigneDeposee>();
    // The first of two lines of one code is the one that is read.
    for (const ligne of contenu.lignes) if (!lues.has(ligne.code)) lues.set(ligne.code, ligne);
    parCode = lues;
    index.set(contenu, parCode);
  }
  return parCode.get(code);
}

const miss = (site: CodeSite, raison: RaisonManque, precision: string | null): Examen => ({
  site,
  manque: { site, raison, precision },
});

/** Reads what one site filed for one indicator, without looking at the others. */
export function examineSite(site: CodeSite, depot: DepotFige | null, indicateur: Indicateur): Examen {
  if (!depot) return miss(site, 'non-depose', null);
  const ligne = findLigne(depot.contenu, indicateur.code);
  if (!ligne) return miss(site, 'non-disponible', null);
  if (ligne.mesure.nature === 'absente') return miss(site, 'non-disponible', ligne.mesure.raison);
  if (ligne.definition !== indicateur.version) {
    return miss(
      site,
      'definition-differente',
      `mesuré selon la version ${ligne.definition} de la définition, et non la version ${indicateur.version}`,
    );
  }
  if (ligne.unite !== indicateur.unite) {
    return miss(
      site,
      'definition-differente',
      `mesuré en « ${ligne.unite} », et non en « ${indicateur.unite} »`,
    );
  }
  return { site, depot, ligne };
}
