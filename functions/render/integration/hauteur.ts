import type { IndicateurPublie, Tableau } from '../../../domain/tableau/types.ts';
import { couperEnLignes, mesureLigne } from '../affiche/police/mesure.ts';

const MARGES = 32;
const PAS = 20;
/** Width of the frame from which its style shows a line of table for each indicator. */
const LARGE = 480;

/** Bold Inter, the widest of the fonts that a reader may have. */
const fonte = (taille: number) => ({ graisse: 700, taille }) as const;
const hauteurTexte = (texte: string, police: number, ligne: number, largeur: number): number =>
  couperEnLignes(texte, fonte(police), largeur).length * ligne;
const largeurTexte = (texte: string, police: number): number => mesureLigne(texte, fonte(police));

/** What goes with the figure, under its name: in its own lines or after it, whichever takes more room. */
const hauteurReserves = ({ textes }: IndicateurPublie, largeur: number): number =>
  (textes.reserves ?? []).reduce((somme, reserve) => somme + hauteurTexte(reserve, 14, 21, largeur), 0);

/** Stacked: the name, then the figure and the state beside it. */
function ligneEtroite(indicateur: IndicateurPublie, largeur: number): number {
  const { libelle, textes } = indicateur;
  const cote = largeurTexte(textes.valeur, 15) + 16;
  const etat = hauteurTexte(`mm ${textes.situation}`, 15, 21, Math.max(largeur - cote, 60));
  return hauteurTexte(libelle, 15, 21, largeur) + hauteurReserves(indicateur, largeur) + etat + 17;
}

/** In columns; the name and the state share what the widest figure leaves. */
function ligneLarge(indicateur: IndicateurPublie, largeur: number, chiffres: number): number {
  const { libelle, textes } = indicateur;
  const reste = largeur - chiffres - 24;
  const nom = hauteurTexte(libelle, 15, 21, reste * 0.5) + hauteurReserves(indicateur, reste * 0.5);
  const etat = hauteurTexte(`mm ${textes.situation}`, 15, 21, reste * 0.4);
  return Math.max(nom, etat) + 17;
}

/**
 * Height to give the frame, in px, so that nothing scrolls inside it at this width and above: a frame cannot take the
 * height of its content without a script. On the safe side, since the reader's fonts are not known.
 * @param cadre width of the frame, in px: 288 is a phone less the margins of the host
 */
export function hauteurIntegration(tableau: Tableau, cadre = 288): number {
  const { service, textes, indicateurs, etat } = tableau;
  const largeur = cadre - MARGES;
  const chiffres = Math.max(0, ...indicateurs.map((i) => largeurTexte(i.textes.valeur, 15)));
  const lignes = indicateurs.reduce(
    (somme, i) => somme + (cadre < LARGE ? ligneEtroite(i, largeur) : ligneLarge(i, largeur, chiffres)),
    cadre < LARGE ? 0 : 38,
  );
  const entete =
    hauteurTexte('Nos résultats de qualité de service', 18, 24, largeur) +
    hauteurTexte(`${service}, ${textes.trimestre} (${textes.mois}).`, 15, 21, largeur) +
    hauteurTexte(textes.resume, 15, 21, largeur) +
    (textes.rectificatif === null ? 0 : hauteurTexte(textes.rectificatif, 14, 20, largeur) + 8) +
    (etat === 'apercu' ? 45 : 0) +
    60;
  const pied =
    hauteurTexte('Objectifs, évolution, méthode et données', 15, 21, largeur) +
    hauteurTexte(`${textes.publication} ${textes.prochaine ?? ''} Licence Etalab 2.0.`, 14, 20, largeur) +
    40;
  return Math.ceil((entete + lignes + pied + MARGES) / PAS) * PAS;
}
