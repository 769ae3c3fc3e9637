import { buildLigne, buildResume } from '../../domain/vues/index.ts';
import type { IndicateurVue, Vue } from '../../domain/vues/index.ts';

const QUAND = { echeance: '2021-01-22', aujourdhui: '2021-02-01' } as const;

const TELEPHONE: IndicateurVue = {
  code: 'TEL-DECROCHE',
  libelle: 'Appels décrochés',
  famille: 'Téléphone',
  situation: 'non-atteint',
  motifs: ['objectif-manque'],
  evolution: 'en-progres',
  signal: 'trop-tot',
  explique: false,
  textes: {
    valeur: '63\u202f%',
    cible: 'au moins 90\u202f%',
    motifs: 'Objectif manqué',
    evolution: 'En progrès\u00a0: +2\u00a0points',
    anPasse: null,
    signal: '4\u00a0trimestres connus, il en faut 12 pour conclure.',
    comparaison: null,
    couverture: '1\u00a0site sur 2',
    reserves: [],
    absence: null,
  },
};
const COURRIELS: IndicateurVue = {
  ...TELEPHONE,
  code: 'COU-MAIL',
  libelle: 'Courriels répondus en 5 jours ouvrés',
  famille: 'Courriers et courriels',
  situation: 'non-disponible',
  motifs: ['sans-chiffre'],
  evolution: null,
  textes: { ...TELEPHONE.textes, valeur: 'non disponible', motifs: 'Pas de chiffre', evolution: null },
};

/** Two sites of Indre-et-Loire, one of which has filed twice, ten days after the last day. */
export function vueDeTest(): Vue {
  const site = (code: string, nom: string, version: number) =>
    buildLigne({
      ...QUAND,
      niveau: 'site',
      code,
      nom,
      groupe: null,
      sites: [
        {
          code,
          nom,
          ouvert: true,
          version,
          deposeLe: version > 0 ? '2021-01-12T09:00:00.000Z' : null,
          jour: version > 0 ? '2021-01-12' : null,
        },
      ],
      consolidation: version > 0 ? 'a-refaire' : 'a-jour',
      publiees: null,
    });
  const matiere: Omit<Vue, 'resume'> = {
    lieu: { niveau: 'departement', code: '37', nom: 'Indre-et-Loire', deNom: 'd’Indre-et-Loire' },
    trimestre: '2020-T4',
    etabliLe: '2021-02-01T09:00:00.000Z',
    echeance: { date: QUAND.echeance, aConfirmer: true },
    total: { attendus: 2, deposes: 1, tardifs: 0 },
    lignes: [
      site('37-SP-CHINON', 'Sous-préfecture de Chinon', 0),
      site('37-PREF', 'Préfecture d’Indre-et-Loire', 2),
    ],
    consolideLe: '2021-01-25',
    depasse: null,
    echecs: [TELEPHONE, COURRIELS],
    changements: [TELEPHONE],
    actionsEnRetard: [
      {
        site: '37-PREF',
        numero: '1',
        action: 'Établir une stratégie de renvoi d’appel par service',
        responsable: 'Chef du SIDSIC',
        echeance: '2020-12-31',
        joursDeRetard: 32,
      },
    ],
  };
  return { ...matiere, resume: buildResume(matiere, QUAND.aujourdhui) };
}
