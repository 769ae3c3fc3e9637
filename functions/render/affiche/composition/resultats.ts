import type { ContenuAffiche } from '../contenu.ts';
import { titreGraphique } from '../courbes.ts';
import { MM } from '../formats.ts';
import type { Feuille } from '../formats.ts';
import { hauteurLignes, texte } from './blocs.ts';
import { chercherLargeurs, LIMITES, TITRES } from './colonnes.ts';
import type { Colonne } from './colonnes.ts';
import type { Pas } from './etapes.ts';
import { AVANT_CONCLUSIONS, centrer, completer, composeLigne, conclusions, hauteurLigne } from './ligne.ts';
import type { Trace } from './ligne.ts';
import { stylesResultats } from './styles.ts';
import type { Bloc } from './types.ts';

/** The results before their place is known. */
export interface Resultats {
  /** Least height at a step, air between lines included; infinite when columns cannot hold their figures. */
  readonly hauteur: (pas: Pas) => number;
  /** The table in `hauteur` pt: what is left over goes to the lines, within reason. */
  readonly compose: (pas: Pas, hauteur: number) => Bloc;
}

const COMMENTAIRES_EN_LIGNE = 'Nos commentaires sont sur la page en ligne.';
/** Height of a chart at scale 1, in mm, the most that it gets, and the height of its width's share that it never passes. */
const COURBE = { min: 10.5, max: 26, part: 0.56 };

export function resultats(
  contenu: ContenuAffiche,
  feuille: Feuille,
  largeur: number,
  limites = LIMITES,
): Resultats {
  const largeurs = chercherLargeurs(contenu, feuille, largeur, limites);
  const u = feuille.unite;
  const trace = (pas: Pas): Trace | null => {
    const l = largeurs(pas.echelle);
    if (l === null) return null;
    const styles = stylesResultats(feuille, pas.echelle, l.f);
    return {
      pas,
      largeurs: l,
      styles,
      feuille,
      courbe: COURBE.min * MM * u * Math.min(l.f, 1),
      dessine: false,
    };
  };
  const air = (pas: Pas): number => 6 * MM * u * Math.min(Math.max(pas.echelle, 0.55), 1.3);
  const pied = (pas: Pas): boolean =>
    pas.commentaire === 0 && contenu.lignes.some(({ commentaire }) => commentaire !== null);
  const renvoi = (t: Trace): Bloc => texte(COMMENTAIRES_EN_LIGNE, t.styles.notes, largeur);
  const enTete = (t: Trace): number => hauteurLignes(2, t.styles.entete) + 2.4 * MM * u;

  return {
    hauteur: (pas) => {
      const t = trace(pas);
      if (t === null) return Infinity;
      const lignes = contenu.lignes.map((l) => hauteurLigne(composeLigne(l, t)) + air(pas));
      const apres = pied(pas) ? renvoi(t).hauteur + 3 * MM * u : 0;
      return lignes.reduce((a, b) => a + b, enTete(t) + apres);
    },
    compose: (pas, hauteur) => {
      const t = trace(pas);
      if (t === null) throw new RangeError('Étape sans colonnes possibles.');
      const note = pied(pas) ? renvoi(t) : null;
      const place = hauteur - enTete(t) - (note ? note.hauteur + 3 * MM * u : 0);
      const minimum = contenu.lignes.map((l) => hauteurLigne(composeLigne(l, t)) + air(pas));
      const reste = (place - minimum.reduce((a, b) => a + b, 0)) / minimum.length;
      const bonus = Math.max(0, Math.min(reste, 14 * MM * u * Math.max(pas.echelle, 0.6)));
      const hauteurs = minimum.map((h) => h + bonus);
      const large = t.largeurs.colonnes.get('graphique') ?? 0;
      // A chart grows with its line: all of them alike, so that none looks more important.
      const sous = contenu.lignes.map((l) => {
        const { hauteur: mots } = conclusions(l, t, large);
        return mots > 0 ? mots + t.styles.signal.taille * AVANT_CONCLUSIONS : 0;
      });
      const libre = Math.min(...hauteurs.map((h, rang) => h - air(pas) - t.courbe - (sous[rang] ?? 0)));
      const courbe = Math.min(t.courbe + Math.max(0, libre), COURBE.max * MM * u, large * COURBE.part);
      const final = { ...t, courbe: Math.max(t.courbe, courbe), dessine: true };
      return assemble(contenu, final, { hauteurs, enTete: enTete(t), air: air(pas) }, note);
    },
  };
}

/** What is known of the lines once their size is chosen; `air` is part of each. */
interface Hauteurs {
  readonly hauteurs: readonly number[];
  readonly enTete: number;
  readonly air: number;
}

function assemble(
  { lignes, tableau }: ContenuAffiche,
  t: Trace,
  { hauteurs, enTete, air }: Hauteurs,
  note: Bloc | null,
): Bloc {
  const titres: Readonly<Record<Colonne, string>> = {
    ...TITRES,
    graphique: titreGraphique(tableau.indicateurs),
  };
  const colonnes = [...t.largeurs.colonnes];
  const bas = enTete - t.styles.entete.taille * 0.55;
  const tete = colonnes.map(([nom, l]) => {
    const bloc = texte(titres[nom], t.styles.entete, l);
    return bloc.elements.map((e) => ({ ...e, y: bas - bloc.hauteur }));
  });
  const corps = lignes.map((ligne, i) =>
    centrer(completer(ligne, t, (hauteurs[i] ?? 0) - air), hauteurs[i] ?? 0).map(({ elements }) => elements),
  );
  const hauteur = hauteurs.reduce((a, b) => a + b, enTete);
  const grille = {
    genre: 'tableau',
    ...{ x: 0, y: 0, gouttiere: t.largeurs.gouttiere },
    colonnes: colonnes.map(([, l]) => l),
    hauteurs: [enTete, ...hauteurs],
    lignes: [tete, ...corps],
  } as const;
  if (note === null) return { hauteur, elements: [grille] };
  const avant = 3 * MM * t.feuille.unite;
  const apres = note.elements.map((e) => ({ ...e, y: hauteur + avant }));
  return { hauteur: hauteur + avant + note.hauteur, elements: [grille, ...apres] };
}
