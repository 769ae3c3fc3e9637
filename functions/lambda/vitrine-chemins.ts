import { listCopies, listCopiesPossibles } from '../api/public/fichiers.ts';
import { ADRESSES } from '../api/rendu.ts';
import type { LieuPublic } from '../api/rendu.ts';
import { findSite, INDICATEURS, indicateursPublies } from '../../domain/referentiels/index.ts';
import type { CodeIndicateur } from '../../domain/referentiels/types.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';

/** Address in the app, name in the bucket, and the answer that is expected when it is not 200. */
export type Chemin = readonly [chemin: string, nom: string, statut?: number];

export const same = (chemin: string, statut = 200): Chemin => [chemin, chemin.slice(1), statut];

/** The files of a tableau whose page is at `ici`. */
export const filesOf = (tableau: Tableau, ici: string, statut = 200): Chemin[] =>
  listCopies(tableau).map((nom) => same(`${ici}/${nom}`, statut));

/** A withdrawn quarter: its page is a notice, which also stands at the addresses of its files. */
export const RETIRE = 410;

/** Indicators that a place may have shown. */
const shownBy = ({ niveau, code }: LieuPublic): readonly CodeIndicateur[] => {
  const departement =
    niveau === 'site' ? findSite(code)?.departement : niveau === 'departement' ? code : null;
  const publies = departement ? indicateursPublies(departement) : INDICATEURS.filter(({ publie }) => publie);
  return publies.map((indicateur) => indicateur.code);
};

/** The notice of a withdrawn quarter: at its address, and at those of all the files that it may have had. */
export function noticesOf(lieu: LieuPublic, trimestre: Trimestre): Chemin[] {
  const ici = ADRESSES.publie(lieu, trimestre);
  const fichiers = listCopiesPossibles(lieu, shownBy(lieu)).map((nom) => same(`${ici}/${nom}`, RETIRE));
  return [...fichiers, same(ici, RETIRE)];
}

/**
 * After a withdrawal, what « dernier » may have kept of it: every file that the latest quarter left has not; all of them, and
 * the page, when none is left.
 */
export function clearedOf(lieu: LieuPublic, dernier: Tableau | null): Chemin[] {
  const la = ADRESSES.publie(lieu, 'dernier');
  const reste = dernier ? listCopies(dernier) : [];
  // A quarter that is left says itself that it has no such file.
  const ici = dernier ? ADRESSES.publie(lieu, dernier.trimestre) : la;
  const vides = listCopiesPossibles(lieu, shownBy(lieu)).filter((nom) => !reste.includes(nom));
  return [
    ...vides.map((nom): Chemin => [`${ici}/${nom}`, `${la.slice(1)}/${nom}`, 404]),
    ...(dernier ? [] : [same(la, 404)]),
  ];
}

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
