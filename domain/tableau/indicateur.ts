import type { Consolidation } from '../consolidation/types.ts';
import { formatMesure, formatNombre, formatUnite, roundFraction } from '../nombre/index.ts';
import type { Indicateur } from '../referentiels/types.ts';
import { previousTrimestre } from '../temps/trimestre.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import { formatAbsence } from './absence.ts';
import { formatCert } from './cert.ts';
import { exactValue, findAgregat } from './chiffre.ts';
import { joinCommentaires, publishActions } from './commentaire.ts';
import { formatCouverture } from './couverture.ts';
import type { EntreeTableau } from './entree.ts';
import { describeChangement } from './evolution.ts';
import { buildSerie, describeSerie, shownValue } from './serie.ts';
import { formatSituation, judgeSituation, viewCible } from './situation.ts';
import type { IndicateurPublie } from './types.ts';

const SANS_COUVERTURE = { attendus: [], couverts: [], manquants: [] };

/** One line of the tableau, with every text that a format shows. */
export function publishIndicateur(
  indicateur: Indicateur,
  parTrimestre: ReadonlyMap<Trimestre, Consolidation>,
  { consolidation, cibleOf, certOf, nomSite }: EntreeTableau,
): IndicateurPublie {
  const { code, version, unite, decimales } = indicateur;
  const agregat = findAgregat(consolidation, indicateur);
  const exacte = exactValue(agregat);
  const valeur = exacte ? roundFraction(exacte, decimales) : null;
  const precedent = shownValue(parTrimestre.get(previousTrimestre(consolidation.trimestre)), indicateur);
  const changement = describeChangement(valeur, precedent, indicateur);
  const cible = viewCible(cibleOf(code), indicateur);
  const situation = judgeSituation(exacte, cible.comparable, indicateur);
  const couverture = agregat?.couverture ?? SANS_COUVERTURE;
  const serie = buildSerie(consolidation.trimestre, parTrimestre, indicateur);
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
    situation,
    precedent,
    anPasse: null,
    ecart: changement?.ecart ?? null,
    evolution: changement?.evolution ?? null,
    effectif: effectif == null ? null : Number(effectif),
    serie,
    signal: null,
    intervalle: null,
    comparaison: null,
    couverture: {
      attendus: couverture.attendus.length,
      couverts: couverture.couverts.length,
      manquants: couverture.manquants.map(({ site }) => site),
    },
    commentaire: joinCommentaires(agregat, nomSite),
    actions: publishActions(agregat),
    sourceDefinition: indicateur.source,
    textes: {
      valeur: valeur === null ? 'non disponible' : formatMesure(valeur, unite),
      nombre: valeur === null ? 'n.d.' : formatNombre(valeur),
      unite: valeur === null ? '' : formatUnite(valeur, unite),
      cible: cible.texte,
      situation: formatSituation(situation, exacte, cible, indicateur),
      precedent: precedent === null ? 'pas de donnée' : formatMesure(precedent, unite),
      anPasse: null,
      intervalle: null,
      comparaison: null,
      methode: '',
      evolution: changement?.texte ?? null,
      couverture: formatCouverture(couverture),
      absence: valeur === null ? formatAbsence(agregat) : null,
      graphique: describeSerie(serie, indicateur),
      cert: formatCert(indicateur, certOf),
    },
  };
}
