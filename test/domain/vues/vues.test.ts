import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  buildLigne,
  buildResume,
  listChangements,
  listEchecs,
  sortLignes,
} from '../../../domain/vues/index.ts';
import type { SiteSuivi, Vue } from '../../../domain/vues/index.ts';
import type {
  ActionPubliee,
  IndicateurPublie,
  StatutSignal,
  Tableau,
} from '../../../domain/tableau/types.ts';
import { tableauIndreEtLoire } from '../../fabriques/tableau.ts';
import { SIGNAL_SANS_DETAIL } from '../../fabriques/tableau-textes.ts';

const ECHEANCE = '2021-01-22';
const site = (code: string, version: number, jour: SiteSuivi['jour'] = '2021-01-12'): SiteSuivi => ({
  code,
  nom: `Site ${code}`,
  ouvert: true,
  version,
  deposeLe: version > 0 ? `${jour ?? ''}T09:00:00.000Z` : null,
  jour: version > 0 ? jour : null,
});
const ACTION: ActionPubliee & { readonly commentaire?: string } = {
  action: 'Établir une stratégie de renvoi d’appel',
  responsable: 'cheffe du service informatique',
  echeance: '2021-06-30',
  etat: 'En cours',
};
const ligne = (sites: readonly SiteSuivi[], plus: Partial<Parameters<typeof buildLigne>[0]> = {}) =>
  buildLigne({
    niveau: 'departement',
    code: '37',
    nom: 'Indre-et-Loire',
    groupe: null,
    sites,
    consolidation: 'a-jour',
    publiees: null,
    echeance: ECHEANCE,
    aujourdhui: '2021-02-01',
    ...plus,
  });

describe('a line of a view', () => {
  it('counts who filed, and names who did not', () => {
    const lue = ligne([site('37-PREF', 3), site('37-SP-CHINON', 1, '2021-01-25'), site('37-DDT', 0)]);
    expect(lue).toMatchObject({
      deposes: 2,
      attendus: 3,
      tardifs: 1,
      corrections: 2,
      depots: 'partiel',
      aide: true,
    });
    expect(lue.manquants).toEqual([{ code: '37-DDT', nom: 'Site 37-DDT' }]);
    expect(lue.textes.depots).toBe('2\u00a0sites sur 3');
  });

  it('asks for help on no one until the last day is over', () => {
    expect(ligne([site('37-DDT', 0)], { aujourdhui: ECHEANCE }).aide).toBe(false);
    expect(ligne([site('37-DDT', 0)], { aujourdhui: '2021-01-23' }).aide).toBe(true);
    expect(ligne([site('37-DDT', 1)]).aide).toBe(false);
  });

  it('tells nothing filed from nothing asked', () => {
    const ferme = { ...site('37-DDT', 0), ouvert: false };
    expect(ligne([ferme]).depots).toBe('non-ouvert');
    expect(ligne([ferme, site('37-PREF', 0)]).depots).toBe('rien');
  });

  it('compares what is published to what is current', () => {
    const sites = [site('37-PREF', 2), site('37-DDT', 0)];
    expect(ligne(sites).publication).toBe('non-publie');
    expect(ligne(sites, { publiees: { '37-PREF': 2, '37-DDT': null } }).publication).toBe('publie');
    expect(ligne(sites, { publiees: { '37-PREF': 1, '37-DDT': null } }).publication).toBe('a-rectifier');
  });

  it('comes in an order where figures play no part', () => {
    const arbitraire = fc.record({ nom: fc.string(), aide: fc.boolean(), deposes: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(arbitraire), fc.func(fc.nat(9)), (faites, melange) => {
        const lignes = faites.map(({ nom, aide, deposes }) => ({ ...ligne([]), nom, aide, deposes }));
        const noms = sortLignes(lignes).map(({ nom, aide }) => [nom, aide]);
        const autres = sortLignes(lignes.map((une) => ({ ...une, deposes: melange(une) })));
        expect(autres.map(({ nom, aide }) => [nom, aide])).toEqual(noms);
      }),
    );
    const [premiere] = sortLignes([
      ligne([site('a', 1)], { nom: 'Ain' }),
      ligne([site('b', 0)], { nom: 'Var' }),
    ]);
    expect(premiere?.nom).toBe('Var');
  });
});

