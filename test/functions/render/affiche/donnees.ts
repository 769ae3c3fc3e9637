import { formatAssurance } from '../../../../domain/signal/index.ts';
import type { IndicateurPublie, Tableau } from '../../../../domain/tableau/types.ts';
import {
  tableauExemple,
  tableauIndreEtLoire,
  tableauLong,
  tableauMoselle,
} from '../../../fabriques/tableau.ts';
import { SIGNAL_SANS_DETAIL, makeTableau } from '../../../fabriques/tableau-textes.ts';

/** The same tableau with other lines. */
export const avecLignes = (tableau: Tableau, indicateurs: readonly IndicateurPublie[]): Tableau => ({
  ...tableau,
  indicateurs,
});

const ASSURANCES = (['toujours-atteint', 'tantot-atteint', 'jamais-atteint'] as const).map((code) => ({
  code,
  phrase: formatAssurance(code) ?? '',
}));

/** Everything that a tableau may carry: signals, intervals, last year, method, next date; made up. */
export function tableauComplet(): Tableau {
  const tableau = tableauExemple();
  const statuts = ['amelioration', 'variation-habituelle', 'trop-tot', 'degradation', 'changement'] as const;
  const phrases = {
    amelioration: 'Le progrès est réel\u00a0: sept trimestres de suite sont du bon côté de la moyenne.',
    degradation: 'Le recul est réel\u00a0: le chiffre sort de la variation habituelle.',
    'variation-habituelle':
      'L’écart est dans la variation habituelle\u00a0: il n’y a pas de vrai changement.',
    'trop-tot': 'Trop tôt pour conclure\u00a0: il faut douze points, il y en a dix.',
    changement: 'Le changement est réel\u00a0: le chiffre sort de la variation habituelle.',
  };
  return {
    ...tableau,
    textes: { ...tableau.textes, prochaine: 'Prochaine publication\u00a0: janvier 2027.' },
    indicateurs: tableau.indicateurs.map((i, rang): IndicateurPublie => {
      const statut = statuts[rang % statuts.length]!;
      const enquete = i.code === 'ACC-COURTOISIE';
      return {
        ...i,
        signal: {
          ...SIGNAL_SANS_DETAIL,
          statut,
          points: statut === 'trop-tot' ? 10 : 14,
          periodicite: 'trimestre',
          moyenne: statut === 'trop-tot' ? null : 50,
          limiteBasse:
            statut === 'trop-tot' ? null : Math.min(...i.serie.map((p) => p.valeur ?? Infinity)) + 1,
          limiteHaute: statut === 'trop-tot' ? null : Math.max(...i.serie.map((p) => p.valeur ?? 0)) - 1,
          phrase: phrases[statut],
          assurance: statut === 'trop-tot' || i.cible === null ? null : ASSURANCES[rang % ASSURANCES.length]!,
        },
        intervalle: enquete ? { bas: 89, haut: 96, n: 214 } : null,
        textes: {
          ...i.textes,
          anPasse: i.valeur === null ? null : `${i.textes.precedent} au 3e trimestre 2025`,
          intervalle: enquete
            ? 'entre 89\u202f% et 96\u202f% (intervalle de confiance à 95\u202f%, 214 réponses)'
            : null,
          methode: enquete ? '199 usagers satisfaits sur 214 réponses' : 'relevé automatique du trimestre',
        },
      };
    }),
  };
}

/** A correction of it, with its reason and what changed. */
export function tableauRectifie(): Tableau {
  const tableau = tableauComplet();
  const motif = 'une ligne du serveur vocal avait été comptée deux fois';
  return {
    ...tableau,
    rectificatif: {
      numero: 1,
      motif,
      remplaceLe: '2026-10-12',
      changements: [
        {
          code: 'TEL-DECROCHE',
          libelle: 'Appels téléphoniques aboutis',
          avant: '88\u202f%',
          apres: '81\u202f%',
        },
        {
          code: 'COU-RECLAM',
          libelle: 'Réclamations traitées en moins de 15 jours',
          avant: '96\u202f%',
          apres: '97\u202f%',
        },
      ],
    },
    textes: { ...tableau.textes, rectificatif: `Rectificatif n°\u00a01 du 3 novembre 2026\u00a0: ${motif}.` },
  };
}

/** Not published: shown to those who validate. */
export const tableauApercu = (): Tableau => ({ ...tableauMoselle(), etat: 'apercu' });

/** Fourteen lines, none of which has a figure. */
export function tableauVide(): Tableau {
  const long = tableauLong();
  return {
    ...long,
    textes: {
      ...long.textes,
      resume: 'Aucun chiffre n’est disponible ce trimestre.',
      couverture: '0 site sur 14 a transmis ses chiffres.',
    },
    indicateurs: long.indicateurs.map((i): IndicateurPublie => {
      const absence = 'Donnée non disponible\u00a0: aucun site n’a transmis ce chiffre.';
      const textes = {
        ...i.textes,
        valeur: 'non disponible',
        nombre: 'n.d.',
        situation: 'Donnée non disponible',
        absence,
        precedent: 'pas de donnée',
        evolution: null,
        couverture: null,
      };
      return {
        ...i,
        valeur: null,
        precedent: null,
        ecart: null,
        evolution: null,
        commentaire: null,
        actions: [],
        serie: [],
        situation: 'non-disponible',
        textes,
      };
    }),
  };
}

/** The longest name of the roster, and the diacritics of overseas. */
export function tableauOutreMer(): Tableau {
  const reel = tableauIndreEtLoire();
  const tableau = makeTableau(
    {
      departement: {
        code: '987',
        nom: 'Wallis-et-Futuna',
        deNom: 'des îles Wallis et Futuna (ʻUvea mo Futuna)',
      },
      trimestre: '2026-T3',
      publieLe: '2026-10-12',
      marque: true,
      publication: 'Publié le 12 octobre 2026.',
      couverture: '1 site sur 1 a transmis ses chiffres.',
      resume: 'Un objectif sur six est atteint.',
    },
    [],
  );
  return {
    ...tableau,
    service: 'Administration supérieure des îles Wallis et Futuna',
    indicateurs: reel.indicateurs,
  };
}

/** What the golden pictures show, by the name of their file. */
export const JEUX = {
  'indre-et-loire': tableauIndreEtLoire,
  moselle: tableauMoselle,
  exemple: tableauComplet,
  rectificatif: tableauRectifie,
  apercu: tableauApercu,
  'quatorze-longs': tableauLong,
  'tout-manque': tableauVide,
  'outre-mer': tableauOutreMer,
} as const satisfies Readonly<Record<string, () => Tableau>>;
