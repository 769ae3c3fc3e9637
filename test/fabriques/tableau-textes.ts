import type {
  ActionPubliee,
  ComparaisonPubliee,
  Entite,
  IndicateurPublie,
  IntervallePublie,
  PointSerie,
  SignalPublie,
  Situation,
  Tableau,
} from '../../domain/tableau/types.ts';
import type { Famille, Sens, Unite } from '../../domain/referentiels/types.ts';
import { describeChangement } from '../../domain/tableau/evolution.ts';
import { countDecimales } from '../../domain/depot/index.ts';
import { numberToFraction, formatMesure, formatNombre, formatUnite } from '../../domain/nombre/index.ts';
import { formatMoisTrimestre, formatTrimestre, shiftTrimestre } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';

/** What a made-up line says; the rest is derived, so that figures and texts never disagree. */
export interface LigneFabriquee {
  readonly code: string;
  readonly libelle: string;
  readonly enClair?: string;
  readonly famille: Famille;
  readonly unite: Unite;
  readonly sens: Sens;
  readonly decimales?: number;
  readonly cible?: number;
  /** Oldest first; the last one is the quarter's figure; null when a quarter has none. */
  readonly valeurs: readonly (number | null)[];
  readonly effectif?: number;
  readonly commentaire?: string;
  readonly actions?: readonly ActionPubliee[];
  readonly absence?: string;
  readonly cert?: string;
  readonly source?: string;
  readonly signal?: SignalPublie;
  readonly intervalle?: IntervallePublie;
  readonly comparaison?: ComparaisonPubliee;
  readonly textes?: Partial<Pick<IndicateurPublie['textes'], 'intervalle' | 'comparaison' | 'methode'>>;
  readonly couverture?: { readonly attendus: number; readonly couverts: number };
}

function situationOf(ligne: LigneFabriquee, valeur: number | null): Situation {
  if (valeur === null) return 'non-disponible';
  if (ligne.cible === undefined || ligne.sens === 'neutre') return 'sans-cible';
  const atteint = ligne.sens === 'hausse' ? valeur >= ligne.cible : valeur <= ligne.cible;
  return atteint ? 'atteint' : 'non-atteint';
}

const SITUATIONS: Readonly<Record<Situation, string>> = {
  atteint: 'Objectif atteint',
  'non-atteint': 'Objectif non atteint',
  'sans-cible': 'Sans objectif',
  'non-disponible': 'Donnée non disponible',
};
/** What a signal without its series has none of. */
export const SIGNAL_SANS_DETAIL = { methode: null, phases: [], serie: [], assurance: null } as const;

/** A published line from its figures. */
export function makeIndicateur(ligne: LigneFabriquee, trimestre: Trimestre): IndicateurPublie {
  const n = ligne.valeurs.length;
  const serie: PointSerie[] = ligne.valeurs.map((valeur, i) => ({
    trimestre: shiftTrimestre(trimestre, i - n + 1),
    valeur,
    rupture: false,
    autresSites: false,
  }));
  const valeur = ligne.valeurs[n - 1] ?? null;
  const precedent = ligne.valeurs[n - 2] ?? null;
  const changement =
    valeur === null || precedent === null
      ? null
      : describeChangement(
          { ici: numberToFraction(valeur), alors: numberToFraction(precedent), communs: null },
          Math.max(...[valeur, precedent].map(countDecimales)),
          ligne,
          ligne.signal?.statut ?? 'trop-tot',
        );
  const situation = situationOf(ligne, valeur);
  const couverture = ligne.couverture ?? { attendus: 1, couverts: valeur === null ? 0 : 1 };
  const connues = serie.filter((p) => p.valeur !== null);
  const write = (x: number): string => formatMesure(x, ligne.unite);
  const mot = ligne.sens === 'hausse' ? 'au moins' : 'au plus';
  return {
    code: ligne.code,
    definition: 1,
    libelle: ligne.libelle,
    enClair: ligne.enClair ?? `${ligne.libelle}, mesuré chaque trimestre.`,
    famille: ligne.famille,
    unite: ligne.unite,
    sens: ligne.sens,
    decimales: ligne.decimales ?? 0,
    valeur,
    exacte: null,
    cible: ligne.cible ?? null,
    situation,
    dePeu: false,
    precedent,
    anPasse: null,
    ecart: changement?.ecart ?? null,
    perimetre: null,
    evolution: changement?.evolution ?? null,
    effectif: ligne.effectif ?? null,
    serie,
    signal: ligne.signal ?? null,
    intervalle: ligne.intervalle ?? null,
    comparaison: ligne.comparaison ?? null,
    couverture: { ...couverture, manquants: [] },
    commentaire: ligne.commentaire ?? null,
    actions: ligne.actions ?? [],
    sourceDefinition: ligne.source ?? 'Services Publics+, engagement 6',
    textes: {
      valeur: valeur === null ? 'non disponible' : write(valeur),
      nombre: valeur === null ? 'n.d.' : formatNombre(valeur),
      unite: formatUnite(valeur ?? 2, ligne.unite),
      cible: ligne.cible === undefined ? 'pas d’objectif fixé' : `${mot} ${write(ligne.cible)}`,
      situation: SITUATIONS[situation],
      precedent: precedent === null ? 'pas de donnée' : write(precedent),
      anPasse: null,
      intervalle: ligne.textes?.intervalle ?? null,
      comparaison: ligne.textes?.comparaison ?? null,
      methode: ligne.textes?.methode ?? '',
      evolution: changement?.texte ?? null,
      couverture:
        valeur !== null && couverture.couverts < couverture.attendus
          ? `${couverture.couverts} site${couverture.couverts > 1 ? 's' : ''} sur ${couverture.attendus}`
          : null,
      absence:
        valeur === null
          ? (ligne.absence ?? 'Donnée non disponible\u00a0: aucun site n’a transmis ce chiffre.')
          : null,
      graphique: `${ligne.libelle}\u00a0: ${connues.map((p) => write(p.valeur ?? 0)).join(', ')}.`,
      cert: ligne.cert ?? null,
    },
  };
}

export interface EnteteFabriquee {
  readonly departement: Pick<Entite, 'code' | 'nom' | 'deNom'>;
  readonly trimestre: Trimestre;
  readonly publieLe: Tableau['publieLe'];
  readonly marque?: boolean;
  readonly publication: string;
  readonly couverture: string;
  readonly resume: string;
}

/** A tableau from its lines. */
export function makeTableau(entete: EnteteFabriquee, lignes: readonly LigneFabriquee[]): Tableau {
  return {
    schema: 3,
    entite: {
      niveau: 'departement',
      ...entete.departement,
      departement: entete.departement.code,
      region: null,
    },
    etat: 'publie',
    rectificatif: null,
    service: `Préfecture ${entete.departement.deNom}`,
    trimestre: entete.trimestre,
    run: 'run-de-test',
    publieLe: entete.publieLe,
    marque: entete.marque ?? false,
    textes: {
      trimestre: formatTrimestre(entete.trimestre),
      mois: formatMoisTrimestre(entete.trimestre),
      resume: entete.resume,
      couverture: entete.couverture,
      publication: entete.publication,
      prochaine: null,
      rectificatif: null,
    },
    indicateurs: lignes.map((ligne) => makeIndicateur(ligne, entete.trimestre)),
  };
}
