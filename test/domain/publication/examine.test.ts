import { describe, expect, it } from '@jest/globals';
import { examinePublication, hideNominatifs, REGLES_PUBLICATION } from '../../../domain/publication/index.ts';
import type { EntreePublication } from '../../../domain/publication/index.ts';
import { buildTableau } from '../../../domain/tableau/index.ts';
import type { IndicateurPublie, Tableau } from '../../../domain/tableau/types.ts';
import type { Agregat, Consolidation } from '../../../domain/consolidation/types.ts';
import { consolidate } from '../../../domain/consolidation/index.ts';
import { cibleOf, findDepartement, findIndicateur, INDICATEURS } from '../../../domain/referentiels/index.ts';
import { contenuDe } from '../../fabriques/depots.ts';
import { SIGNAL_SANS_DETAIL } from '../../fabriques/tableau-textes.ts';

const consolidation = consolidate({
  run: 'r',
  departement: '37',
  trimestre: '2020-T4',
  faitLe: '2021-01-13T00:00:00.000Z',
  depots: new Map([
    [
      '37-PREF',
      {
        version: 1,
        contenu: contenuDe('37-PREF', '2020-T4', 63),
        empreinte: '0'.repeat(64),
        deposeLe: '2021-01-12T00:00:00.000Z',
        auteur: 'référent qualité',
        motif: null,
        fichier: { nom: 'c.xlsx', taille: 1, sha256: '0'.repeat(64) },
        constats: [],
      },
    ],
    ['37-SP-CHINON', null],
  ]),
  indicateurs: INDICATEURS,
  indicateursDuSite: () => ['TEL-DECROCHE'],
});
/** 63 % of calls for a target of 90 %, without a word. */
const nu: Tableau = buildTableau({
  consolidation: {
    ...consolidation,
    agregats: consolidation.agregats.map((a) => ({ ...a, commentaires: [], actions: [] })),
  },
  precedente: null,
  historique: [],
  departement: findDepartement('37')!,
  service: 'Préfecture d’Indre-et-Loire',
  publies: [findIndicateur('TEL-DECROCHE')!],
  cibleOf: (code) => cibleOf('37', code),
  certOf: () => undefined,
  publieLe: '2021-01-15',
  marque: false,
});
const tel = nu.indicateurs[0]!;
const withTel = (plus: Partial<IndicateurPublie>): Tableau => ({ ...nu, indicateurs: [{ ...tel, ...plus }] });
const MOT = 'Le serveur vocal est en cours d’installation.';
const SAIN = withTel({ commentaire: MOT });
const ACTION = {
  action: 'Établir une stratégie de renvoi d’appel',
  responsable: 'Chef du service informatique',
  echeance: '2021-12-31',
  etat: 'En cours',
} as const;
const saut = (code = 'TEL-DECROCHE') => ({
  site: '37-PREF',
  version: 1,
  constat: {
    code: 'VARIATION-FORTE',
    severite: 'a-justifier' as const,
    parametres: { code },
    feuille: 'Indicateurs',
    tableau: 'Indicateurs',
    adresse: 'I9',
    lu: '63',
    attendu: null,
    message: 'Feuille Indicateurs, cellule I9 : l’écart est grand.',
    correction: null,
  },
});
const justification = { le: '2021-01-14T00:00:00.000Z', auteur: 'correspondant qualité', version: 1 };

const entree = (plus: Partial<EntreePublication> = {}): EntreePublication => ({
  tableau: SAIN,
  consolidation,
  constats: [],
  justifications: [],
  commentaires: {},
  seuils: { couverture: null },
  ...plus,
});
const codes = (plus: Partial<EntreePublication>): string[] => {
  const { blocages, avertissements } = examinePublication(entree(plus));
  return [...blocages.map(({ code }) => code), ...avertissements.map(({ code }) => `(${code})`)];
};

