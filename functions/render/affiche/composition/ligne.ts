import type { LigneAffiche } from '../contenu.ts';
import { graphique, hasHistoire } from '../courbes.ts';
import type { Feuille } from '../formats.ts';
import type { NomSigne } from '../../signes.ts';
import { aligner, empiler, gabarit, poser, signe, texte, VIDE } from './blocs.ts';
import { APRES_SIGNE, SIGNE_ETAT } from './colonnes.ts';
import type { Colonne, Largeurs } from './colonnes.ts';
import type { Pas } from './etapes.ts';
import { ENCRES, ENCRES_SIGNAL, styleUnite, suiteUnite } from './styles.ts';
import type { StylesResultats } from './styles.ts';
import type { Bloc, Encre } from './types.ts';

/** What the cells of a line are drawn with. */
export interface Trace {
  readonly pas: Pas;
  readonly largeurs: Largeurs;
  readonly styles: StylesResultats;
  readonly feuille: Feuille;
  /** Height of a chart, in pt. */
  readonly courbe: number;
  /** False while sizes are being tried: cells then have their height, and nothing in them. */
  readonly dessine: boolean;
}

const ecrire = ({ dessine }: Trace): typeof texte => (dessine ? texte : gabarit);

/** Label, then what explains the figure, in the order of what is given up last. */
function mesure(l: LigneAffiche, trace: Trace, largeur: number): Bloc {
  const { pas, styles: s } = trace;
  const mots = ecrire(trace);
  const bloc = (contenu: string | null, style: keyof StylesResultats, lignes: number | null = null): Bloc =>
    contenu ? mots(contenu, s[style], largeur, { lignes }) : VIDE;
  const avant = s.commentaire.taille * 0.7;
  const suite = [
    bloc(pas.clair ? l.clair : null, 'clair'),
    pas.commentaire === 0 ? VIDE : bloc(l.commentaire, 'commentaire', pas.commentaire),
    bloc(l.notes, 'notes'),
    bloc(pas.phrase ? l.phrase : null, 'notes'),
    bloc(pas.preuve ? l.preuve : null, 'notes'),
    bloc(pas.anPasse ? l.intervalle : null, 'notes'),
  ];
  return empiler([
    { bloc: bloc(l.libelle, 'libelle', pas.libelle), avant: 0 },
    ...suite.map((b) => ({ bloc: b, avant })),
  ]);
}

/** The unit sits on the baseline of its figure, always smaller, never under it. */
function resultat(l: LigneAffiche, trace: Trace, largeur: number): Bloc {
  const { styles: s } = trace;
  const ecrit = ecrire(trace);
  if (l.source.valeur === null) return ecrit(l.valeur, s.manque, largeur);
  const bloc = ecrit(l.nombre, s.chiffre, largeur);
  if (!l.unite) return bloc;
  const unite = { t: suiteUnite(l.unite), approche: 0, ...styleUnite(l.unite, s) };
  return {
    ...bloc,
    elements: bloc.elements.map((e) =>
      e.genre === 'texte' ? { ...e, morceaux: [...e.morceaux, unite] } : e,
    ),
  };
}

function objectif(l: LigneAffiche, trace: Trace, largeur: number): Bloc {
  const { styles: s } = trace;
  const ecrit = ecrire(trace);
  const { situation } = l.source;
  const cote = s.etat.taille * SIGNE_ETAT;
  const x = cote + s.etat.taille * APRES_SIGNE;
  const mots = empiler([
    { bloc: ecrit(l.etat, { ...s.etat, encre: ENCRES[situation] }, largeur - x), avant: 0 },
    { bloc: l.cible ? ecrit(l.cible, s.cible, largeur - x) : VIDE, avant: s.etat.taille * 0.5 },
  ]);
  return aligner([
    { bloc: signe(situation, cote, ENCRES[situation]), x: 0 },
    { bloc: mots, x },
  ]);
}

