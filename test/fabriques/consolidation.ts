import { consolidate } from '../../domain/consolidation/index.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { ActionDeposee, Depot, LigneDeposee, Mesure } from '../../domain/depot/types.ts';
import {
  certOf,
  cibleOf,
  findDepartement,
  findIndicateur,
  findSite,
  INDICATEURS,
  indicateursOf,
  indicateursPublies,
  sitesOf,
} from '../../domain/referentiels/index.ts';
import type { CodeSite, Indicateur } from '../../domain/referentiels/types.ts';
import type { EntreeTableau } from '../../domain/tableau/index.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';

export const ratio = (numerateur: number, denominateur: number): Mesure => ({
  nature: 'ratio',
  numerateur: String(numerateur),
  denominateur: String(denominateur),
});
export const moyenne = (valeur: string, effectif: number): Mesure => ({
  nature: 'moyenne',
  valeur,
  effectif: String(effectif),
});
export const compte = (valeur: number): Mesure => ({ nature: 'compte', valeur: String(valeur) });
export const seule = (valeur: string, effectif: string | null = null): Mesure => ({
  nature: 'valeur-seule',
  valeur,
  effectif,
});
export const absente = (raison: string | null = null): Mesure => ({ nature: 'absente', raison });

/** An indicator of the catalogue; a test that names an unknown one is wrong. */
export function indicateur(code: string): Indicateur {
  const trouve = findIndicateur(code);
  if (!trouve) throw new Error(`Indicateur inconnu : ${code}`);
  return trouve;
}

/** A filed line, under the current definition unless said otherwise. */
export function makeLigne(code: string, mesure: Mesure, plus: Partial<LigneDeposee> = {}): LigneDeposee {
  const { version, unite } = indicateur(code);
  return {
    code,
    definition: version,
    unite,
    mesure,
    commentaire: null,
    actions: [],
    adresse: { feuille: 'Indicateurs', tableau: 'Indicateurs', cellule: 'I9' },
    ...plus,
  };
}

export function makeAction(numero: string, plus: Partial<ActionDeposee> = {}): ActionDeposee {
  return {
    numero,
    action: 'Renforcer l’accueil téléphonique le matin.',
    origine: 'Indicateur',
    porteSur: ['TEL-DECROCHE'],
    responsable: 'chef du bureau des usagers',
    debut: '2021-01-04',
    echeance: '2021-06-30',
    avancement: 20,
    etat: 'En cours',
    bilan: null,
    ...plus,
  };
}

/** A filed version of a site. */
export function makeDepot(
  site: CodeSite,
  trimestre: Trimestre,
  lignes: readonly LigneDeposee[],
  plus: { readonly version?: number; readonly actions?: readonly ActionDeposee[] } = {},
): Depot {
  return {
    version: plus.version ?? 1,
    contenu: { site, trimestre, modele: '1', lignes, actions: plus.actions ?? [] },
    empreinte: 'a'.repeat(64),
    deposeLe: '2021-01-12T09:00:00.000Z',
    auteur: 'référente qualité',
    motif: null,
    fichier: { nom: `${site}.xlsx`, taille: 25_000, sha256: 'b'.repeat(64) },
    constats: [],
  };
}

const codesOf = (site: CodeSite): readonly string[] => {
  const trouve = findSite(site);
  return trouve ? indicateursOf(trouve).map(({ code }) => code) : [];
};

/** A consolidation of the sites given, each expected for the indicators of its kind. */
export function makeConsolidation(
  trimestre: Trimestre,
  depots: ReadonlyMap<CodeSite, Depot | null>,
  indicateurs: readonly Indicateur[] = INDICATEURS,
): Consolidation {
  const [premier = '37-PREF'] = depots.keys();
  return consolidate({
    run: `run-${trimestre}`,
    departement: premier.slice(0, premier.indexOf('-')),
    trimestre,
    faitLe: '2021-01-14T06:00:00.000Z',
    depots,
    indicateurs,
    indicateursDuSite: codesOf,
  });
}

/** The whole roster of a département, where only the préfecture has filed. */
export function makePrefectureSeule(
  departement: string,
  trimestre: Trimestre,
  lignes: readonly LigneDeposee[],
  actions: readonly ActionDeposee[] = [],
): Consolidation {
  const prefecture = `${departement}-PREF`;
  const depot = makeDepot(prefecture, trimestre, lignes, { actions });
  return makeConsolidation(
    trimestre,
    new Map(sitesOf(departement).map(({ code }) => [code, code === prefecture ? depot : null])),
  );
}

/** What `buildTableau` needs around a consolidation, from the real référentiels. */
export function makeEntree(
  consolidation: Consolidation,
  plus: Partial<Omit<EntreeTableau, 'consolidation'>> = {},
): EntreeTableau {
  const code = consolidation.departement;
  const departement = findDepartement(code);
  if (!departement) throw new Error(`Département inconnu : ${code}`);
  return {
    consolidation,
    precedente: null,
    historique: [],
    departement,
    service: `Préfecture ${departement.deNom}`,
    publies: indicateursPublies(code),
    cibleOf: (indicateurVise) => cibleOf(code, indicateurVise),
    certOf: (titre) => certOf(code, titre),
    publieLe: '2021-01-15',
    marque: false,
    nomSite: (site) => findSite(site)?.nom,
    ...plus,
  };
}

/** Published figures of Indre-et-Loire, 2020 (domain.md, S4): values alone. */
export const LIGNES_37 = [
  makeLigne('TEL-DECROCHE', seule('63'), {
    commentaire: 'Cet écart fait l’objet d’un plan d’action.',
    actions: ['1'],
  }),
  makeLigne('DEL-PERMIS', seule('15.22')),
  makeLigne('FRA-CERT', seule('0.17')),
  makeLigne('FRA-PERMIS', seule('0.88')),
  makeLigne('ETR-PREMIERE', seule('59')),
  makeLigne('ETR-RENOUV', seule('44')),
  makeLigne('WEB-MAJ', seule('3')),
  makeLigne('WEB-CONNEXION', seule('14.7')),
  makeLigne('WEB-RESEAUX', seule('36859')),
];

/** Published figures of Moselle, second quarter of 2021 (domain.md, press). */
export const LIGNES_57 = [
  makeLigne('SAT-TITRES', seule('75')),
  makeLigne('DEL-CNI', seule('12')),
  makeLigne('DEL-PERMIS', seule('31')),
  makeLigne('DEL-CI', seule('4')),
  makeLigne('TEL-DECROCHE', seule('93')),
  makeLigne('EFFORT', seule('2.75')),
];
