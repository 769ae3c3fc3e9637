import type { IndicateurPublie, Tableau } from '../../../domain/tableau/types.ts';
import { LEGENDE } from '../graphique/index.ts';
import { actionsDuModele } from './actions.ts';
import type { GroupeActions } from './actions.ts';
import { PROPORTIONS, graphiqueDuModele, hasHistoire, titreGraphique } from './courbes.ts';
import type { GraphiqueModele } from './courbes.ts';
import { printable } from './glyphes.ts';
import { pageAddress, renderQr } from './qr.ts';

/** Up to this many indicators, each gets a card of its own across the page instead of a line of a table. */
const FICHES_MAX = 3;

/** A line as the template reads it: texts that Inter can draw, nothing to compute but sizes. */
export interface LigneModele {
  readonly libelle: string;
  readonly clair: string;
  readonly commentaire: string | null;
  /** Coverage, CERT, reason of an absence. */
  readonly notes: readonly string[];
  readonly manque: boolean;
  readonly valeur: string;
  readonly nombre: string;
  readonly unite: string;
  readonly situation: IndicateurPublie['situation'];
  readonly etat: string;
  /** Null when the state already says that there is no target. */
  readonly cible: string | null;
  readonly precedent: string;
  readonly evolution: string | null;
  readonly graphique: GraphiqueModele | null;
}

/** The whole of what the template reads, as JSON in `sys.inputs.donnees`. */
export interface DonneesAffiche {
  readonly titre: string;
  readonly service: string;
  /** The lines of the State's brand block; null when it is not shown. */
  readonly marque: readonly string[] | null;
  readonly trimestre: string;
  readonly periode: string;
  readonly resume: string;
  readonly couverture: string;
  readonly publieLe: string;
  readonly motsCles: readonly string[];
  readonly fiches: boolean;
  readonly colonnes: { readonly precedent: boolean; readonly graphique: boolean };
  readonly titreGraphique: string;
  /** Height over width of the charts of a table. */
  readonly proportions: { readonly haut: number; readonly bas: number };
  readonly indicateurs: readonly LigneModele[];
  readonly actions: readonly GroupeActions[];
  readonly legende: readonly { readonly situation: IndicateurPublie['situation']; readonly texte: string }[];
  readonly lecture: readonly string[];
  readonly sources: readonly string[];
  /** The page on the web; null when it has no public address. */
  readonly page: {
    readonly url: string;
    readonly adresse: string;
    readonly qr: string;
    readonly altQr: string;
  } | null;
}

/** What the template is given for a tableau and the address of its page (null: no QR code). */
export function donneesAffiche(tableau: Tableau, url: string | null): DonneesAffiche {
  const { indicateurs, textes } = tableau;
  const graphique = indicateurs.some((i) => hasHistoire(i));
  const precedent = indicateurs.some((i) => i.precedent !== null);
  const premier = graphique || precedent ? '' : ' Premier trimestre publié.';
  return {
    titre: 'Nos résultats de qualité de service',
    service: printable(tableau.service),
    marque: tableau.marque
      ? ['PRÉFET', printable(tableau.entite.deNom).toLocaleUpperCase('fr-FR')]
      : null,
    trimestre: printable(textes.trimestre),
    periode: printable(`${textes.trimestre} (${textes.mois}).${premier}`),
    resume: printable(textes.resume),
    couverture: printable(textes.couverture),
    publieLe: tableau.publieLe,
    motsCles: ['qualité de service', 'Transparence', printable(tableau.entite.nom), tableau.trimestre],
    fiches: indicateurs.length <= FICHES_MAX,
    colonnes: { precedent, graphique },
    titreGraphique: titreGraphique(indicateurs),
    proportions: PROPORTIONS,
    indicateurs: indicateurs.map((i) => ligneDuModele(i, indicateurs.length)),
    actions: actionsDuModele(indicateurs),
    legende: legende(indicateurs),
    lecture: graphique ? [LEGENDE] : [],
    sources: sources(tableau),
    page: url === null ? null : pageDuModele(url),
  };
}

function pageDuModele(url: string): NonNullable<DonneesAffiche['page']> {
  const { href, lisible } = pageAddress(url);
  return {
    url: href,
    adresse: lisible,
    qr: renderQr(href),
    altQr: `Code QR vers la page des résultats\u00a0: ${lisible}`,
  };
}

function ligneDuModele(indicateur: IndicateurPublie, total: number): LigneModele {
  const { textes } = indicateur;
  // Whose figure it is matters only where there is one.
  const cert = indicateur.valeur === null ? null : textes.cert;
  const notes = [textes.absence, textes.couverture && `Couverture\u00a0: ${textes.couverture}.`, cert];
  return {
    libelle: printable(indicateur.libelle),
    clair: printable(indicateur.enClair),
    commentaire: indicateur.commentaire && printable(indicateur.commentaire),
    notes: notes.flatMap((note) => (note ? [printable(note)] : [])),
    manque: indicateur.valeur === null,
    valeur: printable(textes.valeur),
    nombre: printable(textes.nombre),
    unite: printable(textes.unite),
    situation: indicateur.situation,
    etat: printable(textes.situation),
    cible:
      indicateur.cible === null && indicateur.situation === 'sans-cible' ? null : printable(textes.cible),
    precedent: printable(textes.precedent),
    evolution: textes.evolution && printable(textes.evolution),
    graphique: graphiqueDuModele(indicateur, total),
  };
}

/** Signs that this poster uses, each with its words, in the order of the catalogue of states. */
function legende(indicateurs: readonly IndicateurPublie[]): DonneesAffiche['legende'] {
  const vues = new Map(indicateurs.map((i) => [i.situation, printable(i.textes.situation)]));
  return (['atteint', 'non-atteint', 'sans-cible', 'non-disponible'] as const).flatMap((situation) => {
    const texte = vues.get(situation);
    return texte === undefined ? [] : [{ situation, texte }];
  });
}

function sources(tableau: Tableau): readonly string[] {
  return [
    'Source\u00a0: chiffres transmis chaque trimestre par les services et additionnés par un logiciel.',
    printable(`${tableau.textes.publication} Licence Ouverte 2.0 (Etalab).`),
  ];
}
