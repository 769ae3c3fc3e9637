import { FINE, formatMesure, formatNombre, formatUnite, INSECABLE, roundFraction } from '../nombre/index.ts';
import { formatDelai } from '../referentiels/delai.ts';
import { citablesDans } from '../referentiels/sources.ts';
import type { Indicateur } from '../referentiels/types.ts';
import { trimestreDuMois } from '../signal/index.ts';
import { formatTrimestre, previousTrimestre, shiftTrimestre } from '../temps/trimestre.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import { formatAbsence } from './absence.ts';
import { formatCert } from './cert.ts';
import { exactValue, findAgregat } from './chiffre.ts';
import { joinCommentaires, publishActions } from './commentaire.ts';
import { buildComparaison, formatComparaison } from './comparaison.ts';
import { countsOf, formatAutreCouverture, formatCouverture } from './couverture.ts';
import type { EntreeTableau } from './entree.ts';
import { describeChangement } from './evolution.ts';
import { buildIntervalle, formatIntervalle } from './intervalle.ts';
import { formatMethode } from './methode.ts';
import { findReserve, listReserves } from './reserves.ts';
import {
  buildSerie,
  describeSerie,
  lastTrimestres,
  readTrimestres,
  shownValue,
  TRIMESTRES_DU_SIGNAL,
} from './serie.ts';
import type { ParTrimestre } from './serie.ts';
import { buildSignal } from './signal.ts';
import { formatSituation, judgeSituation, viewCible } from './situation.ts';
import { formatTotalPartiel, refuseComparaison } from './total.ts';
import type { IndicateurPublie } from './types.ts';

/** One of the two figures is not quite what its definition says. */
const AUTRE_MESURE = `Non comparable${INSECABLE}: l’un des deux chiffres ne mesure pas la même chose`;

const SANS_COUVERTURE = { attendus: [], couverts: [], manquants: [] };

/** One line of the tableau, with every text that a format shows. */
export function publishIndicateur(
  indicateur: Indicateur,
  parTrimestre: ParTrimestre,
  entree: EntreeTableau,
): IndicateurPublie {
  const { consolidation, cibleOf, certOf, nomSite } = entree;
  const { trimestre } = consolidation;
  const { code, version, unite, decimales } = indicateur;
  const agregat = findAgregat(consolidation, indicateur);
  const exacte = exactValue(agregat);
  const valeur = exacte ? roundFraction(exacte, decimales) : null;
  const avant = parTrimestre.get(previousTrimestre(trimestre));
  const precedent = shownValue(avant, indicateur);
  const isReserve = (quand: Trimestre): boolean =>
    findReserve(findAgregat(parTrimestre.get(quand), indicateur), indicateur, quand, entree) !== undefined;
  const ici = isReserve(trimestre);
  const refuse = (autre: Trimestre): string | null =>
    (autre !== trimestre && (ici || isReserve(autre)) && parTrimestre.has(autre) ? AUTRE_MESURE : null) ??
    refuseComparaison(agregat, findAgregat(parTrimestre.get(autre), indicateur));
  const comparables = (autre: Trimestre): boolean => refuse(autre) === null;
  const refus = precedent === null ? null : refuse(previousTrimestre(trimestre));
  const cible = viewCible(cibleOf(code), indicateur);
  const situation = judgeSituation(exacte, cible.comparable, indicateur);
  const couverture = agregat?.couverture ?? SANS_COUVERTURE;
  const autres = formatAutreCouverture(couverture, findAgregat(avant, indicateur)?.couverture);
  const ilYaUnAn = shiftTrimestre(trimestre, -4);
  const anPasse = shownValue(parTrimestre.get(ilYaUnAn), indicateur);
  const etapes = entree.etapesOf?.(code) ?? [];
  const points = readTrimestres(lastTrimestres(trimestre, TRIMESTRES_DU_SIGNAL), parTrimestre, indicateur);
  const serie = buildSerie(points);
  const signal = buildSignal(
    points.map((point) => (comparables(point.periode) ? point : { ...point, valeur: null, comptes: null })),
    { indicateur, cible: cible.comparable, etapes },
    (un) => (entree.moisOf?.(un) ?? []).filter(({ mois }) => comparables(trimestreDuMois(mois))),
  );
  const changement =
    refus === null ? describeChangement(valeur, precedent, indicateur, signal?.statut ?? null) : null;
  const intervalle = buildIntervalle(agregat?.mesure, indicateur);
  const comparaison = buildComparaison(entree.distributionOf?.(code) ?? null, indicateur);
  const effectif = agregat?.mesure?.effectif;

  return {
    code,
    definition: version,
    libelle: indicateur.libelle,
    enClair: indicateur.enClair,
    famille: indicateur.famille,
    unite,
    sens: indicateur.sens,
    decimales,
    valeur,
    cible: cible.comparable,
    cibleOrigine: cible.comparable === null ? null : cible.origine,
    situation,
    precedent,
    anPasse,
    ecart: changement?.ecart ?? null,
    evolution: changement?.evolution ?? null,
    effectif: effectif == null ? null : Number(effectif),
    serie,
    signal,
    intervalle,
    comparaison,
    couverture: {
      ...countsOf(couverture),
      manquants: couverture.manquants.map(({ site }) => site),
    },
    commentaire: joinCommentaires(agregat, nomSite),
    actions: publishActions(agregat),
    sourceDefinition: formatSources(indicateur, entree),
    textes: {
      valeur: valeur === null ? 'non disponible' : formatMesure(valeur, unite),
      nombre: valeur === null ? 'n.d.' : formatNombre(valeur),
      unite: valeur === null ? '' : formatUnite(valeur, unite),
      cible: cible.texte,
      situation: `${formatSituation(situation, exacte, cible, indicateur)}${formatTotalPartiel(agregat) === null ? '' : ' (total incomplet)'}`,
      precedent: precedent === null ? 'pas de donnée' : formatMesure(precedent, unite),
      anPasse: anPasse === null ? null : `${formatMesure(anPasse, unite)} au ${formatTrimestre(ilYaUnAn)}`,
      intervalle: formatIntervalle(intervalle, indicateur),
      comparaison: formatComparaison(comparaison, indicateur),
      methode: formatMethode(agregat, indicateur),
      evolution: refus ?? (changement && `${changement.texte}${autres === null ? '' : ` (${autres})`}`),
      couverture: formatCouverture(couverture),
      absence: valeur === null ? formatAbsence(agregat) : null,
      graphique: describeSerie(serie, indicateur),
      cert: formatCert(indicateur, certOf),
      delai: indicateur.delai && formatDelai(indicateur.delai),
      reserves: listReserves(agregat, indicateur, trimestre, entree),
    },
  };
}

/** The texts that this place may cite: national ones, and its own. */
function formatSources({ sources }: Indicateur, { entite, departement }: EntreeTableau): string {
  const citables = citablesDans(sources, entite ? entite.departement : departement.code);
  return citables.length === 0 ? 'à confirmer' : citables.join(`${FINE}; `);
}
