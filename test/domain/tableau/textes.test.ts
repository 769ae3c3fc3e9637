import { describe, expect, it } from '@jest/globals';
import type { LigneDeposee } from '../../../domain/depot/types.ts';
import type { CodeSite } from '../../../domain/referentiels/types.ts';
import { buildTableau } from '../../../domain/tableau/index.ts';
import {
  absente,
  indicateur,
  makeAction,
  makeConsolidation,
  makeDepot,
  makeEntree,
  makeLigne,
  moyenne,
  ratio,
  seule,
} from '../../fabriques/consolidation.ts';

type Lignes = Readonly<Record<CodeSite, readonly LigneDeposee[] | null>>;

function build(lignes: Lignes, codes: readonly string[] = ['TEL-DECROCHE']) {
  const depots = new Map(
    Object.entries(lignes).map(([site, l]) => [
      site,
      l && makeDepot(site, '2020-T4', l, { actions: [makeAction('1')] }),
    ]),
  );
  return buildTableau(makeEntree(makeConsolidation('2020-T4', depots), { publies: codes.map(indicateur) }));
}
const line = (lignes: Lignes, code = 'TEL-DECROCHE') => build(lignes, [code]).indicateurs[0]!;
const tel = (n: number, plus: Partial<LigneDeposee> = {}) => makeLigne('TEL-DECROCHE', ratio(n, 100), plus);

describe('résumé', () => {
  const jugees = [
    makeLigne('TEL-DECROCHE', seule('93')),
    makeLigne('TEL-AGENT', seule('91')),
    makeLigne('WEB-CONNEXION', seule('14.7')),
    makeLigne('DEL-PERMIS', seule('4')),
    makeLigne('ETR-RENOUV', seule('44')),
    makeLigne('FRA-CERT', seule('0.17')),
  ];
  it.each([
    [
      ['TEL-DECROCHE', 'TEL-AGENT', 'ETR-RENOUV'],
      'Deux objectifs sur trois sont atteints. Un de ces objectifs est à confirmer.',
    ],
    [['TEL-DECROCHE', 'ETR-RENOUV', 'FRA-CERT'], 'Un objectif sur trois est atteint.'],
    [['TEL-DECROCHE', 'WEB-CONNEXION'], 'Les deux objectifs sont atteints.'],
    [['ETR-RENOUV', 'FRA-CERT'], 'Aucun des deux objectifs n’est atteint.'],
    [['TEL-DECROCHE'], 'Le seul objectif mesurable ce trimestre est atteint.'],
    [['ETR-RENOUV'], 'Le seul objectif mesurable ce trimestre n’est pas atteint.'],
    [['DEL-CNI', 'SAT-TITRES'], 'Aucun objectif n’est fixé ou mesurable ce trimestre.'],
    [['TEL-AGENT'], 'Le seul objectif mesurable ce trimestre est atteint. Cet objectif est à confirmer.'],
  ])('%j: %s', (codes, attendu) => {
    expect(build({ '37-PREF': jugees }, codes).textes.resume).toBe(attendu);
  });
});

describe('couverture', () => {
  it.each([
    [{ '37-PREF': [tel(63)], '37-DDT': null, '37-DDPP': null }, '1\u00a0site sur 3 a transmis ses chiffres.'],
    [
      { '37-PREF': [tel(63)], '37-DDT': [], '37-DDPP': null },
      '2\u00a0sites sur 3 ont transmis leurs chiffres.',
    ],
    [{ '37-PREF': [tel(63)], '37-DDT': [] }, 'Les 2\u00a0sites ont transmis leurs chiffres.'],
    [{ '37-PREF': null, '37-DDT': null }, 'Aucun des 2\u00a0sites n’a transmis ses chiffres.'],
    [{ '37-PREF': [tel(63)] }, 'Le seul site attendu a transmis ses chiffres.'],
    [{ '37-PREF': null }, 'Le seul site attendu n’a pas transmis ses chiffres.'],
  ])('of the quarter %#: %s', (lignes, attendu) => {
    expect(build(lignes).textes.couverture).toBe(attendu);
  });

  it('of an indicator names the sites that are missing, and is silent when all are in', () => {
    expect(line({ '37-PREF': [tel(63)], '37-DDT': [], '37-DDPP': null })).toMatchObject({
      couverture: { attendus: 3, couverts: 1, manquants: ['37-DDT', '37-DDPP'] },
      textes: { couverture: '1\u00a0site sur 3' },
    });
    expect(line({ '37-PREF': [tel(63)], '37-DDT': [tel(93)] })).toMatchObject({
      valeur: 78,
      effectif: 200,
      textes: { couverture: null },
    });
    expect(line({ '37-PREF': null, '37-DDT': null }).textes.couverture).toBe('aucun site sur 2');
    expect(line({ '37-PREF': null }).textes.couverture).toBeNull();
  });
});

