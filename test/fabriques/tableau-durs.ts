import type { Entite, Tableau } from '../../domain/tableau/types.ts';
import { LIGNES_EXEMPLE } from './tableau-exemple.ts';
import { LIGNES_INDRE_ET_LOIRE } from './tableau-reels.ts';
import { makeIndicateur, makeTableau, SIGNAL_SANS_DETAIL } from './tableau-textes.ts';
import type { LigneFabriquee } from './tableau-textes.ts';
import { tableauExemple, tableauLong } from './tableau.ts';

const SIGNAUX: readonly LigneFabriquee['signal'][] = [
  {
    ...SIGNAL_SANS_DETAIL,
    statut: 'amelioration',
    points: 12,
    periodicite: 'trimestre',
    moyenne: 17,
    limiteBasse: 13,
    limiteHaute: 21,
    phrase: 'Le dernier résultat sort de la variation habituelle, du bon côté : la baisse est réelle.',
  },
  {
    ...SIGNAL_SANS_DETAIL,
    statut: 'trop-tot',
    points: 10,
    periodicite: 'trimestre',
    moyenne: null,
    limiteBasse: null,
    limiteHaute: null,
    phrase:
      '10 points sont connus ; il en faut 12 pour distinguer un changement réel d’une variation habituelle.',
  },
];

function enrich(ligne: LigneFabriquee, i: number): LigneFabriquee {
  const signal = i < 2 ? SIGNAUX[i] : undefined;
  if (ligne.code !== 'ACC-COURTOISIE') return signal ? { ...ligne, signal } : ligne;
  return {
    ...ligne,
    signal: SIGNAUX[1]!,
    intervalle: { bas: 88.8, haut: 95.7, n: 214 },
    comparaison: { mediane: 88, quartileBas: 84, quartileHaut: 91, departements: 61 },
    textes: {
      methode: '199 usagers satisfaits sur 214 réponses',
      intervalle: 'entre 88,8\u202f% et 95,7\u202f% (intervalle de confiance à 95\u202f%, 214 réponses)',
      comparaison:
        'La moitié des départements comparables sont entre 84\u202f% et 91\u202f%\u202f; médiane 88\u202f%.',
    },
  };
}

/** Everything that schema 2 can say: signal, interval, comparison, a year ago, a break of definition, a next date. */
export function tableauComplet(): Tableau {
  const base = tableauExemple();
  const indicateurs = LIGNES_EXEMPLE.map((ligne, i) => makeIndicateur(enrich(ligne, i), base.trimestre)).map(
    (indicateur, i) => ({
      ...indicateur,
      serie: indicateur.serie.map((point, rang) =>
        i === 3 && rang === 5 ? { ...point, rupture: true } : point,
      ),
      anPasse: indicateur.serie.at(-5)?.valeur ?? null,
      textes: { ...indicateur.textes, anPasse: i === 0 ? '17 minutes au 3e trimestre 2025' : null },
    }),
  );
  return {
    ...base,
    textes: { ...base.textes, prochaine: 'Prochaine publication : janvier 2027.' },
    indicateurs,
  };
}

/** The same, corrected after its publication. */
export function tableauRectifie(): Tableau {
  const base = tableauComplet();
  return {
    ...base,
    rectificatif: {
      numero: 1,
      motif: 'Les appels du standard de la sous-préfecture avaient été comptés deux fois.',
      remplaceLe: '2026-10-12',
      changements: [
        {
          code: 'TEL-DECROCHE',
          libelle: 'Appels téléphoniques aboutis',
          avant: '86\u202f%',
          apres: '81\u202f%',
        },
      ],
    },
    textes: {
      ...base.textes,
      publication: 'Publié le 3 novembre 2026.',
      rectificatif:
        'Rectificatif n° 1 du 3 novembre 2026 : les appels du standard de la sous-préfecture avaient été comptés deux fois.',
    },
  };
}

/** A preview: nothing is published. */
export const tableauApercu = (): Tableau => ({ ...tableauComplet(), etat: 'apercu' });

/** Fourteen indicators and not one figure. */
export function tableauVide(): Tableau {
  const base = tableauLong();
  return {
    ...base,
    textes: {
      ...base.textes,
      resume: 'Aucun objectif n’est fixé ou mesurable ce trimestre.',
      couverture: 'Aucun des 14 sites n’a transmis ses chiffres.',
    },
    indicateurs: Array.from({ length: 14 }, (_, i) =>
      makeIndicateur(
        {
          ...(LIGNES_INDRE_ET_LOIRE[i % LIGNES_INDRE_ET_LOIRE.length] as LigneFabriquee),
          code: `VIDE-${i}`,
          valeurs: [null],
        },
        base.trimestre,
      ),
    ),
  };
}

/** Every target missed, with nothing said and nothing done. */
export function tableauEnRetard(): Tableau {
  const base = tableauExemple();
  const lignes = LIGNES_EXEMPLE.map(({ commentaire: _c, actions: _a, ...ligne }): LigneFabriquee => {
    const dernier = ligne.valeurs.findLast((valeur) => valeur !== null) ?? 0;
    return {
      ...ligne,
      valeurs: ligne.valeurs.map((v) => v ?? dernier),
      cible: ligne.sens === 'hausse' ? 99 : 1,
    };
  });
  return {
    ...base,
    marque: false,
    textes: { ...base.textes, resume: 'Aucun des huit objectifs n’est atteint.' },
    indicateurs: lignes.map((ligne) => makeIndicateur(ligne, base.trimestre)),
  };
}

/** A place of another level or far away, with the lines of the exemple. */
export function tableauDe(entite: Entite, service: string): Tableau {
  return { ...tableauComplet(), entite, service, marque: true };
}

export const REUNION: Entite = {
  niveau: 'departement',
  code: '974',
  nom: 'La Réunion',
  deNom: 'de La Réunion',
  departement: '974',
  region: '04',
};
export const SAINT_MARTIN: Entite = {
  niveau: 'site',
  code: '971-SP-SAINT-MARTIN',
  nom: 'Saint-Barthélemy et Saint-Martin',
  deNom: 'de Saint-Barthélemy et de Saint-Martin',
  departement: '971',
  region: '01',
};
export const BRETAGNE: Entite = {
  niveau: 'region',
  code: '53',
  nom: 'Bretagne',
  deNom: 'de Bretagne',
  departement: null,
  region: '53',
};
export const FRANCE: Entite = {
  niveau: 'national',
  code: 'FR',
  nom: 'France',
  deNom: 'de France',
  departement: null,
  region: null,
};

/** Real figures, whose comments take the room of a whole page. */
export function tableauBavard(): Tableau {
  const phrase =
    'Le guichet unique ouvre désormais le samedi matin, sur rendez-vous, pour les démarches qui demandent une présence. ';
  return makeTableau(
    {
      departement: { code: '37', nom: 'Indre-et-Loire', deNom: 'd’Indre-et-Loire' },
      trimestre: '2020-T4',
      publieLe: '2021-01-15',
      publication: 'Publié le 15 janvier 2021.',
      couverture: '1 site sur 7 a transmis ses chiffres.',
      resume: 'Un objectif sur six est atteint.',
    },
    LIGNES_INDRE_ET_LOIRE.map((ligne) => ({ ...ligne, commentaire: phrase.repeat(12).trim() })),
  );
}
