import { formatMesure } from '../../../domain/nombre/index.ts';
import type { IndicateurPublie, Tableau } from '../../../domain/tableau/types.ts';
import { renderCourbe } from './courbe.ts';
import { couperLignes, groupeTextes, texte } from './texte.ts';
import { legendesRares } from './legende.ts';
import { COULEURS } from './types.ts';
import { variationOf } from './variation.ts';
import { escapeXml } from './xml.ts';

const LARGEUR = 760;
const MARGE = 20;
const TITRE = { police: 22, ligne: 28 };
const SOURCE = { police: 13, ligne: 18 };
const GRAPHIQUE = 320;

/** Name of the file of a chart: only letters, digits and hyphens of the code. */
export function nomGraphique(code: string): string {
  return `graphique-${code.replace(/[^A-Za-z0-9-]/g, '-')}.svg`;
}

function paragraphe(lignes: readonly string[], haut: number, pas: number): string {
  return lignes
    .map((ligne, i) => texte(MARGE, haut + (i + 1) * pas - pas / 4, ligne, 'start', COULEURS))
    .join('');
}

/**
 * A chart as a file of its own, for the press: the same drawing as on the page, on white, with its title, its figure and
 * its source, so that it cannot be shown without them. Fonts are those of the reader's machine.
 *
 * @returns one SVG document, 760 px wide
 */
export function renderGraphiqueSeul(tableau: Tableau, indicateur: IndicateurPublie): string {
  const { libelle, textes, cible, unite, valeur } = indicateur;
  const largeur = LARGEUR - 2 * MARGE;
  const apercu = tableau.etat === 'apercu' ? ['Aperçu, non publié.'] : [];
  const titre = couperLignes(libelle, TITRE.police, largeur);
  const chiffre = `${tableau.textes.trimestre}\u00a0: ${textes.valeur}. Objectif\u00a0: ${textes.cible}. ${textes.situation}.`;
  const pied = [
    ...apercu,
    chiffre,
    ...legendesRares([indicateur]),
    ...(textes.reserves ?? []),
    ...(textes.couverture === null ? [] : [`Couverture\u00a0: ${textes.couverture}.`]),
    ...(textes.cert === null ? [] : [textes.cert]),
    ...(textes.delai == null ? [] : [textes.delai]),
    `Source\u00a0: ${tableau.service}, tableau Transparence. ${tableau.textes.publication} Licence Etalab 2.0.`,
  ].flatMap((phrase) => couperLignes(phrase, SOURCE.police, largeur));
  const hautGraphique = MARGE + titre.length * TITRE.ligne + 12;
  const hautPied = hautGraphique + GRAPHIQUE + 12;
  const hauteur = hautPied + pied.length * SOURCE.ligne + MARGE;
  const dessin = renderCourbe({
    ...indicateur,
    variation: variationOf(indicateur),
    titre: textes.graphique,
    texteCible: cible === null ? null : `Objectif ${formatMesure(cible, unite)}`,
    texteValeur: valeur === null ? null : textes.valeur,
    width: largeur,
    height: GRAPHIQUE,
  }).replace('<svg ', `<svg x="${MARGE}" y="${hautGraphique}" `);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="fr" role="img" viewBox="0 0 ${LARGEUR} ${hauteur}" width="${LARGEUR}" height="${hauteur}" font-family="Inter, 'Segoe UI', Roboto, Arial, sans-serif">`,
    `<title>${escapeXml(`${libelle}, ${tableau.service}, ${tableau.textes.trimestre}`)}</title>`,
    `<desc>${escapeXml(textes.graphique)}</desc>`,
    `<rect width="${LARGEUR}" height="${hauteur}" fill="#ffffff"/>`,
    groupeTextes(
      { police: TITRE.police, fill: '#161616', classe: 'titre', gras: true },
      paragraphe(titre, MARGE, TITRE.ligne),
    ),
    dessin,
    groupeTextes(
      { police: SOURCE.police, fill: COULEURS.texte, classe: 'source' },
      paragraphe(pied, hautPied, SOURCE.ligne),
    ),
    '</svg>\n',
  ].join('');
}
