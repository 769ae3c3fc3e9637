import type { Agregat } from '../consolidation/types.ts';
import { countDecimales } from '../depot/index.ts';
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
import { countsOf, formatCouverture } from './couverture.ts';
import type { EntreeTableau } from './entree.ts';
import { describeChangement } from './evolution.ts';
import { buildIntervalle, formatIntervalle } from './intervalle.ts';
import { readComptes } from './frise.ts';
import type { PointFrise } from './frise.ts';
import { formatMethode } from './methode.ts';
import { bringBack, findComparables } from './perimetre.ts';
import { decimalesOf, showFigure } from './precision.ts';
import { findReserve, isNonConfirme, listReserves } from './reserves.ts';
import {
  buildSerie,
  describeSerie,
  isAutresSites,
  lastTrimestres,
  readTrimestres,
  TRIMESTRES_DU_SIGNAL,
} from './serie.ts';
import type { ParTrimestre } from './serie.ts';
import { buildSignal } from './signal.ts';
import { formatSituation, judgeSituation, viewCible } from './situation.ts';
import { formatTotalPartiel } from './total.ts';
import type { ExactPublie, IndicateurPublie, PerimetreConstant } from './types.ts';

/** A figure of another quarter as it is shown: it stands beside no target of its own. */
function shownValue(agregat: Agregat | null, indicateur: Indicateur): number | null {
  const exacte = exactValue(agregat);
  return agregat && exacte ? roundFraction(exacte, decimalesOf(agregat, indicateur)) : null;
}

/** Decimals that two figures are shown with. */
const countShown = (a: number | null, b: number | null, minimum: number): number =>
  Math.max(minimum, countDecimales(a ?? 0), countDecimales(b ?? 0));

/** The last point is the published figure itself. */
const withDernier = (
  points: readonly PointFrise<Trimestre>[],
  valeur: number | null,
): readonly PointFrise<Trimestre>[] =>
  points.map((point, rang) =>
    rang === points.length - 1 && point.valeur !== null ? { ...point, valeur } : point,
  );

/** A point of other sites, on those of this quarter: a gap where they cannot be told apart. */
function bringPointBack(
  point: PointFrise<Trimestre>,
  ici: Agregat | null,
  alors: Agregat | null,
  indicateur: Indicateur,
): PointFrise<Trimestre> {
  const ramene = ici && alors && bringBack(alors, ici, indicateur);
  if (!ramene) return { ...point, valeur: null, comptes: null };
  return { ...point, valeur: shownValue(ramene, indicateur), comptes: readComptes(ramene.mesure) };
}

function publishExact(agregat: Agregat | null): ExactPublie | null {
  if (!agregat?.mesure) return null;
  const { valeur, numerateur, denominateur } = agregat.mesure;
  return { valeur, numerateur, denominateur };
}

function publishPerimetre(comparables: ReturnType<typeof findComparables>): PerimetreConstant | null {
  if (comparables === null || typeof comparables === 'string' || comparables.communs === null) return null;
  const { ici, alors, communs } = comparables;
  return { sites: communs, valeur: ici.toFraction(), precedent: alors.toFraction() };
}

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
  const avant = findAgregat(parTrimestre.get(previousTrimestre(trimestre)), indicateur);
  const ilYaUnAn = shiftTrimestre(trimestre, -4);
  const anDernier = findAgregat(parTrimestre.get(ilYaUnAn), indicateur);
  const exacte = exactValue(agregat);
  const isReserve = (quand: Trimestre): boolean =>
    findReserve(findAgregat(parTrimestre.get(quand), indicateur), indicateur, quand, entree) !== undefined;
  const ici = isReserve(trimestre);
  const isAutreMesure = (autre: Trimestre): boolean =>
    autre !== trimestre && parTrimestre.has(autre) && (ici || isReserve(autre));
  const cible = viewCible(cibleOf(code), indicateur);
  const situation = judgeSituation(exacte, cible.comparable, indicateur);
  const montre =
    agregat && exacte && showFigure(exacte, decimalesOf(agregat, indicateur), cible.comparable, indicateur);
  const valeur = montre?.valeur ?? null;
  const precedent = shownValue(avant, indicateur);
  const anPasse = shownValue(anDernier, indicateur);
  const couverture = agregat?.couverture ?? SANS_COUVERTURE;
  const etapes = entree.etapesOf?.(code) ?? [];
  const points = withDernier(
    readTrimestres(lastTrimestres(trimestre, TRIMESTRES_DU_SIGNAL), parTrimestre, indicateur),
    valeur,
  );
  const autresSites = (autre: Trimestre): boolean => isAutresSites(agregat, autre, parTrimestre, indicateur);
  const serie = buildSerie(points, autresSites);
  const signal = buildSignal(
    points.map((point) =>
      isAutreMesure(point.periode)
        ? { ...point, valeur: null, comptes: null }
        : autresSites(point.periode)
          ? bringPointBack(
              point,
              agregat,
              findAgregat(parTrimestre.get(point.periode), indicateur),
              indicateur,
            )
          : point,
    ),
    { indicateur, cible: cible.comparable, etapes },
    (un) =>
      (entree.moisOf?.(un) ?? []).filter(
        ({ mois }) => !autresSites(trimestreDuMois(mois)) && !isAutreMesure(trimestreDuMois(mois)),
      ),
  );
  const comparables =
    precedent !== null && isAutreMesure(previousTrimestre(trimestre))
      ? AUTRE_MESURE
      : findComparables(agregat, avant, indicateur);
  const changement =
    comparables === null || typeof comparables === 'string'
      ? null
      : describeChangement(
          comparables,
          countShown(valeur, precedent, decimales),
          indicateur,
          signal?.statut ?? null,
        );
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
    decimales: montre?.decimales ?? decimales,
    valeur,
    exacte: publishExact(agregat),
    cible: cible.comparable,
    cibleOrigine: cible.comparable === null ? null : cible.origine,
    situation,
    dePeu: montre?.dePeu ?? false,
    precedent,
    anPasse,
    ecart: changement?.ecart ?? null,
    perimetre: publishPerimetre(comparables),
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
      situation: `${formatSituation(situation, montre?.dePeu ?? false, cible)}${formatTotalPartiel(agregat) === null ? '' : ' (total incomplet)'}`,
      precedent: precedent === null ? 'pas de donnée' : formatMesure(precedent, unite),
      anPasse:
        anPasse === null
          ? null
          : `${formatMesure(anPasse, unite)} au ${formatTrimestre(ilYaUnAn)}${autresSites(ilYaUnAn) ? ', sur d’autres sites' : ''}`,
      intervalle: formatIntervalle(intervalle, indicateur),
      comparaison: formatComparaison(comparaison, indicateur),
      methode: formatMethode(agregat, indicateur),
      evolution: typeof comparables === 'string' ? comparables : (changement?.texte ?? null),
      couverture: formatCouverture(couverture),
      absence: valeur === null ? formatAbsence(agregat) : null,
      graphique: describeSerie(serie, indicateur),
      cert: agregat && isNonConfirme(indicateur, agregat, entree) ? null : formatCert(indicateur, certOf),
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
