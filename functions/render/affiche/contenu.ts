import { NOMS_ASSURANCE, NOMS_SIGNAL } from '../../../domain/tableau/noms.ts';
import type { IndicateurPublie, Tableau } from '../../../domain/tableau/types.ts';
import { withoutReserve } from '../../../domain/tableau/index.ts';
import { formatDate } from '../../../domain/nombre/index.ts';
import { leadRectificatif } from '../../../domain/publication/rectificatif.ts';
import { toImprime } from '../../../domain/texte/imprime.ts';
import { partager } from './communes.ts';
import { AfficheIndisponible } from './erreurs.ts';
import { legendes } from './courbes.ts';
import { pageAddress } from './qr.ts';

/** A line as it is composed: texts that Inter can draw. `source` keeps what charts are drawn from. */
export interface LigneAffiche {
  readonly source: IndicateurPublie;
  readonly libelle: string;
  readonly clair: string;
  readonly commentaire: string | null;
  /** Reason of an absence, reserves, coverage, CERT, what a delay counts: never left out. */
  readonly notes: string;
  /** How the figure is made. */
  readonly preuve: string;
  /** Interval of a survey share, with its answers. */
  readonly intervalle: string;
  readonly phrase: string | null;
  readonly valeur: string;
  readonly nombre: string;
  readonly unite: string;
  readonly etat: string;
  /** Null when the state already says that there is no target. */
  readonly cible: string | null;
  readonly precedent: string;
  readonly evolution: string | null;
  readonly anPasse: string | null;
  readonly signal: string | null;
  /** What to expect of the target. */
  readonly assurance: string | null;
}

export interface ActionAffiche {
  readonly libelle: string;
  readonly action: string;
  readonly qui: string;
}

/** All that a poster says, before any size is known. */
export interface ContenuAffiche {
  readonly tableau: Tableau;
  readonly titre: string;
  readonly service: string;
  /** The lines of the State's brand block; null when it is not shown. */
  readonly marque: readonly string[] | null;
  readonly trimestre: string;
  readonly motsCles: readonly string[];
  readonly periode: string;
  readonly resume: string;
  readonly couverture: string;
  readonly rectificatif: { readonly titre: string; readonly changements: readonly string[] } | null;
  readonly lignes: readonly LigneAffiche[];
  /** What is done about missed targets, one list a target. */
  readonly actions: readonly (readonly ActionAffiche[])[];
  readonly lecture: readonly string[];
  readonly sources: readonly string[];
  /** The page on the web; null when it has no public address. */
  readonly page: { readonly href: string; readonly lisible: string } | null;
}

const imprime = (texte: string | null): string | null => (texte === null ? null : toImprime(texte));

/**
 * What is said for a tableau and the address of its page (null: no QR code).
 * @param partage whether what most lines repeat is said once, at the foot
 * @throws {AfficheIndisponible} when the address is not one, or there is nothing to show
 */
export function contenuAffiche(tableau: Tableau, url: string | null, partage = true): ContenuAffiche {
  const { indicateurs, textes } = tableau;
  if (indicateurs.length === 0) {
    throw new AfficheIndisponible(
      `Le tableau ${tableau.entite.deNom} n’a aucun indicateur publié\u00a0: publiez-en au moins un avant de produire l’affiche.`,
    );
  }
  const premier = indicateurs.every((i) => i.precedent === null && i.serie.length < 2);
  const adresse = url === null ? null : pageAddress(url);
  const detail = indicateurs.map(ligne);
  const { lignes, dits } = partage ? partager(detail) : { lignes: detail, dits: [] };
  return {
    tableau,
    titre: 'Nos résultats de qualité de service',
    service: toImprime(tableau.service),
    marque: tableau.marque ? ['PRÉFET', toImprime(tableau.entite.deNom).toLocaleUpperCase('fr-FR')] : null,
    trimestre: toImprime(textes.trimestre),
    motsCles: ['qualité de service', 'Transparence', toImprime(tableau.entite.nom), tableau.trimestre],
    periode: toImprime(`${textes.trimestre} (${textes.mois}).${premier ? ' Premier trimestre publié.' : ''}`),
    resume: toImprime(textes.resume),
    couverture: toImprime(textes.couverture),
    rectificatif: rectificatif(tableau),
    lignes,
    actions: indicateurs.filter((i) => i.situation === 'non-atteint' && i.actions.length > 0).map(actions),
    lecture: [...legendes(indicateurs).map(toImprime), ...dits],
    sources: sources(tableau),
    page: adresse && { href: adresse.href, lisible: toImprime(adresse.lisible) },
  };
}

