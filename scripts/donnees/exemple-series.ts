import type { ActionDeposee, Mesure } from '../../domain/depot/index.ts';
import type { Cible, CodeIndicateur, CodeSite } from '../../domain/referentiels/types.ts';

/** Everything here is made up: no préfecture, no figure and no action of this file exists. */

export const SITES_EXEMPLE = [
  { code: '00-PREF', nom: 'Préfecture de l’Exemple', depose: true },
  { code: '00-SP-AVAL', nom: 'Sous-préfecture d’Aval', depose: true },
  { code: '00-DDT', nom: 'Direction départementale des territoires de l’Exemple', depose: false },
] as const;

/** Ten quarters of an indicator: the figure of each, in the unit, and the count behind it; null when there is none. */
export interface Serie {
  readonly code: CodeIndicateur;
  readonly genre: 'ratio' | 'moyenne';
  readonly sites: Readonly<Partial<Record<CodeSite, readonly (number | null)[]>>>;
  readonly effectif: number;
  /** What a variant adds to the figure, in the unit: enough to show at its decimals. */
  readonly pas: number;
  /** Why the last figure is missing, as the site said it. */
  readonly raison?: string;
}

const pref = (...valeurs: (number | null)[]) => ({ '00-PREF': valeurs });

export const SERIES: readonly Serie[] = [
  {
    code: 'SAT-TITRES',
    genre: 'ratio',
    pas: -0.25,
    effectif: 400,
    sites: pref(71, 72, 74, 73, 76, 78, 77, 79, 81, 82),
  },
  {
    code: 'DEL-CNI',
    genre: 'moyenne',
    pas: 0.1,
    effectif: 2150,
    sites: pref(31, 29, 30, 27, 24, 22, 21, 19, 17, 16),
  },
  {
    code: 'DEL-PERMIS',
    genre: 'moyenne',
    pas: 0.1,
    effectif: 1840,
    sites: pref(9.5, 9, 8.2, 8.6, 7.4, 7, 6.1, 5.4, 5.1, 4.6),
  },
  {
    code: 'EFFORT',
    genre: 'moyenne',
    pas: 0.01,
    effectif: 212,
    sites: pref(3.4, 3.3, 3.3, 3.1, 3, 3.05, 2.9, 2.8, 2.75, 2.7),
  },
  {
    code: 'TEL-DECROCHE',
    genre: 'ratio',
    pas: -0.25,
    effectif: 4000,
    sites: {
      '00-PREF': [74, 77, 76, 80, 82, 81, 84, 86, 84, 82],
      '00-SP-AVAL': [81, 82, 80, 83, 85, 86, 86, 88, 87, 88],
    },
  },
  {
    code: 'COU-MAIL',
    genre: 'ratio',
    pas: -0.25,
    effectif: 600,
    sites: {
      '00-PREF': [78, 80, 82, 81, 85, 87, 88, 90, 92, 94],
      '00-SP-AVAL': [88, 88, 90, 91, 90, 92, 93, 95, 95, 96],
    },
  },
  {
    code: 'ACC-ATTENTE',
    genre: 'ratio',
    pas: -0.25,
    effectif: 250,
    sites: pref(70, 72, 71, 75, 78, 80, 82, 84, 86, null),
    raison: 'L’enquête au guichet est reportée en octobre, pendant les travaux du hall.',
  },
  {
    code: 'ETR-RENOUV',
    genre: 'moyenne',
    pas: 0.1,
    effectif: 611,
    sites: pref(61, 60, 63, 58, 55, 52, 48, 45, 41, 38),
  },
];

const local = (valeur: number, unite: Cible['unite']): Cible => ({
  valeur,
  unite,
  origine: 'local',
  source: 'Exemple',
});

export const CIBLES_LOCALES: Readonly<Record<CodeIndicateur, Cible>> = {
  'SAT-TITRES': local(80, '%'),
  'DEL-CNI': local(20, 'jours'),
  EFFORT: local(3, '/5'),
  'COU-MAIL': local(90, '%'),
  'ACC-ATTENTE': local(85, '%'),
};

export const COMMENTAIRES: Readonly<Record<CodeIndicateur, string>> = {
  'DEL-CNI': 'Un second poste de saisie a ouvert en mars.',
  'TEL-DECROCHE':
    'La panne du serveur vocal, du 8 au 12 septembre, explique la baisse : les appels reçus après 16 heures n’ont pas été transférés.',
  'ETR-RENOUV': 'Le délai baisse depuis sept trimestres mais reste au-dessus de l’objectif.',
};

export const ACTIONS: readonly ActionDeposee[] = [
  {
    numero: '1',
    action: 'Doubler la ligne du serveur vocal et essayer chaque mois le transfert des appels',
    origine: 'Indicateur',
    porteSur: ['TEL-DECROCHE'],
    responsable: 'Chef du bureau de l’accueil',
    debut: '2026-09-15',
    echeance: '2026-12-15',
    avancement: 40,
    etat: 'En cours',
    bilan: null,
  },
  {
    numero: '2',
    action: 'Proposer le dépôt en ligne des renouvellements à l’identique',
    origine: 'Comité des usagers',
    porteSur: ['ETR-RENOUV'],
    responsable: 'Chef du bureau du séjour',
    debut: '2026-04-01',
    echeance: '2027-03-31',
    avancement: 60,
    etat: 'En cours',
    bilan: null,
  },
];

/**
 * What a site measured at the quarter of this rank, counts included: 82 % of 400 is 328 of 400. `variante` moves every figure
 * a little, so that no two variants show the same.
 */
export function mesureDe(serie: Serie, site: CodeSite, rang: number, variante: number): Mesure {
  const valeur = serie.sites[site]?.[rang] ?? null;
  if (valeur === null) return { nature: 'absente', raison: serie.raison ?? null };
  const effectif = String(serie.effectif);
  if (serie.genre === 'moyenne') {
    return { nature: 'moyenne', valeur: (valeur + variante * serie.pas).toFixed(2), effectif };
  }
  const numerateur = Math.round(((valeur + variante * serie.pas) * serie.effectif) / 100);
  return { nature: 'ratio', numerateur: String(numerateur), denominateur: effectif };
}