describe('what fails and what has changed', () => {
  const base = tableauIndreEtLoire();
  const [modele] = base.indicateurs;
  const avec = (plus: Partial<IndicateurPublie>, statut: StatutSignal | null = null): IndicateurPublie => ({
    ...(modele as IndicateurPublie),
    situation: 'atteint',
    evolution: null,
    ...plus,
    signal: statut && {
      ...SIGNAL_SANS_DETAIL,
      statut,
      points: 12,
      periodicite: 'trimestre',
      moyenne: 60,
      limiteBasse: 50,
      limiteHaute: 70,
      phrase: 'Sept trimestres de suite sous la moyenne.',
    },
  });
  const tableau = (...indicateurs: readonly IndicateurPublie[]): Tableau => ({ ...base, indicateurs });

  it('fails: a real degradation first, then a missed target, then a missing figure', () => {
    const echecs = listEchecs(
      tableau(
        avec({ code: 'A', situation: 'non-disponible' }),
        avec({ code: 'B', situation: 'non-atteint' }),
        avec({ code: 'C' }, 'degradation'),
        avec({ code: 'D' }, 'amelioration'),
      ),
    );
    expect(echecs.map(({ code, textes }) => [code, textes.motifs])).toEqual([
      ['C', 'Recul réel'],
      ['B', 'Objectif manqué'],
      ['A', 'Pas de chiffre'],
    ]);
  });

  it.each([
    ['a word', { commentaire: 'Panne du standard en novembre.' }, true],
    ['no word', { commentaire: 'RAS' }, false],
    ['an action that somebody answers for', {}, true],
    ['an action of nobody', { responsable: null }, false],
    ['an action that was given up', { etat: 'Abandonnée' }, false],
    ['an action done before the quarter', { etat: 'Réalisée', echeance: '2020-09-30' as const }, false],
    ['an action done within the quarter', { etat: 'Réalisée', echeance: '2020-10-01' as const }, true],
  ])('answers a missed target by %s as a publication does', (_cas, plus, attendu) => {
    const { commentaire = null, ...action } = { ...ACTION, ...plus };
    const actions = commentaire === null ? [action] : [];
    const [echec] = listEchecs(tableau(avec({ situation: 'non-atteint', commentaire, actions })));
    expect(echec?.explique).toBe(attendu);
  });

  it('has changed: what is real, then what moved while it is too early; never a usual variation', () => {
    const changements = listChangements(
      tableau(
        avec({ code: 'A', evolution: 'en-recul' }, 'variation-habituelle'),
        avec({ code: 'B', evolution: 'en-recul' }, 'trop-tot'),
        avec({ code: 'C', evolution: 'stable' }, 'trop-tot'),
        avec({ code: 'D' }, 'amelioration'),
      ),
    );
    expect(changements.map(({ code }) => code)).toEqual(['D', 'B']);
  });

  it('is summed up in sentences that agree', () => {
    const matiere = (plus: Partial<Vue>): Omit<Vue, 'resume'> => ({
      lieu: { niveau: 'departement', code: '37', nom: 'Indre-et-Loire', deNom: 'd’Indre-et-Loire' },
      trimestre: '2020-T4',
      etabliLe: '2021-02-01T09:00:00.000Z',
      echeance: { date: ECHEANCE, aConfirmer: false },
      total: { attendus: 7, deposes: 1, tardifs: 0 },
      lignes: [],
      consolideLe: null,
      depasse: null,
      echecs: [],
      changements: [],
      actionsEnRetard: null,
      ...plus,
    });
    const premiere = (plus: Partial<Vue>) => buildResume(matiere(plus), '2021-02-01')[0];
    expect(premiere({})).toBe('1\u00a0site sur 7 a déposé.');
    expect(premiere({ total: { attendus: 7, deposes: 7, tardifs: 2 } })).toBe(
      'Les 7\u00a0sites ont déposé, dont 2 avec un dernier dépôt après l’échéance.',
    );
    expect(premiere({ total: { attendus: 7, deposes: 0, tardifs: 0 } })).toBe(
      'Aucun des 7\u00a0sites n’a encore déposé.',
    );
    expect(premiere({ total: { attendus: 1, deposes: 0, tardifs: 0 } })).toBe(
      'Le seul site attendu n’a pas encore déposé.',
    );
    const derniere = (statut: StatutSignal) => {
      const echecs = listEchecs(tableau(avec({ situation: 'non-atteint' }, statut)));
      return buildResume(matiere({ consolideLe: '2021-01-25', echecs }), '2021-02-01').at(-1);
    };
    expect(derniere('variation-habituelle')).toBe('1\u00a0objectif manqué, aucun changement réel.');
    expect(derniere('trop-tot')).toBe('1\u00a0objectif manqué, trop tôt pour parler de changement.');
    expect(derniere('trop-peu-de-variation')).toMatch(/, trop peu de variation pour parler de changement\.$/);
    const changements = listChangements(
      tableau(
        ...(['amelioration', 'changement', 'degradation', 'amelioration'] as const).map((statut) =>
          avec({}, statut),
        ),
      ),
    );
    expect(buildResume(matiere({ consolideLe: '2021-01-25', changements }), '2021-02-01').at(-1)).toBe(
      'Aucun objectif n’est manqué, 1\u00a0recul réel, 2\u00a0progrès réels, 1\u00a0changement réel.',
    );
  });
});