/** The versions of a quarter: so many sites have filed, of so many. */
const couverte = (deposes: number, attendus: number): EntreePublication['consolidation'] => ({
  ...consolidation,
  versions: Object.fromEntries(
    Array.from({ length: attendus }, (_, i) => [`37-S${i + 1}`, i < deposes ? 1 : null]),
  ),
});

const signal = {
  ...SIGNAL_SANS_DETAIL,
  statut: 'degradation',
  points: 14,
  periodicite: 'trimestre',
  moyenne: 80,
  limiteBasse: 70,
  limiteHaute: 90,
  phrase: 'Sept trimestres de suite sous la moyenne : le recul est réel.',
} as const;

const NOMME = 'M. Lemaire a repris le dossier en mars.';
/** The consolidation as the site filed it, with other words and another responsible. */
const filed = (
  commentaire: string | null,
  plus: Partial<Agregat> = {},
): EntreePublication['consolidation'] => ({
  ...consolidation,
  agregats: consolidation.agregats.map((agregat) => ({
    ...agregat,
    commentaires: commentaire === null ? [] : [{ site: '37-PREF', texte: commentaire }],
    ...plus,
  })),
});
const withResponsable = (responsable: string | null): EntreePublication['consolidation'] =>
  filed(null, {
    actions: consolidation.agregats[0]!.actions.map((action) => ({ ...action, responsable })),
  });
const RETOUR = 'Joindre M. Lemaire';

/** Names wherever the public reads: each with what lets it pass, and a neighbour that it does not let pass. */
const CAS_NOMS: readonly (readonly [string, Partial<EntreePublication>, readonly string[]])[] = [
  [
    'un nom, et le référent dit que ce n’en est pas un',
    { tableau: withTel({ commentaire: NOMME }), isSansNom: (texte) => texte === NOMME },
    ['(COMMENTAIRE-NOMINATIF)'],
  ],
  [
    'un nom, et le référent l’a dit d’un autre texte',
    { tableau: withTel({ commentaire: `${NOMME} Et en avril.` }), isSansNom: (texte) => texte === NOMME },
    ['COMMENTAIRE-NOMINATIF'],
  ],
  [
    'un nom dans le commentaire d’un site',
    { tableau: withTel({ commentaire: NOMME }), consolidation: filed(NOMME) },
    ['COMMENTAIRE-NOMINATIF'],
  ],
  [
    'un nom dans le commentaire d’un site, que celui du référent remplace',
    { consolidation: filed(NOMME) },
    ['(COMMENTAIRE-NOMINATIF)'],
  ],
  [
    'un nom du référent, dont le site n’écrit que la fin',
    { tableau: withTel({ commentaire: NOMME }), consolidation: filed('Lemaire') },
    ['COMMENTAIRE-NOMINATIF'],
  ],
  [
    'un nom du référent, et un site qui n’écrit rien',
    { tableau: withTel({ commentaire: NOMME }), consolidation: filed(' ') },
    ['COMMENTAIRE-NOMINATIF'],
  ],
  [
    'un nom dans le texte d’une action',
    { tableau: withTel({ commentaire: MOT, actions: [{ ...ACTION, action: RETOUR }] }) },
    ['COMMENTAIRE-NOMINATIF'],
  ],
  [
    'un nom dans la raison d’une absence',
    {
      tableau: withTel({
        commentaire: MOT,
        textes: { ...tel.textes, absence: 'Donnée non disponible : suivie par M. Lemaire.' },
      }),
    },
    ['COMMENTAIRE-NOMINATIF'],
  ],
  [
    'un nom dans le motif d’un rectificatif',
    { corrige: { publieLe: '2021-01-15' }, motif: 'chiffres repris par Mme Lechef-Martin' },
    ['COMMENTAIRE-NOMINATIF'],
  ],
  [
    'un responsable qui est une personne',
    { consolidation: withResponsable('Jeanne Durand') },
    ['(RESPONSABLE-NOMINATIF)'],
  ],
  ['un responsable qui est une fonction', { consolidation: withResponsable('Cheffe du SIDSIC') }, []],
  ['une action sans responsable, du site', { consolidation: withResponsable(null) }, []],
];

