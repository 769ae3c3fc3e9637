import type { ContenuAffiche, LigneAffiche } from '../contenu.ts';
import { hasHistoire, titreGraphique } from '../courbes.ts';
import { MM } from '../formats.ts';
import type { Feuille } from '../formats.ts';
import { mesureLigne, mesureMot } from '../police/mesure.ts';
import type { Fonte } from '../police/mesure.ts';
import { styleUnite, stylesResultats, suiteUnite, TAILLES } from './styles.ts';

export type Colonne = 'mesure' | 'resultat' | 'objectif' | 'precedent' | 'graphique';

/** Heads of the columns whose words do not depend on the figures. */
export const TITRES = {
  mesure: 'Ce que nous mesurons',
  resultat: 'Résultat',
  objectif: 'Objectif',
  precedent: 'Trimestre précédent',
} as const;

/** Widths in pt; a column that has nothing to show is not there. */
export interface Largeurs {
  /** Scale of figures and states. */
  readonly f: number;
  readonly gouttiere: number;
  readonly colonnes: ReadonlyMap<Colonne, number>;
}

/** Side of the sign beside a state, and the space after it, in em of the state's text. */
export const SIGNE_ETAT = 1.9;
export const APRES_SIGNE = 0.5;

/**
 * Most that words of a column may ask for before they take a second line, and width of a chart: mm of an A3 at scale 1. Then the
 * least share of the width that labels and comments get. A tight poster gives them what it takes from its charts.
 */
const AISE = { objectif: 61, precedent: 46, graphique: 54, mesure: 0.3 };
const SERRE = { objectif: 61, precedent: 36, graphique: 46, mesure: 0.39 };
/** Scale of words below which a poster is tight. */
const LIMITE = 0.72;
const GOUTTIERE = 6;
const F_PAS = 0.03;

/** What columns may come down to: scale of figures, share of the width for labels, and what a tight column may ask for. */
export interface Limites {
  readonly figures: number;
  readonly part: number;
  readonly serre: typeof AISE;
}
export const LIMITES: Limites = { figures: 0.42, part: 0.28, serre: SERRE };
/** When nothing else fits: figures of ten digits are small, beside a small chart, rather than not on paper at all. */
export const LIMITES_EXTREMES: Limites = {
  figures: 0.24,
  part: 0.16,
  serre: { objectif: 61, precedent: 36, graphique: 24, mesure: 0.2 },
};

type Styles = ReturnType<typeof stylesResultats>;
type Mesures = ReadonlyMap<Exclude<Colonne, 'mesure'>, (s: Styles) => number>;

/** What each column of figures asks for at a scale, for those that have something to show. */
function mesures({ lignes, tableau }: ContenuAffiche, place: typeof AISE): Mesures {
  const max = (mesure: (l: LigneAffiche) => number): number => Math.max(...lignes.map(mesure));
  const liste: [Exclude<Colonne, 'mesure'>, (s: Styles) => number][] = [
    [
      'resultat',
      (s) =>
        Math.max(
          mesureMot(TITRES.resultat, s.entete),
          max((l) => largeurResultat(l, s)),
        ),
    ],
    [
      'objectif',
      (s) =>
        (SIGNE_ETAT + APRES_SIGNE) * s.etat.taille +
        max((l) =>
          plafonner(
            [
              [l.etat, s.etat],
              [l.cible ?? '', s.cible],
            ],
            (place.objectif * MM * s.etat.taille) / TAILLES.etat - 2.4 * s.etat.taille,
          ),
        ),
    ],
  ];
  if (lignes.some((l) => l.source.precedent !== null || l.anPasse !== null)) {
    liste.push([
      'precedent',
      (s) =>
        Math.max(
          mesureMot(TITRES.precedent, s.entete),
          max((l) =>
            plafonner(
              [
                [l.precedent, s.cible],
                [l.evolution ?? '', s.evolution],
                [l.anPasse ?? '', s.avant],
              ],
              (place.precedent * MM * s.etat.taille) / TAILLES.etat,
            ),
          ),
        ),
    ]);
  }
  // Its head holds in two lines, like the others: « Évolution sur », then the quarters.
  const titre = titreGraphique(tableau.indicateurs).split(/ (?=[^ ]+$)/);
  if (lignes.some((l) => hasHistoire(l.source)))
    liste.push([
      'graphique',
      (s) =>
        Math.max(
          ...titre.map((moitie) => mesureLigne(moitie, s.entete)),
          (place.graphique * MM * s.etat.taille) / TAILLES.etat,
        ),
    ]);
  return new Map(liste);
}

/** Width of the widest text, up to a maximum that no single word passes. */
function plafonner(textes: readonly (readonly [string, Fonte])[], max: number): number {
  return Math.max(...textes.map(([t, s]) => Math.max(Math.min(mesureLigne(t, s), max), mesureMot(t, s))));
}

/** A missing figure may take two lines: it must not widen the column of all figures. */
function largeurResultat(l: LigneAffiche, s: Styles): number {
  if (l.source.valeur === null) return mesureMot(l.valeur, s.manque);
  return (
    mesureLigne(l.nombre, s.chiffre) +
    (l.unite ? mesureLigne(suiteUnite(l.unite), styleUnite(l.unite, s)) : 0)
  );
}

const mesureOf = ({ colonnes }: Largeurs): number => colonnes.get('mesure') ?? 0;

/** Widths for a scale of words; null when figures would have to be smaller than words. */
export function chercherLargeurs(
  contenu: ContenuAffiche,
  feuille: Feuille,
  total: number,
  { figures, part, serre: tight }: Limites,
): (e: number) => Largeurs | null {
  const u = feuille.unite;
  const gouttiere = GOUTTIERE * MM * u;
  const aise = mesures(contenu, AISE);
  const serre = mesures(contenu, tight);
  const disponible = total - gouttiere * aise.size;
  const essayer = (e: number, f: number): Largeurs => {
    const colonnes = e < LIMITE ? serre : aise;
    const s = stylesResultats(feuille, e, f);
    const demandes = [...colonnes].map(([nom, mesure]) => [nom, mesure(s)] as const);
    const reste = disponible - demandes.reduce((somme, [, l]) => somme + l, 0);
    return { f, gouttiere, colonnes: new Map<Colonne, number>([['mesure', reste], ...demandes]) };
  };
  const connues = new Map<number, Largeurs | null>();
  return (e) => {
    const connue = connues.get(e);
    if (connue !== undefined) return connue;
    const libelle = stylesResultats(feuille, e, 1).libelle;
    const mot = Math.max(...contenu.lignes.map((l) => mesureMot(l.libelle, libelle)));
    // When words are tight, they need the width more than figures do; they have taller lines, so figures stay larger.
    const mesureMin = Math.max(Math.min(mot, disponible * 0.4), total * (e < LIMITE ? tight : AISE).mesure);
    const voulue = e < 0.85 ? Math.min(e * 1.12, 0.85) : e;
    let l = essayer(e, voulue);
    // Widths of figures follow their scale, or nearly: one estimate, then small steps.
    const demande = disponible - mesureOf(l);
    if (mesureOf(l) < mesureMin) {
      let f = Math.max(figures, (voulue * (disponible - mesureMin)) / demande);
      l = essayer(e, f);
      while (mesureOf(l) < mesureMin && f > figures) l = essayer(e, (f -= F_PAS));
    }
    const trouvee = mesureOf(l) >= Math.min(mesureMin, total * part) ? l : null;
    connues.set(e, trouvee);
    return trouvee;
  };
}
