import type { IndicateurPublie, Situation, Tableau } from '../../../domain/tableau/types.ts';
import { signePath } from '../signes.ts';
import { couperLignes, escapeXml } from '../graphique/index.ts';

const LARGEUR = 760;
const MARGE = 24;
const COLONNES = { libelle: 340, valeur: 400, etat: 530 };
const LIGNE = 22;

const COULEURS: Readonly<Record<Situation, string>> = {
  atteint: '#18753c',
  'non-atteint': '#b34000',
  'sans-cible': '#666666',
  'non-disponible': '#666666',
};
/** Side of a sign, and what it takes with the space after it. */
const SIGNE = { cote: 13, avec: 19 };

const mot = (x: number, y: number, style: string, texte: string): string =>
  `<text x="${x}" y="${y}" ${style}>${escapeXml(texte)}</text>`;
const bloc = (lignes: readonly string[], x: number, y: number, style: string): string =>
  lignes.map((ligne, i) => mot(x, y + i * LIGNE, style, ligne)).join('');

/** A line of the picture and the height that it takes. */
function rang(
  { libelle, valeur, situation, textes }: IndicateurPublie,
  y: number,
): { svg: string; haut: number } {
  const couleur = COULEURS[situation];
  const nom = couperLignes(libelle, 15, COLONNES.libelle);
  const chiffre = couperLignes(textes.valeur, 16, COLONNES.etat - COLONNES.valeur - 10);
  const etat = couperLignes(textes.situation, 15, LARGEUR - MARGE - COLONNES.etat - SIGNE.avec);
  const lignes = Math.max(nom.length, chiffre.length, etat.length);
  const notes = (textes.reserves ?? []).flatMap((reserve) => couperLignes(reserve, 13, LARGEUR - 2 * MARGE));
  const fond = valeur === null ? '#666666' : '#000091';
  return {
    svg:
      `<path d="M${MARGE} ${y - 26}H${LARGEUR - MARGE}" stroke="#dddddd"/>` +
      bloc(nom, MARGE, y, 'fill="#161616"') +
      bloc(chiffre, COLONNES.valeur, y, `fill="${fond}" font-weight="700"`) +
      signePath(
        situation,
        SIGNE.cote,
        couleur,
        ` transform="translate(${COLONNES.etat} ${y - 11}) scale(${SIGNE.cote})"`,
      ) +
      bloc(etat, COLONNES.etat + SIGNE.avec, y, `fill="${couleur}" font-weight="700"`) +
      bloc(notes, MARGE, y + lignes * LIGNE, 'fill="#666666" font-size="13"'),
    haut: (lignes + notes.length) * LIGNE + 16,
  };
}

/**
 * The tableau in brief as a picture, for sites that refuse frames; to be put inside a link to the page, since a picture
 * cannot be read by everyone.
 *
 * @returns one SVG document, 760 px wide
 */
export function renderVignette(tableau: Tableau): string {
  const { service, textes, indicateurs, etat } = tableau;
  const apercu = etat === 'apercu' ? 'Aperçu, non publié. ' : '';
  const tete = couperLignes(
    `${apercu}${service}, ${textes.trimestre}. ${textes.resume}`,
    17,
    LARGEUR - 2 * MARGE,
  );
  const rectifie = textes.rectificatif === null ? '' : ` ${textes.rectificatif}`;
  const pied = couperLignes(`${textes.publication}${rectifie} Licence Etalab 2.0.`, 14, LARGEUR - 2 * MARGE);
  let y = 72 + tete.length * 24 + 24;
  let corps = '';
  for (const indicateur of indicateurs) {
    const { svg, haut } = rang(indicateur, y);
    corps += svg;
    y += haut;
  }
  const hauteur = y + pied.length * LIGNE + 8;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" xml:lang="fr" role="img" viewBox="0 0 ${LARGEUR} ${hauteur}" width="${LARGEUR}" height="${hauteur}" font-family="Inter, 'Segoe UI', Roboto, Arial, sans-serif" font-size="15">`,
    `<title>${escapeXml(`Résultats de qualité de service – ${service}, ${textes.trimestre}`)}</title>`,
    `<rect width="${LARGEUR}" height="${hauteur}" fill="#ffffff"/>`,
    mot(MARGE, 48, 'font-size="24" font-weight="700" fill="#161616"', 'Nos résultats de qualité de service'),
    `<g font-size="17" fill="#3a3a3a">${tete.map((ligne, i) => mot(MARGE, 80 + i * 24, '', ligne)).join('')}</g>`,
    corps,
    `<g font-size="14" fill="#666666">${bloc(pied, MARGE, y, '')}</g>`,
    '</svg>\n',
  ].join('');
}
