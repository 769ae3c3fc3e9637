import type { ColonneContrat, TableauContrat } from '../../../../domain/classeur/contrat-types.ts';
import { TABLEAU_ACTIONS, TABLEAU_INDICATEURS } from '../../../../domain/classeur/contrat.ts';
import { INDICATEURS } from '../../../../domain/referentiels/index.ts';
import { UNITES } from '../../../../domain/referentiels/types.ts';
import type { Indicateur, Unite } from '../../../../domain/referentiels/types.ts';
import { avecUnite } from '../../../fabriques/cellules.ts';
import type { SaisieAction, SaisieLigne } from '../../../fabriques/classeur.ts';
import type { Cas, Situation } from './types.ts';
import { action, avec, ligne } from './types.ts';

type Cotes = Pick<Cas, 'leve' | 'neLevePas'>;

/** Freed of binary noise, as a cell is. */
const net = (n: number): number => Number(n.toFixed(6));
/** The smallest step that an indicator shows: 0,1 for 63,4 %. */
const pasOf = ({ decimales }: Indicateur): number => 10 ** -decimales;
/** One indicator of each unit. */
const PAR_UNITE = UNITES.flatMap((unite) => INDICATEURS.find((un) => un.unite === unite) ?? []);
/** One of each way that a figure may differ from another: unit, direction, decimals and what is typed. */
const PAR_GENRE = [
  ...new Map(
    INDICATEURS.map((un) => [`${un.unite} ${un.sens} ${un.decimales} ${un.saisie}`, un] as const),
  ).values(),
];
const JUGES = PAR_GENRE.filter(({ sens }) => sens !== 'neutre');
const RATIOS = PAR_GENRE.filter(({ saisie }) => saisie === 'ratio');

/** A figure held against a target set by the département, in the indicator's unit. */
const vise = (
  { code, unite }: Indicateur,
  valeur: number,
  cible: number,
  plus: SaisieLigne = {},
): Situation => {
  const situation = avec({ actions: [], lignes: { [code]: { valeur, cible, ...plus } } });
  const fixee = { valeur: cible, unite, origine: 'local', source: 'COPIL' } as const;
  return { ...situation, contexte: { ...situation.contexte, cible: () => fixee } };
};
const CIBLE = 3;
/** How far towards the wrong side a figure is, in steps. */
const manque = (indicateur: Indicateur, pas: number): Situation =>
  vise(indicateur, net(CIBLE + (indicateur.sens === 'hausse' ? -pas : pas)), CIBLE);

const precede = ({ code }: Indicateur, precedent: number, depose: number): Situation =>
  ligne(code, { precedent: net(precedent) }, { precedents: { [code]: net(depose) } });

/** Counts that make `exact` in the unit of the indicator, beside the figure typed. */
const compte = ({ code }: Indicateur, valeur: number, exact: number): Situation =>
  ligne(code, { valeur: net(valeur), numerateur: Math.round(exact * 1e6), denominateur: 1e8 });

function longTextes(ecart: number): Situation[] {
  const bords = <Cle extends string>(
    { colonnes }: TableauContrat<Cle>,
    build: (cle: Cle, texte: string) => Situation,
  ): Situation[] =>
    colonnes.flatMap(({ cle, type, remplissage }: ColonneContrat<Cle>) =>
      'longueurMax' in type && remplissage !== 'calcule'
        ? [build(cle, 'é'.repeat(type.longueurMax + ecart))]
        : [],
    );
  return [
    ...bords(TABLEAU_INDICATEURS, (cle, texte) => ligne('TEL-DECROCHE', { valeur: 63, [cle]: texte })),
    ...bords(TABLEAU_ACTIONS, (cle, texte) => action({ [cle]: texte } as SaisieAction)),
  ];
}

const caracteres = (...points: readonly number[]): Situation[] =>
  points.map((point) =>
    ligne('TEL-DECROCHE', { commentaire: `Panne${String.fromCharCode(point)}du standard` }),
  );

const saisieEn = (filtre: (saisie: string, unite: Unite) => boolean): Situation[] =>
  PAR_UNITE.flatMap(({ code, unite }) =>
    [...UNITES, 'heures', 'semaines']
      .filter((saisie) => filtre(saisie, unite))
      .map((saisie) => ligne(code, { valeur: avecUnite(3, saisie) })),
  );

