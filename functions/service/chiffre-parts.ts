import { concludeCumul, isSansCas, PHRASES_MANQUE, readCumul } from '../../domain/consolidation/index.ts';
import type { RaisonTerritoire } from '../../domain/consolidation/territoire/types.ts';
import type { Agregat, Contribution } from '../../domain/consolidation/types.ts';
import { formatMesure, roundFraction, toFraction } from '../../domain/nombre/index.ts';
import { findDepartement, findRegion, findSite } from '../../domain/referentiels/index.ts';
import type { Indicateur } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { ManqueChiffre, PartChiffre } from './chiffre-types.ts';
import type { Dependances } from './dependances.ts';
import { requireVersion } from './lecture.ts';

type Affichage = Pick<Indicateur, 'unite' | 'decimales'>;

/** The figure as it is read; rounded here, and nowhere before. */
export const texteOf = (valeur: string | null | undefined, { unite, decimales }: Affichage): string =>
  valeur == null
    ? 'non disponible'
    : formatMesure(roundFraction(toFraction(valeur), decimales), unite, decimales);

/** What a site brought, down to its cell, its version and its file. */
export async function partOfSite(
  dependances: Dependances,
  { site, version, mesure, adresse }: Contribution,
  trimestre: Trimestre,
  indicateur: Indicateur,
): Promise<PartChiffre> {
  const { deposeLe, auteur, fichier } = await requireVersion(dependances, { site, trimestre }, version);
  const figure = concludeCumul(readCumul(mesure, indicateur), indicateur);
  return {
    niveau: 'site',
    code: site,
    nom: findSite(site)?.nom ?? site,
    mesure: figure,
    texte: isSansCas(mesure) ? 'aucun cas' : texteOf(figure?.valeur, indicateur),
    attendus: 1,
    couverts: 1,
    source: { site, version, mesure, adresse, deposeLe, auteur, fichier },
  };
}

/** Name of a département or of a région. */
export const nomOf = (niveau: 'departement' | 'region', code: string): string =>
  (niveau === 'region' ? findRegion(code) : findDepartement(code))?.nom ?? code;

/** Sites of a département that are not in, by reason. */
export function listManques({ couverture }: Agregat): readonly ManqueChiffre[] {
  const parRaison = new Map<RaisonTerritoire, { codes: string[]; precisions: string[] }>();
  for (const { site, raison, precision } of couverture.manquants) {
    const groupe = parRaison.get(raison) ?? { codes: [], precisions: [] };
    parRaison.set(raison, groupe);
    groupe.codes.push(site);
    if (precision !== null) groupe.precisions.push(precision);
  }
  return [...parRaison].map(([raison, { codes, precisions }]) => ({
    raison,
    phrase: PHRASES_MANQUE[raison],
    sites: codes.length,
    codes,
    precisions,
  }));
}
