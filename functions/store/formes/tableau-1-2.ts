import { findDepartement } from '../../../domain/referentiels/territoires/index.ts';
import type { Pas } from './chaine.ts';
import { elements, objet } from './objet.ts';
import type { Objet } from './objet.ts';

function raiseIndicateur(ancien: Objet): Objet {
  return {
    ...ancien,
    anPasse: null,
    serie: elements(ancien['serie']).map((point) => ({ ...point, rupture: false })),
    signal: null,
    intervalle: null,
    comparaison: null,
    textes: { ...objet(ancien['textes']), anPasse: null, intervalle: null, comparaison: null, methode: '' },
  };
}

/**
 * Schema 1 of a tableau spoke for a département only, and knew neither signals nor rectificatifs. What it did not say stays
 * unsaid: nothing is computed after the fact. It was stored by a publication only, never as a preview.
 */
export const tableau1To2: Pas = ({ departement, ...ancien }) => {
  const { code, nom, deNom } = objet(departement);
  const region = typeof code === 'string' ? findDepartement(code)?.region : undefined;
  return {
    ...ancien,
    schema: 2,
    entite: { niveau: 'departement', code, nom, deNom, departement: code, region: region ?? null },
    etat: 'publie',
    rectificatif: null,
    textes: { ...objet(ancien['textes']), prochaine: null, rectificatif: null },
    indicateurs: elements(ancien['indicateurs']).map(raiseIndicateur),
  };
};
