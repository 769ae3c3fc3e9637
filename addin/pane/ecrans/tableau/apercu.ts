import { consolidate } from '../../../../domain/consolidation/index.ts';
import type { Consolidation } from '../../../../domain/consolidation/types.ts';
import type { Contenu, Depot } from '../../../../domain/depot/index.ts';
import {
  certOf,
  cibleOf,
  findDepartement,
  findSite,
  frequenceOf,
  INDICATEURS,
  indicateursOf,
  indicateursPublies,
  reglageOf,
  sitesOf,
} from '../../../../domain/referentiels/index.ts';
import type { CodeSite } from '../../../../domain/referentiels/types.ts';
import { buildTableau } from '../../../../domain/tableau/index.ts';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import type { DateIso } from '../../../../domain/temps/trimestre.ts';

/** Of no filing yet: the adding up only looks at what was filed. */
const asDepot = (contenu: Contenu): Depot => ({
  version: 0,
  contenu,
  empreinte: '',
  deposeLe: '',
  auteur: '',
  motif: null,
  fichier: { nom: '', taille: 0, sha256: '' },
  constats: [],
});

function consolidateSeul(departement: string, depot: Depot): Consolidation {
  const { site, trimestre } = depot.contenu;
  const depots = new Map(sitesOf(departement).map(({ code }) => [code, code === site ? depot : null]));
  return consolidate({
    run: 'apercu',
    departement,
    trimestre,
    faitLe: '',
    depots,
    indicateurs: INDICATEURS,
    indicateursDuSite: (code: CodeSite) => {
      const trouve = findSite(code);
      return trouve ? indicateursOf(trouve).map((indicateur) => indicateur.code) : [];
    },
    frequenceOf: (code: CodeSite, indicateur) => {
      const trouve = findSite(code);
      return trouve ? frequenceOf(trouve, indicateur) : indicateur.frequence;
    },
  });
}

/**
 * What would be published if this workbook were the only one of its département: the very adding up and the very words of the
 * publication. `precedente`: what the same site filed a quarter before. Null for an unknown site.
 */
export function buildApercu(contenu: Contenu, precedente: Depot | null, jour: DateIso): Tableau | null {
  const site = findSite(contenu.site);
  const departement = site && findDepartement(site.departement);
  if (!departement) return null;
  const { code } = departement;
  return buildTableau({
    consolidation: consolidateSeul(code, asDepot(contenu)),
    precedente: precedente && consolidateSeul(code, precedente),
    historique: [],
    departement,
    service: sitesOf(code).find(({ genre }) => genre === 'PREF')?.nom ?? site.nom,
    publies: indicateursPublies(code),
    cibleOf: (indicateur) => cibleOf(code, indicateur),
    certOf: (titre) => certOf(code, titre),
    publieLe: jour,
    marque: reglageOf(code).marque,
    nomSite: (autre) => findSite(autre)?.nom,
  });
}
