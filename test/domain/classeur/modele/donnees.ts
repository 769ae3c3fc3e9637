import { cibleOf, findSite, INDICATEURS, indicateursOf } from '../../../../domain/referentiels/index.ts';
import type { Site } from '../../../../domain/referentiels/types.ts';
import type { ActionModele, DonneesModele, SaisieIndicateur } from '../../../../domain/classeur/types.ts';

export const CATALOGUE = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));

/** The blank workbook of a site. */
export function modeleVide(site: Site, trimestre = '2020-T4'): DonneesModele {
  return {
    site,
    trimestre,
    lignes: indicateursOf(site).map(({ code }) => ({
      code,
      cible: cibleOf(site.departement, code),
      precedent: null,
    })),
    actions: [],
  };
}

/** Indre-et-Loire, 2020 (S4), with the counts that S4 does not give filled in where a formula is to be tried. */
const SAISIES: readonly SaisieIndicateur[] = [
  { code: 'TEL-DECROCHE', numerateur: 6300, denominateur: 10_000, action: '1' },
  { code: 'DEL-PERMIS', valeur: 15.22 },
  { code: 'FRA-CERT', valeur: 0.17, commentaire: 'Effort à fournir.' },
  { code: 'FRA-PERMIS', numerateur: 88, denominateur: 10_000 },
  { code: 'ETR-PREMIERE', valeur: 59 },
  { code: 'ETR-RENOUV', valeur: 44, effectif: 812, action: '2' },
  { code: 'WEB-MAJ', valeur: 3 },
  { code: 'WEB-CONNEXION', valeur: 14.7 },
  { code: 'WEB-RESEAUX', valeur: 36_859 },
  { code: 'ACC-COURTOISIE', valeur: 98.9 },
  { code: 'TEL-SAT', valeur: 80.4 },
  // On the very target: 90/100 must be 0.9 for Excel too.
  { code: 'TEL-AGENT', numerateur: 27, denominateur: 30 },
  { code: 'COU-MAIL', numerateur: 12, denominateur: 10 },
  { code: 'COU-POSTE', numerateur: 7 },
  { code: 'COU-RECLAM', numerateur: 7, denominateur: 7 },
  { code: 'COU-AR', numerateur: 0, denominateur: 0, commentaire: 'Aucun courrier ne demandait d’accusé.' },
  { code: 'COU-NB', valeur: 0 },
];

const ACTIONS: readonly ActionModele[] = [
  {
    numero: '1',
    action: 'Tableau de bord des appels perdus par service, renvois d’appel adaptés',
    origine: 'Indicateur',
    porteSur: 'TEL-DECROCHE',
    responsable: 'chef du service des systèmes d’information',
    debut: '2021-01-04',
    echeance: '2021-06-30',
    avancement: 40,
    etat: 'En cours',
    bilan: '',
  },
  {
    numero: '2',
    action: 'Rendez-vous le matin, instruction des dossiers l’après-midi',
    origine: 'Indicateur',
    porteSur: 'ETR-RENOUV',
    responsable: 'chef du bureau des étrangers',
    debut: '2020-10-01',
    echeance: '2020-12-31',
    avancement: 60,
    etat: 'En cours',
    bilan: '',
  },
  {
    numero: 'A3',
    action: 'Désigner un correspondant fraude documentaire',
    origine: 'Indicateur',
    porteSur: 'FRA-PERMIS',
    responsable: '',
    debut: null,
    echeance: null,
    avancement: null,
    etat: 'À lancer',
    bilan: '',
  },
];

/** The préfecture of Indre-et-Loire, fourth quarter of 2020, filled. */
export function modeleIndreEtLoire(): DonneesModele {
  const vide = modeleVide(findSite('37-PREF')!);
  const precedents: Record<string, number> = { 'TEL-DECROCHE': 61, 'WEB-CONNEXION': 14.7 };
  return {
    ...vide,
    lignes: vide.lignes.map((ligne) => ({
      ...ligne,
      precedent: precedents[ligne.code] ?? null,
      ...(ligne.code === 'COU-MYSTERE' ? { horsTrimestre: 'Mesuré au T2' } : {}),
    })),
    actions: ACTIONS,
    saisies: SAISIES,
  };
}
