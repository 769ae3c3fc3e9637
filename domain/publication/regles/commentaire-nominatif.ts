import { listTextesNominatifs } from '../textes-publics.ts';
import type { TextePublic } from '../textes-publics.ts';
import type { EntreePublication, ReglePublication } from '../types.ts';

const QUOI: Readonly<Record<TextePublic['nature'], string>> = {
  commentaire: 'le commentaire',
  absence: 'la raison de l’absence',
  action: 'l’action',
  motif: 'le motif du rectificatif',
};

/** What the référent does when it is a person, by where the text was written. */
const REMEDES = {
  referent:
    'modifiez le texte : une fonction à la place d’une personne, les coordonnées du service à la place des siennes',
  site: 'écrivez un commentaire public à sa place, ou demandez au site de corriger son classeur et de le déposer de nouveau',
  action: 'demandez au site de corriger son plan d’actions et de le déposer de nouveau',
};

const remedeOf = ({ nature, site }: TextePublic): string => {
  if (nature === 'action') return REMEDES.action;
  return site === null && nature !== 'absence' ? REMEDES.referent : REMEDES.site;
};

/**
 * What is published names functions and services, never people. A text cannot tell a name for sure: one that seems to hold some waits for
 * the référent, who changes it or says that it names nobody.
 */
export const commentaireNominatif: ReglePublication = {
  code: 'COMMENTAIRE-NOMINATIF',
  bloque: true,
  explication:
    'Un texte qui sera public semble contenir le nom, l’adresse ou le numéro d’une personne, et personne n’a dit que ce n’en est pas un.',
  check: (entree) =>
    listTextesNominatifs(entree).map((public_) => {
      const { indicateur, site, texte, mots, pageDuSite } = public_;
      const sansNom = entree.isSansNom?.(texte) ?? false;
      return {
        ...(indicateur === null ? {} : { indicateur }),
        ...(site === null ? {} : { site }),
        nominatif: { texte, mots, sansNom },
        ...(pageDuSite || sansNom ? { leger: true as const } : {}),
        message: `${tellTexte(public_, entree)} ${tellSuite(public_, sansNom)}`,
      };
    }),
};

function tellTexte({ indicateur, site, nature, mots }: TextePublic, { tableau }: EntreePublication): string {
  const libelle = tableau.indicateurs.find(({ code }) => code === indicateur)?.libelle;
  const ou = [libelle, site === null ? null : `site ${site}`].filter(Boolean).join(', ');
  return `${ou === '' ? '' : `${ou} : `}${QUOI[nature]} contient ${mots.map((mot) => `« ${mot} »`).join(', ')}.`;
}

function tellSuite(public_: TextePublic, sansNom: boolean): string {
  if (sansNom) return 'Il a été dit que ce n’est pas un nom de personne : ce texte sera publié.';
  return public_.pageDuSite
    ? 'La page de ce site ne montrera pas ce texte, sauf si vous dites que ce n’est pas un nom de personne.'
    : `Si c’est une personne, ${remedeOf(public_)}. Sinon, dites que ce n’est pas un nom de personne.`;
}
