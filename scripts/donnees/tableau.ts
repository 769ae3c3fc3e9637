import { consolidate } from '../../domain/consolidation/index.ts';
import type { Contenu, Depot } from '../../domain/depot/index.ts';
import {
  certOf,
  cibleOf,
  findDepartement,
  findSite,
  INDICATEURS,
  indicateursOf,
  indicateursPublies,
  sitesOf,
} from '../../domain/referentiels/index.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import { buildTableau } from '../../domain/tableau/index.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import type { DateIso } from '../../domain/temps/trimestre.ts';
import type { Demonstration } from '../../infra/local/demo/types.ts';
import { acceptOctets, fillClasseur } from './classeur.ts';

/** A version as the store would give it back, from what was filed. */
export const versionOf = (contenu: Contenu, deposeLe: DateIso): Depot => ({
  version: 1,
  contenu,
  empreinte: '0'.repeat(64),
  deposeLe: `${deposeLe}T09:00:00.000Z`,
  auteur: 'référent qualité',
  motif: null,
  fichier: { nom: `${contenu.site}.xlsx`, taille: 0, sha256: '0'.repeat(64) },
  constats: [],
});

const codesOf = (code: CodeSite): readonly string[] => {
  const site = findSite(code);
  return site ? indicateursOf(site).map((indicateur) => indicateur.code) : [];
};

/**
 * The whole way of the data on one site's figures, without the store: workbook, reading, checks, consolidation of its
 * département (where nobody else has filed), tableau.
 */
export async function buildDemoTableau(demo: Demonstration, publieLe: DateIso): Promise<Tableau> {
  const contenu = await acceptOctets(await fillClasseur(demo), demo.trimestre);
  const code = findSite(demo.site)?.departement ?? '';
  const departement = findDepartement(code);
  if (!departement) throw new RangeError(`Département inconnu : ${code}.`);
  const depot = versionOf(contenu, publieLe);
  const consolidation = consolidate({
    run: `${demo.trimestre}-pictures`,
    departement: code,
    trimestre: demo.trimestre,
    faitLe: depot.deposeLe,
    depots: new Map(sitesOf(code).map((site) => [site.code, site.code === demo.site ? depot : null])),
    indicateurs: INDICATEURS,
    indicateursDuSite: codesOf,
  });
  return buildTableau({
    consolidation,
    precedente: null,
    historique: [],
    departement,
    service: `Préfecture ${departement.deNom}`,
    publies: indicateursPublies(code),
    cibleOf: (indicateur) => cibleOf(code, indicateur),
    certOf: (titre) => certOf(code, titre),
    publieLe,
    marque: false,
    nomSite: (site) => findSite(site)?.nom,
  });
}
