import { adressesOf, baseOf, cheminOf } from '../adresses.ts';
import type { Controle, Defaut } from '../types.ts';

/** Every address in https, under the add-in's own, and of a file that is served. */
export const checkAdresses: Controle = (manifeste, { files }) => {
  const base = baseOf(manifeste);
  return adressesOf(manifeste).flatMap(({ element, url }): readonly Defaut[] => {
    const { ligne, nom } = element;
    if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
      return [
        {
          code: 'ADRESSE-NON-HTTPS',
          ligne,
          message: `« ${url} » : Office n’accepte que des adresses https.`,
        },
      ];
    if (nom === 'AppDomain') return [];
    const chemin = cheminOf(url, base);
    if (chemin === null)
      return [
        {
          code: 'ADRESSE-ETRANGERE',
          ligne,
          message: `« ${url} » n’est pas sous ${base} : toutes les adresses viennent d’un seul réglage.`,
        },
      ];
    if (!files.has(chemin))
      return [
        {
          code: 'FICHIER-ABSENT',
          ligne,
          message: `« ${chemin} » n’est pas servi avec le complément : ajoutez le fichier, ou corrigez l’adresse.`,
        },
      ];
    return [];
  });
};