function ligne(source: IndicateurPublie): LigneAffiche {
  const { textes, signal } = source;
  // Whose figure it is matters only where there is one.
  const cert = source.valeur === null ? null : textes.cert;
  const couverture = textes.couverture && `Couverture\u00a0: ${textes.couverture}.`;
  return {
    source,
    libelle: toImprime(source.libelle),
    clair: toImprime(source.enClair),
    commentaire: imprime(source.commentaire),
    notes: joindre([textes.absence, ...(textes.reserves ?? []), couverture, cert, textes.delai ?? null]),
    preuve: source.valeur === null ? '' : joindre([finir(textes.methode)]),
    intervalle: joindre([finir(textes.intervalle)]),
    phrase: imprime(signal?.phrase ?? null),
    valeur: toImprime(textes.valeur),
    nombre: toImprime(textes.nombre),
    unite: toImprime(textes.unite),
    etat: toImprime(textes.situation),
    cible: source.cible === null && source.situation === 'sans-cible' ? null : toImprime(textes.cible),
    precedent: toImprime(textes.precedent),
    evolution: imprime(textes.evolution && withoutReserve(textes.evolution)),
    anPasse: imprime(textes.anPasse),
    signal: signal && NOMS_SIGNAL[signal.statut],
    assurance: signal?.assurance ? NOMS_ASSURANCE[signal.assurance.code] : null,
  };
}

const joindre = (phrases: readonly (string | null)[]): string =>
  phrases.flatMap((phrase) => (phrase ? [toImprime(phrase)] : [])).join(' ');

/** A sentence of its own, from words that other formats set in a table. */
function finir(texte: string | null): string | null {
  if (!texte) return null;
  const phrase = `${texte.charAt(0).toLocaleUpperCase('fr-FR')}${texte.slice(1)}`;
  return /[.!?…]$/.test(phrase) ? phrase : `${phrase}.`;
}

function actions(indicateur: IndicateurPublie): readonly ActionAffiche[] {
  return indicateur.actions.map(({ action, responsable, echeance }) => ({
    libelle: toImprime(indicateur.libelle),
    action: toImprime(action),
    qui: toImprime(
      `Responsable\u00a0: ${responsable ?? 'à désigner'}. Échéance\u00a0: ${echeance ? formatDate(echeance).replaceAll(' ', '\u00a0') : 'à fixer'}.`,
    ),
  }));
}

function rectificatif(tableau: Tableau): ContenuAffiche['rectificatif'] {
  const { rectificatif: r } = tableau;
  if (r === null) return null;
  return {
    titre: toImprime(leadRectificatif(tableau) ?? `Rectificatif n°\u00a0${r.numero}. ${r.motif}`),
    changements: r.changements.map(({ libelle, avant, apres }) =>
      toImprime(`${libelle}\u00a0: ${apres}, au lieu de ${avant}.`),
    ),
  };
}

function sources({ textes }: Tableau): readonly string[] {
  return [
    'Source\u00a0: chiffres transmis chaque trimestre par les services et additionnés par un logiciel.',
    joindre([textes.publication, textes.prochaine, 'Licence Etalab 2.0.']),
  ];
}
