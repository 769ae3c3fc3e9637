import type { ContenuAffiche } from '../contenu.ts';
import { AfficheIndisponible } from '../erreurs.ts';
import { MM } from '../formats.ts';
import type { Feuille } from '../formats.ts';
import { actions } from './actions.ts';
import { apercu, rectificatif } from './bandeaux.ts';
import { empiler, poser, VIDE } from './blocs.ts';
import { entete, resume } from './entete.ts';
import { LIMITES, LIMITES_EXTREMES } from './colonnes.ts';
import type { Limites } from './colonnes.ts';
import { choisirPas } from './etapes.ts';
import type { Pas } from './etapes.ts';
import { pied } from './pied.ts';
import { resultats } from './resultats.ts';
import type { Bloc, Element } from './types.ts';

/** Every element of the page at its place, in reading order. */
export type Composition = readonly Element[];

/**
 * Finds the place and the size of everything, from the widths of the font alone: nothing is laid out to be measured.
 * @throws {AfficheIndisponible} when no size makes it fit
 */
export function composer(contenu: ContenuAffiche, feuille: Feuille): Composition {
  return feuille.orientation === 'portrait' ? portrait(contenu, feuille) : paysage(contenu, feuille);
}

/** Between two parts of the page, in mm of an A3. */
const VIDE_ENTRE = 7;

/** Texts of actions give way with the comments of the results. */
const mesureActions = (pas: Pas) => ({
  echelle: Math.min(Math.max(pas.echelle, 0.6), 1.25),
  actions: pas.actions,
  lignes: pas.commentaire === null ? null : Math.max(pas.commentaire, 2),
});

/** A long tableau takes some room from its head. */
function feuilleDeTete(contenu: ContenuAffiche, feuille: Feuille): Feuille {
  return contenu.lignes.length > 10 ? { ...feuille, unite: feuille.unite * 0.88 } : feuille;
}

/** Results, then what is being done, in a column of the page. What is left over stands around the actions. */
function corps(contenu: ContenuAffiche, feuille: Feuille, largeur: number, hauteur: number): Bloc {
  const vide = VIDE_ENTRE * MM * feuille.unite;
  const faites = new Map<string, Bloc>();
  const suite = (pas: Pas): Bloc => {
    const mesure = mesureActions(pas);
    const cle = JSON.stringify(mesure);
    const bloc = faites.get(cle) ?? actions(contenu, feuille, largeur, mesure);
    faites.set(cle, bloc);
    return bloc;
  };
  const place = (pas: Pas): number => {
    const faire = suite(pas).hauteur;
    return faire === 0 ? hauteur : hauteur - faire - vide;
  };
  const essayer = (limites: Limites) => {
    const results = resultats(contenu, feuille, largeur, limites);
    const pas = choisirPas((p) => results.hauteur(p) <= place(p));
    return pas && { pas, table: results.compose(pas, place(pas)) };
  };
  const choix = essayer(LIMITES) ?? essayer(LIMITES_EXTREMES);
  if (choix === null) throw trop();
  const { pas, table } = choix;
  const faire = suite(pas);
  const reste = hauteur - table.hauteur - faire.hauteur;
  return {
    hauteur,
    elements: [...table.elements, ...poser(faire, 0, table.hauteur + Math.max(vide, reste / 2)).elements],
  };
}

function portrait(contenu: ContenuAffiche, feuille: Feuille): Composition {
  const { marge, unite: u } = feuille;
  const largeur = feuille.largeur - marge * 2;
  const vide = VIDE_ENTRE * MM * u;
  const serree = feuilleDeTete(contenu, feuille);
  const haut = empiler(
    [apercu, entete, rectificatif, resume].map((part) => ({
      bloc: part(contenu, serree, largeur),
      avant: vide,
    })),
  );
  const bas = pied(contenu, feuille, largeur);
  const libre = feuille.hauteur - marge * 2 - haut.hauteur - bas.hauteur - vide * 2;
  return [
    ...poser(haut, marge, marge).elements,
    ...poser(corps(contenu, feuille, largeur, libre), marge, marge + haut.hauteur + vide).elements,
    ...poser(bas, marge, feuille.hauteur - marge - bas.hauteur).elements,
  ];
}

/** Share of the width that the side column takes: who and how on the left, figures on the right. */
const COTE = 0.262;

function paysage(contenu: ContenuAffiche, feuille: Feuille): Composition {
  const { marge, unite: u } = feuille;
  const total = feuille.largeur - marge * 2;
  const vide = VIDE_ENTRE * MM * u;
  const cote = total * COTE;
  const x = cote + 10 * MM * u;
  const bandeau = apercu(contenu, feuille, total);
  const haut = bandeau === VIDE ? 0 : bandeau.hauteur + vide;
  const hauteur = feuille.hauteur - marge * 2 - haut;
  const qui = empiler([entete, resume].map((part) => ({ bloc: part(contenu, feuille, cote), avant: vide })));
  const comment = pied(contenu, feuille, cote);
  if (qui.hauteur + comment.hauteur + vide > hauteur) throw trop();
  // A correction is read before the figures that it changes.
  const correction = rectificatif(contenu, feuille, total - x);
  const y = correction === VIDE ? 0 : correction.hauteur + vide;
  const feuillet = [
    ...poser(qui, 0, haut).elements,
    ...poser(correction, x, haut).elements,
    ...poser(corps(contenu, feuille, total - x, hauteur - y), x, haut + y).elements,
    ...poser(comment, 0, haut + hauteur - comment.hauteur).elements,
  ];
  return poser({ hauteur: 0, elements: [...bandeau.elements, ...feuillet] }, marge, marge).elements;
}

function trop(): AfficheIndisponible {
  return new AfficheIndisponible(
    'L’affiche n’a pas été produite\u00a0: trop d’indicateurs, d’actions ou de texte pour une seule page. ' +
      'Publiez-en moins\u202f: la page en ligne les montre tous.',
  );
}
