import { listCopies } from '../api/public/fichiers.ts';
import { ADRESSES } from '../api/rendu.ts';
import type { Tableau } from '../../domain/tableau/types.ts';

/** Address in the app, name in the bucket, and the answer that is expected when it is not 200. */
export type Chemin = readonly [chemin: string, nom: string, statut?: number];

export const same = (chemin: string, statut = 200): Chemin => [chemin, chemin.slice(1), statut];

/** The files of a tableau whose page is at `ici`. */
export const filesOf = (tableau: Tableau, ici: string, statut = 200): Chemin[] =>
  listCopies(tableau).map((nom) => same(`${ici}/${nom}`, statut));

/** A bucket cannot redirect: at « dernier » stands a copy of the page that the app redirects to, and of its files. */
export function copyOf({ entite, ...tableau }: Tableau, sous: 'dernier'): Chemin[] {
  const ici = ADRESSES.publie(entite, tableau.trimestre);
  const la = ADRESSES.publie(entite, sous).slice(1);
  const fichiers = listCopies({ ...tableau, entite });
  return [
    ...fichiers.map((nom): Chemin => [`${ici}/${nom}`, `${la}/${nom}`]),
    // After the files that it links to.
    [ici, la],
  ];
}
