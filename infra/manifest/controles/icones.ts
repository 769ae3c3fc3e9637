import { baseOf, cheminOf } from '../adresses.ts';
import type { Element } from '../element.ts';
import { readPngSize } from '../png.ts';
import type { Controle, Defaut, Manifeste } from '../types.ts';
import { ressourcesOf } from './ressources.ts';

/** Sizes without which Excel shows no icon. */
const OBLIGATOIRES = [16, 32, 80];
/** Sizes of the base manifest's two icons, for a task pane. */
const BASE: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

interface Icone {
  readonly element: Element;
  readonly url: string;
  /** Pixels, each way. */
  readonly taille: number;
}

function iconesOf(manifeste: Manifeste): readonly Icone[] {
  const adresses = new Map(
    ressourcesOf(manifeste).map(({ attributs }) => [attributs['id'], attributs['DefaultValue'] ?? '']),
  );
  return manifeste.elements.flatMap((element): readonly Icone[] => {
    const { nom, parent, attributs } = element;
    const taille = BASE[nom];
    if (taille !== undefined) return [{ element, taille, url: attributs['DefaultValue'] ?? '' }];
    if (parent?.nom !== 'Icon') return [];
    return [{ element, taille: Number(attributs['size']), url: adresses.get(attributs['resid']) ?? '' }];
  });
}

/** Each icon is a PNG of the size that it is said to be; each group and button has the sizes that Excel needs. */
export const checkIcones: Controle = (manifeste, { files }) => {
  const base = baseOf(manifeste);
  const defauts: Defaut[] = [];
  for (const { element, url, taille } of iconesOf(manifeste)) {
    const { ligne } = element;
    const octets = files.get(cheminOf(url, base) ?? '');
    // An address without its file is told by the check of addresses.
    if (!octets) continue;
    const lue = readPngSize(octets);
    if (!lue)
      defauts.push({ code: 'ICONE-ILLISIBLE', ligne, message: `« ${url} » n’est pas un fichier PNG.` });
    else if (lue.largeur !== taille || lue.hauteur !== taille)
      defauts.push({
        code: 'ICONE-TAILLE',
        ligne,
        message: `« ${url} » fait ${lue.largeur} × ${lue.hauteur} pixels : ${taille} × ${taille} attendus.`,
      });
  }
  for (const { enfants, ligne } of manifeste.elements.filter(({ nom }) => nom === 'Icon')) {
    const tailles = enfants.map(({ attributs }) => Number(attributs['size']));
    const manquantes = OBLIGATOIRES.filter((taille) => !tailles.includes(taille));
    if (manquantes.length > 0)
      defauts.push({
        code: 'ICONE-MANQUANTE',
        ligne,
        message: `Icône sans ses tailles obligatoires : ajoutez ${manquantes.join(', ')} pixels.`,
      });
  }
  return defauts;
};
