import { consolidate } from '../../domain/consolidation/index.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { ActionDeposee, Contenu, LigneDeposee } from '../../domain/depot/index.ts';
import { cibleOf, findIndicateur, INDICATEURS } from '../../domain/referentiels/index.ts';
import type { Cible, CodeIndicateur, CodeSite } from '../../domain/referentiels/types.ts';
import { buildTableau } from '../../domain/tableau/index.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import {
  debutTrimestre,
  finTrimestre,
  previousTrimestre,
  shiftTrimestre,
} from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { ACTIONS, CIBLES_LOCALES, COMMENTAIRES, mesureDe, SERIES, SITES_EXEMPLE } from './exemple-series.ts';
import { versionOf } from './tableau.ts';

/** A made-up département: what a tableau looks like once the desk has run for ten quarters. */
const EXEMPLE = {
  code: '00',
  nom: 'Exemple',
  deNom: 'de l’Exemple',
  dansNom: 'dans l’Exemple',
  region: '00',
  chefLieu: 'Exempleville',
};
const DERNIER: Trimestre = '2026-T3';
const TRIMESTRES = 10;
const CODES = SERIES.map(({ code }) => code);

const cibleLocale = (code: CodeIndicateur): Cible | null =>
  CIBLES_LOCALES[code] ?? cibleOf(EXEMPLE.code, code);

function lignesOf(site: CodeSite, rang: number, variante: number): readonly LigneDeposee[] {
  return SERIES.filter(({ sites }) => sites[site] !== undefined).flatMap((serie) => {
    const indicateur = findIndicateur(serie.code);
    if (!indicateur) return [];
    const derniere = rang === TRIMESTRES - 1 && site === '00-PREF';
    const actions = ACTIONS.filter(({ porteSur }) => porteSur.includes(serie.code));
    return {
      code: serie.code,
      definition: indicateur.version,
      unite: indicateur.unite,
      mesure: mesureDe(serie, site, rang, variante),
      commentaire: derniere ? (COMMENTAIRES[serie.code] ?? null) : null,
      actions: derniere ? actions.map(({ numero }) => numero) : [],
      adresse: { feuille: 'Indicateurs', tableau: 'Indicateurs', cellule: 'I6' },
    };
  });
}

function contenuOf(site: CodeSite, trimestre: Trimestre, rang: number, variante: number): Contenu {
  const actions: readonly ActionDeposee[] = site === '00-PREF' ? ACTIONS : [];
  return { site, trimestre, modele: '1', lignes: lignesOf(site, rang, variante), actions };
}

function consolidateQuarter(trimestre: Trimestre, rang: number, variante: number): Consolidation {
  const jour = finTrimestre(trimestre);
  return consolidate({
    run: `${trimestre}-exemple`,
    departement: EXEMPLE.code,
    trimestre,
    faitLe: `${jour}T09:00:00.000Z`,
    // The last site never files: coverage is part of what a tableau shows.
    depots: new Map(
      SITES_EXEMPLE.map(({ code, depose }) => [
        code,
        depose ? versionOf(contenuOf(code, trimestre, rang, variante), jour) : null,
      ]),
    ),
    indicateurs: INDICATEURS,
    indicateursDuSite: (site) => (site === '00-PREF' ? CODES : ['TEL-DECROCHE', 'COU-MAIL']),
  });
}

/**
 * The tableau of the made-up Exemple through the real consolidation. Each `variante` has figures of its own, for a bench
 * that must not be answered from a cache.
 */
export function buildExempleTableau(variante = 0): Tableau {
  const historique = Array.from({ length: TRIMESTRES }, (_, rang) =>
    consolidateQuarter(shiftTrimestre(DERNIER, rang - TRIMESTRES + 1), rang, variante),
  );
  const consolidation = historique.at(-1);
  if (!consolidation) throw new RangeError('Aucun trimestre.');
  return buildTableau({
    consolidation,
    precedente: historique.find(({ trimestre }) => trimestre === previousTrimestre(DERNIER)) ?? null,
    historique,
    departement: EXEMPLE,
    service: 'Préfecture de l’Exemple',
    publies: CODES.flatMap((code) => findIndicateur(code) ?? []),
    cibleOf: cibleLocale,
    certOf: () => undefined,
    publieLe: debutTrimestre(shiftTrimestre(DERNIER, 1)),
    marque: false,
    nomSite: (code) => SITES_EXEMPLE.find((site) => site.code === code)?.nom,
  });
}
