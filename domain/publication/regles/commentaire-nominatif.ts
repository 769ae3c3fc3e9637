import { listTextesNominatifs } from '../textes-publics.ts';
import type { TextePublic } from '../textes-publics.ts';
import type { ReglePublication } from '../types.ts';

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

const cite = (mots: readonly string[]): string => mots.map((mot) => `« ${mot} »`).join(', ');

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
    listTextesNominatifs(entree)
      .filter(({ texte }) => !entree.isSansNom?.(texte))
      .map((public_) => {
        const { indicateur, site, texte, mots, pageDuSite } = public_;
        const publie = entree.tableau.indicateurs.find(({ code }) => code === indicateur);
        const ou = [publie?.libelle, site === null ? null : `site ${site}`].filter(Boolean).join(', ');
        const lu = `${ou === '' ? '' : `${ou} : `}${QUOI[public_.nature]} contient ${cite(mots)}.`;
        return {
          ...(indicateur === null ? {} : { indicateur }),
          ...(site === null ? {} : { site }),
          nominatif: { texte, mots },
          ...(pageDuSite ? { leger: true as const } : {}),
          message: pageDuSite
            ? `${lu} La page de ce site ne montrera pas ce texte, sauf si vous dites que ce n’est pas un nom de personne.`
            : `${lu} Si c’est une personne, ${remedeOf(public_)}. Sinon, dites que ce n’est pas un nom de personne.`,
        };
      }),
};
