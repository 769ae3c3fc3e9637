import { simplify } from '../../domain/controle/outils/phrase.ts';
import { findDepartement, findIndicateur, findSite } from '../../domain/referentiels/index.ts';
import type { Indicateur, Site } from '../../domain/referentiels/types.ts';
import { calendrierOf, TERRITOIRES } from '../../domain/temps/jours-ouvres/index.ts';
import type { Calendrier } from '../../domain/temps/jours-ouvres/index.ts';
import { parseTrimestre } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { ErreurFonction } from './erreur.ts';

/** Codes are looked up as Excel compares texts: without regard to case or spaces around. */
const codeOf = (texte: string): string => texte.trim().toUpperCase();

const refuse = (phrase: string): never => {
  throw new ErreurFonction('valeur', phrase);
};

/** @throws ErreurFonction when the catalogue has no such indicator. */
export const readIndicateur = (texte: string): Indicateur =>
  findIndicateur(codeOf(texte)) ??
  refuse(`Indicateur inconnu : « ${texte} ». Écrivez un code du catalogue, par exemple TEL-DECROCHE.`);

/** @throws ErreurFonction when no roster has such a site. */
export const readSite = (texte: string): Site =>
  findSite(codeOf(texte)) ??
  refuse(`Site inconnu : « ${texte} ». Écrivez un code de site, par exemple 37-PREF.`);

/** @throws ErreurFonction when the text is no quarter of 2000 to 2099. */
export const readTrimestre = (texte: string): Trimestre =>
  parseTrimestre(texte) ?? refuse(`Trimestre illisible : « ${texte} ». Écrivez-le comme 2020-T4 ou T4 2020.`);

/** Excel turns the département 01 typed in a cell into the number 1. */
const departementOf = (code: string) => findDepartement(code.padStart(2, '0'));

const territoires = new Map(TERRITOIRES.map((territoire) => [territoire.replace(/-/g, ' '), territoire]));

/**
 * The calendar named by a département, a site or a territory; that of mainland France when nothing is named.
 * @throws ErreurFonction when it is none of them.
 */
export function readCalendrier(texte: string | null | undefined): Calendrier {
  const code = codeOf(texte ?? '');
  const departement = departementOf(code)?.code ?? findSite(code)?.departement;
  if (departement !== undefined) return calendrierOf(departement);
  const nom = simplify(code).replace(/-/g, ' ');
  const territoire = code === '' ? 'metropole' : territoires.get(nom);
  if (territoire !== undefined) return { territoire, lundiPentecoteTravaille: false, fermetures: [] };
  return refuse(
    `Calendrier inconnu : « ${texte ?? ''} ». Écrivez un département (57, 974), un site (57-PREF) ou un territoire (Alsace-Moselle).`,
  );
}