/** Each code with a case that raises it, and its nearest neighbours that do not. */
const CAS: readonly (readonly [string, Partial<EntreePublication>, readonly string[]])[] = [
  ['rien à dire', {}, []],
  ['cible manquée, sans mot', { tableau: nu }, ['CIBLE-MANQUEE-SANS-MOT']],
  ['cible manquée, « RAS »', { tableau: withTel({ commentaire: 'RAS' }) }, ['CIBLE-MANQUEE-SANS-MOT']],
  // Two words of two letters: the least that tells something.
  ['cible manquée, un mot', { tableau: withTel({ commentaire: 'Panne.' }) }, ['CIBLE-MANQUEE-SANS-MOT']],
  ['cible manquée, deux mots', { tableau: withTel({ commentaire: 'Panne réparée.' }) }, []],
  ['cible manquée, « OK ! »', { tableau: withTel({ commentaire: 'OK !' }) }, ['CIBLE-MANQUEE-SANS-MOT']],
  ['cible manquée, « a b »', { tableau: withTel({ commentaire: 'a b' }) }, ['CIBLE-MANQUEE-SANS-MOT']],
  ['cible manquée, « ab cd »', { tableau: withTel({ commentaire: 'ab cd' }) }, []],
  ['cible manquée, action datée et suivie', { tableau: withTel({ actions: [ACTION] }) }, []],
  [
    'cible manquée, action sans échéance',
    { tableau: withTel({ actions: [{ ...ACTION, echeance: null }] }) },
    ['CIBLE-MANQUEE-SANS-MOT'],
  ],
  [
    'cible manquée, action sans responsable',
    { tableau: withTel({ actions: [{ ...ACTION, responsable: ' ' }] }) },
    ['CIBLE-MANQUEE-SANS-MOT'],
  ],
  [
    'cible manquée, action abandonnée',
    { tableau: withTel({ actions: [{ ...ACTION, etat: 'Abandonnée' }] }) },
    ['CIBLE-MANQUEE-SANS-MOT'],
  ],
  [
    'cible manquée, action abandonnée et une autre suivie',
    { tableau: withTel({ actions: [{ ...ACTION, etat: 'Abandonnée' }, ACTION] }) },
    [],
  ],
  [
    'cible manquée, action réalisée la veille du trimestre',
    { tableau: withTel({ actions: [{ ...ACTION, echeance: '2020-09-30', etat: 'Réalisée' }] }) },
    ['CIBLE-MANQUEE-SANS-MOT'],
  ],
  [
    'cible manquée, action réalisée le premier jour du trimestre',
    { tableau: withTel({ actions: [{ ...ACTION, echeance: '2020-10-01', etat: 'Réalisée' }] }) },
    [],
  ],
  [
    'cible manquée, action en retard mais suivie',
    { tableau: withTel({ actions: [{ ...ACTION, echeance: '2020-09-30' }] }) },
    [],
  ],
  ['cible atteinte, sans mot', { tableau: withTel({ situation: 'atteint' }) }, []],
  ['saut sans un mot', { constats: [saut()] }, ['SAUT-NON-JUSTIFIE']],
  ['saut que le référent explique', { constats: [saut()], commentaires: { 'TEL-DECROCHE': MOT } }, []],
  [
    'saut que le site justifie',
    {
      constats: [saut()],
      justifications: [
        { ...justification, site: '37-PREF', code: 'TEL-DECROCHE', commentaire: MOT, action: null },
      ],
    },
    [],
  ],
  [
    'saut que le site justifiait dans une autre version',
    {
      constats: [saut()],
      justifications: [
        {
          ...justification,
          version: 2,
          site: '37-PREF',
          code: 'TEL-DECROCHE',
          commentaire: MOT,
          action: null,
        },
      ],
    },
    ['SAUT-NON-JUSTIFIE'],
  ],
  [
    'saut qu’un autre site justifie',
    {
      constats: [saut()],
      justifications: [
        { ...justification, site: '37-SP-CHINON', code: 'TEL-DECROCHE', commentaire: MOT, action: null },
      ],
    },
    ['SAUT-NON-JUSTIFIE'],
  ],
  [
    'saut expliqué d’un seul mot',
    { constats: [saut()], commentaires: { 'TEL-DECROCHE': 'RAS' } },
    ['SAUT-NON-JUSTIFIE'],
  ],
  [
    'saut qui n’est qu’un avertissement',
    { constats: [{ ...saut(), constat: { ...saut().constat, severite: 'avertissement' } }] },
    [],
  ],
  [
    'cible manquée par un site, atteinte par le département',
    { constats: [{ ...saut(), constat: { ...saut().constat, code: 'CIBLE-NON-ATTEINTE' } }] },
    [],
  ],
  ['saut d’un indicateur qui n’est pas publié', { constats: [saut('WEB-MAJ')] }, ['(SAUT-NON-JUSTIFIE)']],
  [
    'dégradation réelle, sans mot',
    { tableau: withTel({ situation: 'atteint', signal }) },
    ['DEGRADATION-SANS-MOT'],
  ],
  [
    'dégradation, une action ne suffit pas',
    { tableau: withTel({ signal, actions: [ACTION] }) },
    ['DEGRADATION-SANS-MOT'],
  ],
  [
    'dégradation, un seul mot',
    { tableau: withTel({ situation: 'atteint', signal, commentaire: 'RAS' }) },
    ['DEGRADATION-SANS-MOT'],
  ],
  [
    'changement réel sans sens de progrès',
    { tableau: withTel({ situation: 'atteint', signal: { ...signal, statut: 'changement' } }) },
    [],
  ],
  [
    'moins de douze points',
    { tableau: withTel({ situation: 'atteint', signal: { ...signal, statut: 'trop-tot' } }) },
    [],
  ],
  ['dégradation expliquée', { tableau: withTel({ signal, commentaire: MOT }) }, []],
  [
    'variation habituelle',
    { tableau: withTel({ situation: 'atteint', signal: { ...signal, statut: 'variation-habituelle' } }) },
    [],
  ],
  ['un site sur deux pour un seuil de 60 %', { seuils: { couverture: 60 } }, ['COUVERTURE-INSUFFISANTE']],
  [
    'un site sur deux pour un seuil de 50,01 %',
    { seuils: { couverture: 50.01 } },
    ['COUVERTURE-INSUFFISANTE'],
  ],
  [
    'deux sites sur trois pour un seuil de 66,67 %',
    { seuils: { couverture: 66.67 }, consolidation: couverte(2, 3) },
    ['COUVERTURE-INSUFFISANTE'],
  ],
  [
    'deux sites sur trois pour un seuil de 66 %',
    { seuils: { couverture: 66 }, consolidation: couverte(2, 3) },
    [],
  ],
  [
    'tous les sites pour un seuil de 100 %',
    { seuils: { couverture: 100 }, consolidation: couverte(3, 3) },
    [],
  ],
  [
    'tous les sites moins un pour un seuil de 100 %',
    { seuils: { couverture: 100 }, consolidation: couverte(29, 30) },
    ['COUVERTURE-INSUFFISANTE'],
  ],
  ['aucun site pour un seuil de 0 %', { seuils: { couverture: 0 }, consolidation: couverte(0, 3) }, []],
  ['un site sur deux pour un seuil de 50 %', { seuils: { couverture: 50 } }, []],
  ['aucun chiffre', { tableau: withTel({ valeur: null, situation: 'non-disponible' }) }, ['RIEN-A-PUBLIER']],
  ['un chiffre qui vaut 0', { tableau: withTel({ valeur: 0, commentaire: MOT }) }, []],
  ['un motif sans rien à corriger', { motif: '-' }, []],
  [
    'rectificatif, motif d’un mot',
    { corrige: { publieLe: '2021-01-15' }, motif: 'décembre' },
    ['RECTIFICATIF-SANS-MOTIF'],
  ],
  [
    'rectificatif, motif de deux mots',
    { corrige: { publieLe: '2021-01-15' }, motif: 'décembre complété' },
    [],
  ],
  [
    'horloge qui a reculé',
    { horloge: 'L’horloge du serveur a reculé : mettez-la à l’heure.' },
    ['(HORLOGE-DOUTEUSE)'],
  ],
  ['horloge à l’heure', { horloge: null }, []],
  [
    'commentaire avec un pouce levé',
    { tableau: withTel({ commentaire: `${MOT} 👍` }) },
    ['(COMMENTAIRE-NON-IMPRIME)'],
  ],
  [
    'commentaire avec des accents et un signe €',
    { tableau: withTel({ commentaire: `${MOT} Noël à 5 €.` }) },
    [],
  ],
  ['rectificatif sans motif', { corrige: { publieLe: '2021-01-15' } }, ['RECTIFICATIF-SANS-MOTIF']],
  [
    'rectificatif, motif « - »',
    { corrige: { publieLe: '2021-01-15' }, motif: '-' },
    ['RECTIFICATIF-SANS-MOTIF'],
  ],
  [
    'rectificatif motivé',
    { corrige: { publieLe: '2021-01-15' }, motif: 'chiffres de décembre complétés' },
    [],
  ],
  [
    'commentaire de 280 caractères',
    { tableau: withTel({ commentaire: 'ab '.repeat(94).slice(0, 280) }) },
    [],
  ],
  [
    'commentaire de 281 caractères',
    { tableau: withTel({ commentaire: `${'ab '.repeat(93)}xx` }) },
    ['(COMMENTAIRE-TROP-LONG)'],
  ],
  ...CAS_NOMS,
  ...(
    [
      ['Écrire à jeanne.exemple@prefecture.exemple pour en savoir plus.', true],
      ['Appelez le 02 47 00 00 00 le matin.', true],
      ['Appelez le +33 2.47.00.00.00 le matin.', true],
      ['M. Dupont reprend le dossier en mars.', true],
      ['M. Lemaire reprend le dossier en mars.', true],
      ['Mme Lechef-Martin et M. de Villiers sont absents.', true],
      ['Madame Le Guen est en congé.', true],
      ['Madame la préfète a signé le plan.', false],
      ['36 859 connexions au 31 12 2020, soit 15,22 jours.', false],
      ['Le CERT a rouvert en novembre. Mme', false],
    ] as const
  ).map(
    ([commentaire, nominatif]) =>
      [
        commentaire,
        { tableau: withTel({ commentaire }) },
        nominatif ? ['COMMENTAIRE-NOMINATIF'] : [],
      ] as const,
  ),
];

