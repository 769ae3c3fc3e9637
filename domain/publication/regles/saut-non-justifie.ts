import { codeDuConstat, isJustifie } from '../../depot/justification.ts';
import { isFaitAilleurs } from '../ailleurs.ts';
import { hasMot } from '../../texte/mot.ts';
import type { ConstatDepose, EntreePublication, ReglePublication } from '../types.ts';

/** Judged on the whole tableau by its own rule: one site that misses a target that the département reaches is no matter here. */
const AUTRE_REGLE = 'CIBLE-NON-ATTEINTE';

function isExplique(
  { justifications, commentaires }: EntreePublication,
  { site, version, constat }: ConstatDepose,
  indicateur: string,
): boolean {
  const desLignes = justifications.filter((une) => une.site === site && une.version === version);
  return hasMot(commentaires[indicateur]) || isJustifie(constat, desLignes);
}

/** A large jump is a slip of typing or an event: the public is not told of it before somebody has said which. */
export const sautNonJustifie: ReglePublication = {
  code: 'SAUT-NON-JUSTIFIE',
  bloque: true,
  explication:
    'Un site a déposé un chiffre très éloigné de celui du trimestre précédent, et personne n’a dit s’il est juste.',
  check: (entree) =>
    entree.constats
      .filter(({ constat }) => constat.severite === 'a-justifier' && constat.code !== AUTRE_REGLE)
      .flatMap((depose) => {
        const { site, version, constat } = depose;
        const code = codeDuConstat(constat) ?? '';
        if (isExplique(entree, depose, code)) return [];
        const publie = entree.tableau.indicateurs.find((indicateur) => indicateur.code === code);
        return [
          {
            ...(code ? { indicateur: code } : {}),
            site,
            message: `${publie?.libelle ?? code}, site ${site}, version ${version} : ${constat.message} À défaut, justifiez le chiffre depuis le volet, ou écrivez un commentaire public.`,
            ...(publie && !isFaitAilleurs(entree, code) ? {} : { leger: true as const }),
          },
        ];
      }),
};
