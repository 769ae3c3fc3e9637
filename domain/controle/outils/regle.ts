import { capitalize } from '../../nombre/index.ts';
import type { Regle, Trouvaille } from '../types.ts';
import { cite, typographie } from './phrase.ts';

/**
 * A rule as its file declares it, made ready to be shown: French spacing, and each sentence opens with where to look
 * (sheet, cell, code of the line), so that no rule can forget to say it.
 */
export function defineRegle(regle: Regle): Regle {
  return {
    ...regle,
    explication: typographie(regle.explication),
    message: (trouvaille) => typographie(situate(trouvaille, regle.message(trouvaille))),
  };
}

function situate({ adresse, parametres, lignes }: Trouvaille, phrase: string): string {
  if (!adresse) return capitalize(phrase);
  // The sentence lists its cells itself.
  if (lignes) return `Feuille ${cite(adresse.feuille)} : ${phrase}`;
  const cellule = adresse.cellule === '' ? '' : `, cellule ${adresse.cellule}`;
  const { code, numero } = parametres;
  const ligne = code ? ` (${code})` : numero ? ` (action ${numero})` : '';
  return `Feuille ${cite(adresse.feuille)}${cellule}${ligne} : ${phrase}`;
}