function precedent(l: LigneAffiche, trace: Trace, largeur: number): Bloc {
  const { styles: s, pas } = trace;
  const ecrit = ecrire(trace);
  const avant = s.avant.taille * 0.5;
  return empiler([
    { bloc: ecrit(l.precedent, s.cible, largeur), avant: 0 },
    { bloc: l.evolution ? ecrit(l.evolution, s.evolution, largeur) : VIDE, avant },
    { bloc: l.anPasse && pas.anPasse ? ecrit(l.anPasse, s.avant, largeur) : VIDE, avant },
  ]);
}

/** Between a chart and what is concluded from it, in sizes of its letters. */
export const AVANT_CONCLUSIONS = 0.4;

/** What may be concluded from the trend, and what to expect of the target. */
export function conclusions(l: LigneAffiche, trace: Trace, largeur: number): Bloc {
  const { styles: s, pas } = trace;
  const { signal } = l.source;
  if (signal === null || l.signal === null) return VIDE;
  const cote = s.signal.taille * 0.95;
  const x = cote * 1.4;
  const tell = (nom: NomSigne, mots: string, encre: Encre): Bloc =>
    aligner([
      { bloc: signe(nom, cote, encre), x: 0 },
      { bloc: ecrire(trace)(mots, { ...s.signal, encre }, largeur - x), x },
    ]);
  const avant = s.signal.taille * AVANT_CONCLUSIONS;
  const { assurance } = signal;
  return empiler([
    { bloc: tell(signal.statut, l.signal, ENCRES_SIGNAL[signal.statut]), avant },
    {
      bloc: assurance && l.assurance && pas.anPasse ? tell(assurance.code, l.assurance, 'gris') : VIDE,
      avant,
    },
  ]);
}

/** The trend, and its conclusions under it. */
function tendance(l: LigneAffiche, trace: Trace, largeur: number): Bloc {
  const { courbe, feuille, dessine, styles: s } = trace;
  const place = hasHistoire(l.source) ? { hauteur: courbe, elements: [] } : VIDE;
  const dessin = dessine && place !== VIDE ? graphique(l.source, largeur, courbe, feuille.unite) : place;
  return empiler([
    { bloc: dessin, avant: 0 },
    { bloc: conclusions(l, trace, largeur), avant: s.signal.taille * AVANT_CONCLUSIONS },
  ]);
}

const CELLULES: Readonly<Record<Colonne, (l: LigneAffiche, trace: Trace, largeur: number) => Bloc>> = {
  mesure,
  resultat,
  objectif,
  precedent,
  graphique: tendance,
};

/** The cells of a line, in the order of the columns; their heights are those of what they hold. */
export function composeLigne(ligne: LigneAffiche, trace: Trace): readonly Bloc[] {
  return [...trace.largeurs.colonnes].map(([nom, largeur]) => CELLULES[nom](ligne, trace, largeur));
}

/** Lines of a text that gives way, from all of them down to `n`. */
const essais = (n: number | null): readonly (number | null)[] =>
  n === null || n === 0 ? [n] : [null, n + 3, n + 2, n + 1, n];

/**
 * The cells of a line whose height is known, in pt: when another cell made it tall, a label or a comment that was cut to fit
 * elsewhere goes on as far as there is room.
 */
export function completer(ligne: LigneAffiche, trace: Trace, hauteur: number): readonly Bloc[] {
  const cellules = composeLigne(ligne, trace);
  const largeur = trace.largeurs.colonnes.get('mesure') ?? 0;
  const essai = { ...trace, dessine: false };
  for (const libelle of essais(trace.pas.libelle)) {
    for (const commentaire of essais(trace.pas.commentaire)) {
      const pas = { ...trace.pas, libelle, commentaire };
      if (mesure(ligne, { ...essai, pas }, largeur).hauteur <= hauteur) {
        return [mesure(ligne, { ...trace, pas }, largeur), ...cellules.slice(1)];
      }
    }
  }
  return cellules;
}

export const hauteurLigne = (cellules: readonly Bloc[]): number =>
  Math.max(...cellules.map(({ hauteur }) => hauteur));

/** The cells in a line of a given height: in the middle of it. */
export const centrer = (cellules: readonly Bloc[], hauteur: number): readonly Bloc[] =>
  cellules.map((cellule) => poser(cellule, 0, (hauteur - cellule.hauteur) / 2));
