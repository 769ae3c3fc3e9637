import { describe, expect, it } from '@jest/globals';
import { buildTableau } from '../../../domain/tableau/index.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import {
  LIGNES_37,
  LIGNES_57,
  makeAction,
  makeEntree,
  makePrefectureSeule,
} from '../../fabriques/consolidation.ts';

const read = (tableau: Tableau, code: string) => {
  const trouve = tableau.indicateurs.find((indicateur) => indicateur.code === code);
  if (!trouve) throw new Error(`${code} n’est pas publié`);
  return trouve;
};

describe('Indre-et-Loire, fourth quarter of 2020', () => {
  const tableau = buildTableau(
    makeEntree(makePrefectureSeule('37', '2020-T4', LIGNES_37, [makeAction('1')]), {
      publieLe: '2021-01-15',
    }),
  );

  it('says who, when and how far the figures go', () => {
    expect(tableau).toMatchObject({
      service: 'Préfecture d’Indre-et-Loire',
      trimestre: '2020-T4',
      textes: {
        trimestre: '4e trimestre 2020',
        mois: 'octobre à décembre',
        couverture: '1\u00a0site sur 7 a transmis ses chiffres.',
        publication: 'Publié le 15 janvier 2021.',
      },
    });
  });

  it('shows 63 % of calls for a target of 90 %, not reached, with its comment and action', () => {
    expect(read(tableau, 'TEL-DECROCHE')).toMatchObject({
      valeur: 63,
      cible: 90,
      situation: 'non-atteint',
      precedent: null,
      ecart: null,
      evolution: null,
      effectif: null,
      commentaire: 'Cet écart fait l’objet d’un plan d’action.',
      actions: [
        {
          action: 'Renforcer l’accueil téléphonique le matin.',
          responsable: 'chef du bureau des usagers',
          echeance: '2021-06-30',
          etat: 'En cours',
        },
      ],
      textes: {
        valeur: '63\u202f%',
        nombre: '63',
        unite: '%',
        cible: 'au moins 90\u202f%',
        situation: 'Objectif non atteint',
        precedent: 'pas de donnée',
        evolution: null,
        absence: null,
        graphique: 'Un seul chiffre connu\u00a0: 63\u202f% au 4e trimestre 2020.',
        cert: null,
      },
    });
  });

  it('shows the 15,22 days of the CERT for a target of 5', () => {
    expect(read(tableau, 'DEL-PERMIS')).toMatchObject({
      valeur: 15.22,
      cible: 5,
      situation: 'non-atteint',
      textes: {
        valeur: '15,22\u00a0jours',
        cible: 'au plus 5\u00a0jours',
        couverture: null,
        // Its own figure, which its CERT did not tell.
        cert: null,
      },
    });
  });

  it('never compares 59 working days with a target of 90 days', () => {
    expect(read(tableau, 'ETR-PREMIERE')).toMatchObject({
      valeur: 59,
      cible: null,
      situation: 'sans-cible',
      textes: {
        valeur: '59\u00a0jours ouvrés',
        cible: 'objectif de 90\u00a0jours, non comparable à des jours ouvrés',
        situation: 'Sans objectif comparable',
      },
    });
  });

  it('says that a figure is missing, and never 0', () => {
    expect(read(tableau, 'SAT-TITRES')).toMatchObject({
      valeur: null,
      situation: 'non-disponible',
      textes: {
        valeur: 'non disponible',
        nombre: 'n.d.',
        absence: 'Donnée non disponible\u00a0: aucun site n’a transmis ce chiffre.',
        graphique: 'Aucun chiffre connu sur la période.',
      },
    });
  });

  it('counts the targets that can be compared', () => {
    const juges = tableau.indicateurs.filter(({ situation }) => /atteint/.test(situation));
    expect(juges.map(({ code, situation }) => `${code} ${situation}`)).toEqual([
      'DEL-PERMIS non-atteint',
      'TEL-DECROCHE non-atteint',
      'ETR-RENOUV non-atteint',
      'WEB-CONNEXION atteint',
    ]);
    expect(tableau.textes.resume).toBe('Un objectif sur quatre est atteint.');
  });
});

describe('Moselle, second quarter of 2021', () => {
  const tableau = buildTableau(makeEntree(makePrefectureSeule('57', '2021-T2', LIGNES_57)));

  it.each([
    ['SAT-TITRES', 75, 'sans-cible', '75\u202f%'],
    ['DEL-CNI', 12, 'sans-cible', '12\u00a0jours'],
    ['DEL-PERMIS', 31, 'non-atteint', '31\u00a0jours'],
    ['DEL-CI', 4, 'sans-cible', '4\u00a0jours'],
    ['TEL-DECROCHE', 93, 'atteint', '93\u202f%'],
    ['EFFORT', 2.75, 'sans-cible', '2,75/5'],
  ])('%s: %d, %s', (code, valeur, situation, texte) => {
    expect(read(tableau, code)).toMatchObject({ valeur, situation, textes: { valeur: texte } });
  });

  it('publishes the six figures of the programme, and half of the targets reached', () => {
    expect(tableau.indicateurs).toHaveLength(6);
    expect(tableau.textes.resume).toBe('Un objectif sur deux est atteint. Ces objectifs sont à confirmer.');
  });
});
