import type { Consolidation } from '../consolidation/types.ts';
import { formatDate } from '../nombre/index.ts';
import { isMesure } from '../referentiels/frequence.ts';
import type { Indicateur } from '../referentiels/types.ts';
import { formatMoisTrimestre, formatTrimestre } from '../temps/trimestre.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import { findAgregat } from './chiffre.ts';
import { formatCouvertureTrimestre } from './couverture.ts';
import type { EntreeTableau } from './entree.ts';
import { publishIndicateur } from './indicateur.ts';
import { formatProchaine } from './prochaine.ts';
import { formatResume } from './resume.ts';
import type { Tableau } from './types.ts';

/**
 * What is published for a département and a quarter: one value behind every format, with its figures rounded and its
 * texts written, so that page, poster and open data cannot say different things.
 */
export function buildTableau(entree: EntreeTableau): Tableau {
  const { consolidation, departement, publies, publieLe } = entree;
  const parTrimestre = indexByTrimestre(entree);
  const indicateurs = publies
    .filter((indicateur) => isAttendu(indicateur, consolidation))
    .map((indicateur) => publishIndicateur(indicateur, parTrimestre, entree));
  return {
    schema: 3,
    entite: entree.entite ?? {
      niveau: 'departement',
      code: departement.code,
      nom: departement.nom,
      deNom: departement.deNom,
      departement: departement.code,
      region: departement.region,
    },
    etat: 'publie',
    rectificatif: null,
    service: entree.service,
    trimestre: consolidation.trimestre,
    run: consolidation.run,
    publieLe,
    marque: entree.marque,
    textes: {
      trimestre: formatTrimestre(consolidation.trimestre),
      mois: formatMoisTrimestre(consolidation.trimestre),
      resume: formatResume(indicateurs),
      couverture: formatCouvertureTrimestre(consolidation),
      publication: `Publié le ${formatDate(publieLe)}.`,
      prochaine: formatProchaine(departement.code, consolidation.trimestre, publieLe),
      rectificatif: null,
    },
    indicateurs,
  };
}

/** A yearly figure is not told as missing in the three other quarters; one that was given all the same is published. */
const isAttendu = (indicateur: Indicateur, consolidation: Consolidation): boolean =>
  isMesure(indicateur.frequence, consolidation.trimestre) || findAgregat(consolidation, indicateur) !== null;

/** By quarter, this one last so that nothing older can stand in its place; other départements are left out. */
function indexByTrimestre({
  historique,
  precedente,
  consolidation,
}: EntreeTableau): ReadonlyMap<Trimestre, Consolidation> {
  return new Map(
    [...historique, precedente, consolidation].flatMap((candidate) =>
      candidate?.departement === consolidation.departement ? [[candidate.trimestre, candidate] as const] : [],
    ),
  );
}
