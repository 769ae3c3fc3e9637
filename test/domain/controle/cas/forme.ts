import type { DefautStructure } from '../../../../domain/classeur/types.ts';
import { findSite, indicateursOf } from '../../../../domain/referentiels/index.ts';
import type { DateIso } from '../../../../domain/temps/trimestre.ts';
import { ambigue, calculee, illisible, interpretee, sansResultat } from '../../../fabriques/cellules.ts';
import type { SaisieLigne } from '../../../fabriques/classeur.ts';
import type { Cas, Situation } from './types.ts';
import { action, avec, ligne, REEL } from './types.ts';

const TEL = 'TEL-DECROCHE';

const defaut = (genre: DefautStructure['genre'], nom: string, cellule: string | null = null): Situation =>
  avec({ defauts: [{ genre, nom, feuille: 'Indicateurs', tableau: 'Indicateurs', cellule }] });

/** A line for each indicator that the préfecture measures, that of the calls changed. */
const attendus = (telephone: SaisieLigne): readonly (readonly [string, SaisieLigne])[] =>
  indicateursOf(findSite('37-PREF')!).map(({ code }) => [code, code === TEL ? telephone : {}]);

export const CAS_FORME: readonly Cas[] = [
  {
    code: 'FEUILLE-ABSENTE',
    leve: [
      avec({
        actions: [],
        defauts: [
          { genre: 'feuille-absente', nom: 'Plan d’actions', feuille: null, tableau: null, cellule: null },
        ],
      }),
      defaut('feuille-absente', 'Détail mensuel'),
    ],
    neLevePas: [REEL, defaut('tableau-absent', 'Indicateurs')],
  },
  {
    code: 'TABLEAU-ABSENT',
    leve: [defaut('tableau-absent', 'Indicateurs')],
    neLevePas: [REEL, defaut('colonne-absente', 'Effectif')],
  },
  {
    code: 'TABLEAU-EN-DOUBLE',
    leve: [
      avec({
        lignes: {},
        defauts: [
          {
            ...{
              genre: 'tableau-en-double',
              nom: 'Indicateurs',
              feuille: 'T3 2020',
              tableau: null,
              cellule: null,
            },
            feuilles: ['T3 2020', 'T4 2020'],
          },
        ],
      }),
    ],
    neLevePas: [REEL, avec({ lignes: {} }), defaut('tableau-absent', 'Indicateurs')],
  },
  {
    code: 'CELLULES-FUSIONNEES',
    leve: [defaut('cellules-fusionnees', 'I6:I7', 'I6')],
    neLevePas: [REEL, defaut('colonne-en-double', 'Valeur', 'K5')],
  },
  {
    code: 'FORMULE-SANS-RESULTAT',
    leve: [
      ligne('DEL-CNI', { valeur: sansResultat() }),
      ligne(TEL, { numerateur: sansResultat(), denominateur: sansResultat() }),
    ],
    neLevePas: [
      REEL,
      ligne(TEL, { numerateur: 756, denominateur: 1200, valeur: sansResultat() }),
      ligne(TEL, { valeur: 63, situation: sansResultat() }),
      ligne('DEL-CNI', { valeur: illisible('#REF!') }),
    ],
  },
  {
    code: 'COLONNE-ABSENTE',
    leve: [defaut('colonne-absente', 'Effectif')],
    neLevePas: [REEL, defaut('colonne-en-double', 'Valeur', 'K5')],
  },
  {
    code: 'COLONNE-EN-DOUBLE',
    leve: [defaut('colonne-en-double', 'Valeur', 'K5')],
    neLevePas: [REEL, defaut('colonne-absente', 'Effectif')],
  },
  {
    code: 'CLASSEUR-VIDE',
    leve: [avec({ lignes: { [TEL]: {}, 'DEL-PERMIS': {} } }), avec({ lignes: {} })],
    neLevePas: [
      REEL,
      avec({ lignes: { [TEL]: {}, 'DEL-PERMIS': { effectif: 0 } } }),
      avec({ lignes: { [TEL]: {}, 'DEL-PERMIS': { valeur: illisible('?') } } }),
      ligne(TEL, { commentaire: 'Standard fermé tout le trimestre.' }),
      ligne(TEL, { valeur: 0 }),
    ],
  },
  {
    code: 'CELLULE-ILLISIBLE',
    leve: [
      ligne(TEL, { valeur: illisible('environ 63') }),
      ligne(TEL, { numerateur: illisible('#REF!') }),
      action({ echeance: illisible('31/02/2021', 'une date jj/mm/aaaa') }),
    ],
    neLevePas: [
      REEL,
      ligne(TEL, { valeur: 63, situation: illisible('#NAME?') }),
      ligne('COU-RECLAM', {
        numerateur: 0,
        denominateur: 0,
        valeur: { ...illisible('#DIV/0!'), calculee: true },
      }),
    ],
  },
  {
    code: 'CHIFFRE-NON-DISPONIBLE',
    leve: [
      ligne('DEL-CNI', { valeur: illisible('N/C') }),
      ligne(TEL, { numerateur: illisible('n.d.'), denominateur: illisible('n.d.') }),
      avec({
        lignes: { [TEL]: { valeur: 63 } },
        mois: [{ code: TEL, mois: '2020-10', valeur: illisible('–') }],
      }),
    ],
    neLevePas: [
      REEL,
      ligne(TEL, { valeur: illisible('environ 63') }),
      ligne(TEL, { valeur: illisible('néant') }),
      ligne(TEL, { valeur: 63, commentaire: 'N/C' }),
      ligne('DEL-CNI', { valeur: 12 }),
    ],
  },
  {
    code: 'CELLULE-AMBIGUE',
    leve: [
      ligne(TEL, { valeur: ambigue('0,63', '0,63 %', '63 %') }),
      ligne('WEB-RESEAUX', { valeur: ambigue('1.234', '1,234', '1 234') }),
    ],
    neLevePas: [REEL, ligne(TEL, { valeur: illisible('?') })],
  },
  {
    code: 'CELLULE-INTERPRETEE',
    leve: [
      ligne('URG-CELLULE', {
        valeur: interpretee(15.47, '15,47', '15,47 minutes (soit 15 min 28 s), et non 15 min 47 s'),
      }),
      ligne('URG-CELLULE', { valeur: interpretee(15.78, '15:47', '15 min 47 s, soit 15,78 minutes') }),
      ligne(TEL, { valeur: interpretee(63, '6300 %', '63 %, alors que la cellule affiche 6 300 %') }),
      action({ echeance: interpretee('2021-05-01' as DateIso, '44317', '1er mai 2021') }),
      action({ echeance: interpretee('2003-04-21' as DateIso, '21/04/03', '21 avril 2003') }),
    ],
    neLevePas: [
      REEL,
      ligne(TEL, { valeur: calculee(63) }),
      ligne(TEL, { valeur: 63 }),
      ligne('DEL-PERMIS', { valeur: interpretee(15.22, '15.22', '15,22') }),
      ligne(TEL, { valeur: interpretee(0.5, ',5 %', '0,5 %') }),
      ligne('URG-CELLULE', { valeur: interpretee(15.78, '15 min 47', '15 min 47 s, soit 15,78 minutes') }),
      action({ etat: interpretee('En cours', 'en cours', 'En cours') }),
      action({ echeance: interpretee('2021-06-30' as DateIso, '30/6/21', '30 juin 2021') }),
      action({ echeance: interpretee('2021-06-30' as DateIso, '2021/06/30', '30 juin 2021') }),
    ],
  },
  {
    code: 'VALEUR-HORS-LISTE',
    leve: [action({ etat: 'en cours' }), action({ etat: 'Presque fini' }), action({ origine: 'Préfet' })],
    neLevePas: [REEL, action({ etat: 'Réalisée' }), action({ etat: null })],
  },
  {
    code: 'TEXTE-TROP-LONG',
    leve: [ligne(TEL, { commentaire: 'a'.repeat(1001) }), action({ action: 'b'.repeat(501) })],
    neLevePas: [REEL, ligne(TEL, { commentaire: '🙂'.repeat(1000) })],
  },
  {
    code: 'CARACTERE-INTERDIT',
    leve: [ligne(TEL, { commentaire: 'Panne\u0000 du standard' }), action({ bilan: 'abc\u202edef' })],
    neLevePas: [REEL, ligne(TEL, { commentaire: '=1+1\nPanne du standard\t: réparée' })],
  },
  {
    code: 'CARACTERE-NON-IMPRIME',
    leve: [
      ligne(TEL, { valeur: 63, commentaire: 'Équipe renforcée 👍' }),
      ligne(TEL, { valeur: 63, commentaire: 'Accueil en 中文 et 𝐠𝐫𝐚𝐬 \uf0b7' }),
      action({ action: 'Rappeler ☎' }),
      action({ responsable: 'Chef de bureau 👤' }),
    ],
    neLevePas: [
      REEL,
      ligne(TEL, { valeur: 63, commentaire: 'Équipe renforcée ✓' }),
      // The poster has no line for the result of an action.
      action({ bilan: 'Fait 👍' }),
    ],
  },
  {
    code: 'CODE-ABSENT',
    leve: [ligne(TEL, { code: null, valeur: 63 })],
    neLevePas: [REEL, ligne(TEL, { code: null })],
  },
  {
    code: 'CODE-INCONNU',
    leve: [ligne('tel-decroche', { valeur: 63 }), ligne('TEL-PERDUS', { valeur: 37 })],
    neLevePas: [REEL, ligne(TEL, { code: ' TEL-DECROCHE ', valeur: 63 })],
  },
  {
    code: 'CODE-EN-DOUBLE',
    leve: [
      avec({
        lignes: [
          [TEL, { valeur: 63 }],
          [TEL, { valeur: 93 }],
        ],
      }),
    ],
    neLevePas: [
      REEL,
      avec({
        lignes: [
          [TEL, { valeur: 63 }],
          [TEL, { valeur: 93, code: 'TEL-AGENT' }],
        ],
      }),
      // Spare lines.
      avec({
        lignes: [
          [TEL, { valeur: 63 }],
          ['', {}],
          ['', {}],
        ],
      }),
    ],
  },
  {
    code: 'INDICATEUR-HORS-SITE',
    leve: [avec({ site: '37-SGCD', lignes: { 'DEL-PERMIS': { valeur: 15.22 } } })],
    neLevePas: [REEL, avec({ site: '37-SGCD', lignes: { 'DEL-PERMIS': {} } })],
  },
  {
    code: 'INDICATEUR-MANQUANT',
    leve: [ligne(TEL, { valeur: 63 }), avec({ lignes: attendus({ code: null }) })],
    neLevePas: [
      avec({ lignes: attendus({}) }),
      // Misspelt, which CODE-INCONNU says.
      avec({ lignes: attendus({ code: 'tel_decroche' }) }),
      avec({ site: '37-MAIRIE' }),
      defaut('tableau-absent', 'Indicateurs'),
    ],
  },
];
