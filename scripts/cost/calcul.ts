import type { Mesure } from './mesure.ts';
import type hypotheses from './hypotheses.json';
import type prix from './prix.json';

export type Hypotheses = Omit<typeof hypotheses, 'note'>;
export type Prix = (typeof prix)['prix'];
export type Poste = keyof Prix;

export interface Ligne {
  readonly poste: Poste;
  /** A month, in the unit of the price. */
  readonly quantite: number;
  /** Dollars a month, not rounded. */
  readonly cout: number;
}

const GO = 1024 ** 3;
const KO_PAR_GO = 1024 ** 2;
const TRIMESTRES_PAR_MOIS = 1 / 3;
const JOURS_PAR_MOIS = 365 / 12;
/** The référent and the direction of each département, beside one correspondant a site. */
const PERSONNES_HORS_SITES = 2;

/** What a month of the whole country asks for, in the units of the prices. */
export function quantitesOf(mesure: Mesure, h: Hypotheses): Record<Poste, number> {
  const sites = h.departements * h.sitesParDepartement;
  const depots = sites * h.depotsParSiteEtTrimestre * TRIMESTRES_PAR_MOIS;
  const consolidations = h.departements * h.consolidationsParDepartementEtTrimestre * TRIMESTRES_PAR_MOIS;
  const publications = h.departements * h.publicationsParDepartementEtTrimestre * TRIMESTRES_PAR_MOIS;
  const lectures = sites * h.lecturesParSiteEtMois;
  const demandes = depots * (1 + h.controlesParDepot) + lectures;
  const echeances = h.departements * JOURS_PAR_MOIS;
  const personnes = sites + h.departements * PERSONNES_HORS_SITES;

  const sum = (quoi: 'lectures' | 'ecritures' | 'octets'): number =>
    depots * mesure.depot[quoi] +
    lectures * mesure.lecture[quoi] +
    consolidations * mesure.consolidation[quoi] +
    publications * mesure.publication[quoi];
  const mois = 12 * h.anneesGardees;
  const base = (sum('octets') * mois) / GO;
  const originaux = (depots * h.tailleOriginalKo * mois) / KO_PAR_GO;
  // Seven objects and the pages of a year of quarters, by publication.
  const objets = publications * 12;
  return {
    'dynamodb-ecriture': sum('ecritures'),
    'dynamodb-lecture': sum('lectures') + echeances * h.lecturesParEcheance,
    'dynamodb-stockage': base,
    'dynamodb-pitr': base,
    's3-stockage': originaux,
    's3-ecriture': depots + objets,
    // Each original is read back once.
    's3-lecture': h.pagesVuesParMois * h.objetsParPageVue + depots,
    'lambda-demande': demandes + consolidations + publications + echeances + depots,
    'lambda-duree':
      (demandes * h.secondesParDemande +
        publications * h.secondesParPublication +
        echeances * h.secondesParEcheance) *
      h.memoireGo,
    'api-demande': demandes,
    'cloudfront-demande': h.pagesVuesParMois * h.objetsParPageVue,
    'cloudfront-octets': (h.pagesVuesParMois * h.koParPageVue) / KO_PAR_GO,
    'journaux-ecriture': (demandes * h.koDeJournalParDemande) / KO_PAR_GO,
    alarme: h.alarmes,
    metrique: h.metriques,
    'tableau-de-bord': 1,
    cle: h.cles,
    'cle-demande': demandes + depots,
    secret: h.secrets,
    courriel: personnes * h.courrielsParPersonneEtTrimestre * TRIMESTRES_PAR_MOIS,
    evenement: depots + echeances,
    etape: (consolidations + echeances) * 4,
  };
}

/** Dollars a month, line by line, the dearest first. */
export function computeCout(mesure: Mesure, hypotheses: Hypotheses, tarif: Prix): readonly Ligne[] {
  const quantites = quantitesOf(mesure, hypotheses);
  return (Object.keys(tarif) as Poste[])
    .map((poste) => {
      const quantite = quantites[poste];
      return { poste, quantite, cout: (quantite * tarif[poste].prix) / tarif[poste].par };
    })
    .sort((a, b) => b.cout - a.cout);
}
