import type { Famille } from '../../domain/referentiels/types.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import { LIGNES_EXEMPLE } from './tableau-exemple.ts';
import { LIGNES_INDRE_ET_LOIRE, LIGNES_MOSELLE } from './tableau-reels.ts';
import { makeTableau } from './tableau-textes.ts';
import type { LigneFabriquee } from './tableau-textes.ts';

/** Real published figures, one quarter, nothing before. */
export function tableauIndreEtLoire(): Tableau {
  return makeTableau(
    {
      departement: { code: '37', nom: 'Indre-et-Loire', deNom: 'd’Indre-et-Loire' },
      trimestre: '2020-T4',
      publieLe: '2021-01-15',
      publication: 'Publié le 15 janvier 2021.',
      couverture: '1 site sur 7 a transmis ses chiffres.',
      resume: 'Un objectif sur six est atteint.',
    },
    LIGNES_INDRE_ET_LOIRE,
  );
}

/** Real published figures, few targets. */
export function tableauMoselle(): Tableau {
  return makeTableau(
    {
      departement: { code: '57', nom: 'Moselle', deNom: 'de la Moselle' },
      trimestre: '2021-T2',
      publieLe: '2021-07-15',
      publication: 'Publié le 15 juillet 2021.',
      couverture: '1 site sur 5 a transmis ses chiffres.',
      resume: 'Un objectif sur deux est atteint.',
    },
    LIGNES_MOSELLE,
  );
}

/** A made-up préfecture with ten quarters behind it: what a tableau looks like when the desk has been running. */
export function tableauExemple(): Tableau {
  return makeTableau(
    {
      departement: { code: '00', nom: 'Exemple', deNom: 'de l’Exemple' },
      trimestre: '2026-T3',
      publieLe: '2026-10-12',
      marque: true,
      publication: 'Publié le 12 octobre 2026.',
      couverture: '2 sites sur 3 ont transmis leurs chiffres.',
      resume: 'Cinq objectifs sur sept sont atteints.',
    },
    LIGNES_EXEMPLE,
  );
}

const COMMENTAIRE_LONG =
  'Le nombre de demandes a augmenté de moitié depuis la rentrée, alors que deux postes restaient vacants jusqu’en septembre ; les dossiers incomplets, qui demandent un second passage, représentent désormais un quart des dépôts. Un renfort de trois agents est arrivé le 1er octobre.';
const FAMILLES_LONGUES: readonly Famille[] = [
  'Délivrance des titres',
  'Téléphone',
  'Courriers et courriels',
  'Internet et réseaux sociaux',
  'Titres de séjour',
];

function ligneLongue(i: number): LigneFabriquee {
  const base = LIGNES_EXEMPLE[i % LIGNES_EXEMPLE.length] as LigneFabriquee;
  return {
    ...base,
    code: `${base.code}-${i + 1}`,
    famille: FAMILLES_LONGUES[Math.floor(i / 3)] as Famille,
    libelle: `${base.libelle}, pour l’ensemble des démarches en ligne et au guichet de l’arrondissement chef-lieu`,
    commentaire: COMMENTAIRE_LONG,
  };
}

/** The worst that a page or a poster must hold: fourteen lines, long labels, three-line comments. */
export function tableauLong(): Tableau {
  return makeTableau(
    {
      departement: { code: '00', nom: 'Exemple-et-Longue-Rivière', deNom: 'de l’Exemple-et-Longue-Rivière' },
      trimestre: '2026-T3',
      publieLe: '2026-10-12',
      marque: true,
      publication: 'Publié le 12 octobre 2026.',
      couverture: '11 sites sur 14 ont transmis leurs chiffres.',
      resume: 'Neuf objectifs sur douze sont atteints.',
    },
    Array.from({ length: 14 }, (_, i) => ligneLongue(i)),
  );
}