describe('absence', () => {
  const panne = 'Le logiciel de suivi des appels change.';
  const prefix = 'Donnée non disponible\u00a0: ';
  it.each([
    [{ '37-PREF': null }, 'aucun site n’a transmis ce chiffre.'],
    [{ '37-PREF': [] }, 'aucun site n’a transmis ce chiffre.'],
    [
      { '37-PREF': [makeLigne('TEL-DECROCHE', absente(panne))], '37-DDT': null },
      'le logiciel de suivi des appels change.',
    ],
    [
      {
        '37-PREF': [makeLigne('TEL-DECROCHE', absente(panne))],
        '37-DDT': [makeLigne('TEL-DECROCHE', absente('Chinon accueille nos appels'))],
      },
      'le logiciel de suivi des appels change\u202f; Chinon accueille nos appels.',
    ],
    [
      {
        '37-PREF': [makeLigne('TEL-DECROCHE', seule('63'))],
        '37-DDT': [makeLigne('TEL-DECROCHE', seule('93'))],
      },
      'les sites ont transmis leur valeur sans les nombres qui permettent de les réunir.',
    ],
    [{ '37-PREF': [tel(0, { mesure: ratio(0, 0) })] }, 'aucun cas ce trimestre.'],
    [{ '37-PREF': [tel(63, { definition: 99 })] }, 'ce chiffre a été mesuré selon une autre définition.'],
  ])('%#: %s', (lignes: Lignes, attendu) => {
    expect(line(lignes).textes.absence).toBe(`${prefix}${attendu}`);
  });

  it('never says that nobody sent a figure that a département shows, where it does not add up', () => {
    const territoire = makeConsolidation('2020-T4', new Map([['37-PREF', null]]));
    const agregat = territoire.agregats.find(({ code }) => code === 'DEL-PERMIS')!;
    for (const manquants of [[], [{ site: '18', raison: 'non-depose' as const, precision: null }]]) {
      const comptes = { attendus: 12, couverts: 6 };
      const couverture = { attendus: ['18', '37'], couverts: ['37'], manquants, comptes };
      const consolidation = { ...territoire, agregats: [{ ...agregat, couverture }] };
      const tableau = buildTableau(makeEntree(consolidation, { publies: [indicateur('DEL-PERMIS')] }));
      expect(tableau.indicateurs[0]!.textes.absence).toBe(
        `${prefix}ce chiffre ne s’additionne pas d’un département à l’autre.`,
      );
    }
  });

  it('says when no site measures it, and when several bring what never adds up', () => {
    expect(line({ '37-DDT': [] }, 'DEL-PERMIS').textes.absence).toMatch(/aucun site n’est chargé/);
    const deux = makeConsolidation('2020-T4', new Map([['37-PREF', null]]));
    const agregat = deux.agregats.find(({ code }) => code === 'DEL-PERMIS')!;
    const manquants = ['37-PREF', '37-DDT'].map((site) => ({
      site,
      raison: 'non-additionnable' as const,
      precision: null,
    }));
    const tableau = buildTableau(
      makeEntree(
        { ...deux, agregats: [{ ...agregat, couverture: { ...agregat.couverture, manquants } }] },
        { publies: [indicateur('DEL-PERMIS')] },
      ),
    );
    expect(tableau.indicateurs[0]?.textes.absence).toMatch(/ne s’additionne pas/);
  });

  it('is not told twice: the reason is not a comment as well', () => {
    const ligne = makeLigne('TEL-DECROCHE', absente(panne), { commentaire: panne });
    expect(line({ '37-PREF': [ligne] }).commentaire).toBeNull();
    expect(line({ '37-PREF': [ligne], '37-DDT': [tel(80)] }).commentaire).toBe(panne);
  });
});

describe('comments and actions', () => {
  it('puts the name of the site before each comment when several sites comment', () => {
    const publie = line({
      '37-PREF': [tel(63, { commentaire: 'Deux postes vacants.' })],
      '37-SP-CHINON': [tel(80, { commentaire: 'Standard rénové en mai.' })],
    });
    expect(publie.commentaire).toBe(
      'Préfecture d’Indre-et-Loire\u00a0: Deux postes vacants.\nSous-préfecture de Chinon\u00a0: Standard rénové en mai.',
    );
  });

  it('shows one comment as it is, and the same one once', () => {
    const commentaire = 'Grève du 5 décembre.';
    expect(
      line({ '37-PREF': [tel(63, { commentaire })], '37-DDT': [tel(80, { commentaire })] }).commentaire,
    ).toBe(commentaire);
  });

  it('shows once an action that two sites have filed', () => {
    const liee = { actions: ['1'] };
    expect(line({ '37-PREF': [tel(63, liee)], '37-DDT': [tel(80, liee)] }).actions).toHaveLength(1);
  });

  it.each([
    ['En cours', 1],
    ['Réalisée', 1],
    [null, 1],
    // Every format shows its actions as what is being done.
    ['Abandonnée', 0],
  ])('of an action « %s », shows %i', (etat, attendu) => {
    const depot = makeDepot('37-PREF', '2020-T4', [tel(63, { actions: ['1'] })], {
      actions: [makeAction('1', { etat })],
    });
    const consolidation = makeConsolidation('2020-T4', new Map([['37-PREF', depot]]));
    const { indicateurs } = buildTableau(
      makeEntree(consolidation, { publies: [indicateur('TEL-DECROCHE')] }),
    );
    expect(indicateurs[0]?.actions).toHaveLength(attendu);
  });
});

describe('cert', () => {
  it('names the CERT that a source names, and how far its figure goes', () => {
    const depots = new Map([
      ['29-PREF', makeDepot('29-PREF', '2020-T4', [makeLigne('DEL-CNI', moyenne('12', 900))])],
    ]);
    const tableau = buildTableau(
      makeEntree(makeConsolidation('2020-T4', depots), { publies: [indicateur('DEL-CNI')] }),
    );
    expect(tableau.indicateurs[0]?.textes.cert).toBe(
      'Chiffre du CERT CNI-passeport de Bretagne, commun aux 4 départements qui y sont rattachés.',
    );
  });
});
