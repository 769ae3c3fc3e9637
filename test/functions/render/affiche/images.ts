import { fileURLToPath } from 'node:url';
import type { PNG } from 'pngjs';
import { FORMATS_AFFICHE, renderAffiche } from '../../../../functions/render/affiche/index.ts';
import type { Dessinateur } from '../../../fabriques/image-pdf.ts';
import { JEUX } from './donnees.ts';

/** Where the golden pictures are kept. */
export const DOSSIER_IMAGES = fileURLToPath(new URL('../../../golden/affiches', import.meta.url));
/** Enough to see that a column, a sign or a line moved; the whole set stays under 2.5 MB. */
const LARGEUR = { portrait: 330, paysage: 466 };
export const URL_PAGE = 'https://www.exemple.gouv.fr/transparence/tableaux/37/2020-T4';
const GRIS = ['exemple', 'indre-et-loire'];

export interface ImageAttendue {
  readonly nom: string;
  readonly draw: (dessinateur: Dessinateur) => Promise<PNG>;
}

/** Every golden picture of a data set: the four sheets, and the A3 in greyscale for some. */
export function imagesDe(jeu: keyof typeof JEUX): readonly ImageAttendue[] {
  return FORMATS_AFFICHE.flatMap(({ fichier, ...format }) => {
    const draw = (gris: boolean) => async (dessinateur: Dessinateur) =>
      dessinateur.draw(await renderAffiche(JEUX[jeu](), { url: URL_PAGE, ...format }), {
        largeur: LARGEUR[format.orientation],
        gris,
      });
    const nom = `${jeu}-${fichier.replace('affiche-', '').replace('.pdf', '')}`;
    const gris = fichier === 'affiche-a3.pdf' && GRIS.includes(jeu);
    return [
      { nom: `${nom}.png`, draw: draw(false) },
      ...(gris ? [{ nom: `${nom}-gris.png`, draw: draw(true) }] : []),
    ];
  });
}