describe('examining a publication', () => {
  it.each(CAS)('%s', (_cas, plus, attendus) => {
    expect(codes(plus)).toEqual(attendus);
  });

  it('raises every code of the register in one of these cases', () => {
    const leves = new Set(CAS.flatMap(([, , attendus]) => attendus.map((code) => code.replace(/[()]/g, ''))));
    expect([...leves].sort()).toEqual(REGLES_PUBLICATION.map(({ code }) => code).sort());
  });

  it.each([
    [5, 'relancez 37-S2, 37-S3, 37-S4, 37-S5, 37-S6, puis'],
    [6, 'relancez 37-S2, 37-S3, 37-S4, 37-S5, 37-S6 et 1 autre, puis'],
    [7, 'relancez 37-S2, 37-S3, 37-S4, 37-S5, 37-S6 et 2 autres, puis'],
  ])('names five of %i missing sites', (manquants, attendu) => {
    const seuils = { couverture: 100 };
    const { blocages } = examinePublication(entree({ seuils, consolidation: couverte(1, manquants + 1) }));
    expect(blocages[0]?.message).toContain(attendu);
  });

  it('says where, and how to mend, in French sentences with French spaces', () => {
    const { blocages } = examinePublication(
      entree({
        tableau: nu,
        constats: [saut()],
        seuils: { couverture: 60 },
        corrige: { publieLe: '2021-01-15' },
      }),
    );
    expect(blocages.map(({ message }) => message)).toEqual([
      '1 site sur 2 a transmis son classeur, et le département demande au moins 60\u202f%\u00a0: relancez 37-SP-CHINON, puis consolidez de nouveau.',
      'Le tableau publié le 15 janvier 2021 serait remplacé\u00a0: donnez le motif du rectificatif en quelques mots, par exemple «\u00a0chiffres de décembre complétés\u00a0»\u202f; il sera public.',
      'Appels décrochés\u00a0: 63\u202f% pour un objectif d’au moins 90\u202f%. Écrivez un commentaire public, ou liez une action qui a un responsable et une échéance.',
      'Appels décrochés, site 37-PREF, version 1\u00a0: Feuille Indicateurs, cellule I9\u00a0: l’écart est grand. À défaut, justifiez le chiffre depuis le volet, ou écrivez un commentaire public.',
    ]);
  });

  it('tells each text that names somebody once, with all that was found and what to do of it', () => {
    const joint = `Préfecture : ${NOMME}\nSous-préfecture : Mme Petit est partie.`;
    const { blocages, avertissements } = examinePublication(
      entree({ tableau: withTel({ commentaire: joint }), consolidation: filed(NOMME, { actions: [] }) }),
    );
    expect(blocages.map(({ site, message, nominatif }) => ({ site, message, nominatif }))).toEqual([
      {
        site: '37-PREF',
        nominatif: { texte: NOMME, mots: ['M. Lemaire'], sansNom: false },
        message:
          'Appels décrochés, site 37-PREF\u00a0: le commentaire contient «\u00a0M. Lemaire\u00a0». Si c’est une personne, écrivez un commentaire public à sa place, ou demandez au site de corriger son classeur et de le déposer de nouveau. Sinon, dites que ce n’est pas un nom de personne.',
      },
      {
        site: null,
        nominatif: { texte: joint, mots: ['Mme Petit'], sansNom: false },
        message:
          'Appels décrochés\u00a0: le commentaire contient «\u00a0Mme Petit\u00a0». Si c’est une personne, modifiez le texte\u00a0: une fonction à la place d’une personne, les coordonnées du service à la place des siennes. Sinon, dites que ce n’est pas un nom de personne.',
      },
    ]);
    expect(avertissements).toEqual([]);
  });

  it('says which function the public will read in place of a person', () => {
    const { avertissements } = examinePublication(
      entree({ consolidation: withResponsable('Mme Durand, cheffe du SIDSIC') }),
    );
    expect(avertissements.map(({ message }) => message)).toEqual([
      'Appels décrochés, action 1 du site 37-PREF\u00a0: le responsable «\u00a0Mme Durand, cheffe du SIDSIC\u00a0» sera publié «\u00a0cheffe du SIDSIC\u00a0».',
    ]);
  });
});

describe('the public page of a site', () => {
  const nomme = filed(NOMME, {
    actions: [{ ...consolidation.agregats[0]!.actions[0]!, action: RETOUR }],
    couverture: {
      attendus: ['37-PREF'],
      couverts: [],
      manquants: [{ site: '37-PREF', raison: 'non-disponible', precision: NOMME }],
    },
  }) as Consolidation;
  it('leaves out what seems to name somebody', () => {
    const [agregat] = hideNominatifs(nomme, () => false).agregats;
    expect(agregat).toMatchObject({
      commentaires: [],
      actions: [],
      couverture: { manquants: [{ precision: null }] },
    });
  });
  it('shows what the référent said to name nobody, and all that names nobody', () => {
    expect(hideNominatifs(nomme, () => true)).toEqual(nomme);
    expect(hideNominatifs(consolidation, () => false)).toEqual(consolidation);
  });
});