/** The constants of the rules, from both sides, in each unit or column where they hold. */
export const LIMITES: Readonly<Record<string, Cotes>> = {
  'AVANCEMENT-HORS-ECHELLE': {
    leve: [-0.01, 100.01, 101].map((avancement) => action({ etat: null, avancement })),
    neLevePas: [0, 0.01, 99.99, 100].map((avancement) => action({ etat: null, avancement })),
  },
  'AVANCEMENT-CONTRADICTOIRE': {
    leve: [
      action({ etat: 'À lancer', avancement: 0.01 }),
      action({ etat: 'Réalisée', avancement: 99.99 }),
      action({ etat: 'En cours', avancement: 100 }),
    ],
    neLevePas: [
      action({ etat: 'À lancer', avancement: 0 }),
      action({ etat: 'Réalisée', avancement: 100 }),
      action({ etat: 'En cours', avancement: 99.99 }),
      action({ etat: 'En cours', avancement: 0 }),
      action({ etat: 'Abandonnée', avancement: 100 }),
    ],
  },
  'NOMBRE-NEGATIF': {
    leve: [
      ...PAR_UNITE.map(({ code }) => ligne(code, { valeur: -0.01 })),
      ligne('TEL-DECROCHE', { numerateur: -1, denominateur: 100 }),
      ligne('TEL-DECROCHE', { numerateur: 0, denominateur: -1 }),
      ligne('TEL-DECROCHE', { valeur: 63, effectif: -1 }),
    ],
    neLevePas: [
      ...PAR_UNITE.flatMap(({ code }) => [0, 0.01].map((valeur) => ligne(code, { valeur }))),
      ligne('TEL-DECROCHE', { numerateur: 0, denominateur: 100 }),
      ligne('TEL-DECROCHE', { numerateur: 0, denominateur: 0 }),
      ligne('TEL-DECROCHE', { valeur: 63, effectif: 0 }),
    ],
  },
  'NOMBRE-NON-ENTIER': {
    leve: [
      ligne('COU-NB', { valeur: 11.999 }),
      ligne('DEL-PERMIS', { valeur: 15.22, effectif: 900.5 }),
      ligne('TEL-DECROCHE', { numerateur: 63, denominateur: 100.1 }),
    ],
    neLevePas: [
      ligne('COU-NB', { valeur: 12 }),
      // What a formula leaves of 0,63 * 100 is 63 to who reads it, and 63 is what is filed.
      ligne('COU-NB', { valeur: 0.63 * 1900 }),
      ligne('TEL-DECROCHE', { numerateur: 63, denominateur: 1.1 * 1.1 * 10_000 }),
      ligne('DEL-PERMIS', { valeur: 15.22, effectif: 900 }),
      // Not a count: a monthly mean may have decimals.
      ligne('WEB-RESEAUX', { valeur: 36_859.5 }),
    ],
  },
  'EFFECTIF-CONTRADICTOIRE': {
    leve: [90, 92].map((effectif) => ligne('ACC-PAN', { numerateur: 90, denominateur: 91, effectif })),
    neLevePas: [91, null].map((effectif) => ligne('ACC-PAN', { numerateur: 90, denominateur: 91, effectif })),
  },
  'EFFECTIF-NUL': {
    leve: PAR_UNITE.map(({ code }) => ligne(code, { valeur: 0, effectif: 0 })),
    neLevePas: PAR_UNITE.map(({ code }) => ligne(code, { valeur: 0, effectif: 1 })),
  },
  'VALEUR-CONTRADICTOIRE': {
    leve: RATIOS.flatMap((un) => [
      // Neither rounded nor cut.
      compte(un, 3, 4),
      compte(un, 4, 3.499999),
      compte(un, 3.4, 3.5),
      compte(un, 3.5, 3.449999),
      compte(un, 0.17, 0.18),
    ]),
    neLevePas: RATIOS.flatMap((un) => [
      compte(un, 3, 3.999999),
      compte(un, 3.4, 3.499999),
      compte(un, 0.17, 0.179999),
      compte(un, 3, 3.5),
      compte(un, 4, 3.5),
      compte(un, 3.4, 3.45),
      compte(un, 3.5, 3.45),
      compte(un, 0.17, 0.175),
      compte(un, 0.18, 0.175),
    ]),
  },
  'CIBLE-NON-ATTEINTE': {
    leve: JUGES.flatMap((un) => [manque(un, pasOf(un)), manque(un, 0.0001)]),
    neLevePas: JUGES.flatMap((un) => [manque(un, 0), manque(un, -0.0001)]),
  },
  'CIBLE-MODIFIEE': {
    leve: PAR_UNITE.flatMap((un) => [
      vise(un, 1, CIBLE, { cible: net(CIBLE + 0.0001) }),
      vise(un, 1, CIBLE, { cible: net(CIBLE - 0.0001) }),
    ]),
    neLevePas: PAR_UNITE.map((un) => vise(un, 1, CIBLE)),
  },
  // The copy may be rounded to what the definition shows, whichever way a half was rounded.
  'PRECEDENT-MODIFIE': {
    leve: PAR_GENRE.flatMap((un) => [
      precede(un, 2, 2 + 0.5 * pasOf(un) + 0.0001),
      precede(un, 2, 2 - 0.5 * pasOf(un) - 0.0001),
    ]),
    neLevePas: PAR_GENRE.flatMap((un) => [
      precede(un, 2, 2 + 0.5 * pasOf(un)),
      precede(un, 2, 2 - 0.5 * pasOf(un)),
      // 0,175 rounds to 0,18, though binary floating point has it a little more than half a step away.
      precede(un, 0.18, 0.18 - 0.5 * pasOf(un)),
    ]),
  },
  'UNITE-SAISIE-DIFFERENTE': {
    leve: saisieEn((saisie, unite) => saisie !== unite),
    neLevePas: saisieEn((saisie, unite) => saisie === unite),
  },
  'TEXTE-TROP-LONG': {
    leve: longTextes(1),
    neLevePas: [
      ...longTextes(0),
      // Neither what is trimmed when it is filed, nor an accent that was pasted as a character of its own.
      ligne('TEL-DECROCHE', { valeur: 63, commentaire: ` ${'é'.repeat(1000)}\n` }),
      ligne('TEL-DECROCHE', { valeur: 63, commentaire: 'é'.normalize('NFD').repeat(1000) }),
      ligne('TEL-DECROCHE', { valeur: 63, commentaire: '\r\né'.repeat(500) }),
    ],
  },
  'CARACTERE-INTERDIT': {
    leve: caracteres(0x00, 0x08, 0x0b, 0x1f, 0x7f, 0x9f, 0x202a, 0x202e, 0x2066, 0x2069, 0xd800, 0xfffe),
    // Spaces that do not break are typed all day.
    neLevePas: caracteres(0x09, 0x0a, 0x0d, 0x20, 0x7e, 0xa0, 0x2029, 0x202f, 0x2065, 0x206a, 0xfffd),
  },
  'CARACTERE-NON-IMPRIME': {
    leve: [
      // The first code points after what the font draws, and a mark more than a line has room for.
      ...caracteres(0x0149, 0x0255, 0x0373, 0x2714, 0xe000),
      ligne('TEL-DECROCHE', { commentaire: 'Panne e\u0301\u0302\u0323' }),
    ],
    neLevePas: [
      // Its last ones, and spaces that it lacks.
      ...caracteres(0x0148, 0x0254, 0x036f, 0x2713, 0x3000, 0x1680),
      ligne('TEL-DECROCHE', { commentaire: 'Panne e\u0301\u0302' }),
    ],
  },
  'TRIMESTRE-ILLISIBLE': {
    leve: ['1999-T4', '2100-T1', '2020-T0', '2020-T5'].map((trimestre) => avec({ trimestre })),
    neLevePas: ['2000-T1', '2099-T4', '2020-T1', '2020-T4'].map((trimestre) => avec({ trimestre })),
  },
  'VALEUR-VIDE': {
    leve: [],
    neLevePas: [avec({ lignes: { 'TEL-DECROCHE': { valeur: 63 }, 'DEL-CNI': { valeur: 0 } } })],
  },
  'CODE-INCONNU': { leve: [ligne('TEL-DECROCHE', { code: 'TEL-DECROCHÉ', valeur: 63 })], neLevePas: [] },
  'CELLULE-INTERPRETEE': { leve: [], neLevePas: [ligne('DEL-PERMIS', { valeur: 15.22 })] },
  'CIBLE-AUTRE-UNITE': { leve: [], neLevePas: [ligne('ETR-PREMIERE', {})] },
};
