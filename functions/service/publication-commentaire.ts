import { typographie } from '../../domain/controle/outils/phrase.ts';
import { COMMENTAIRE_MAX } from '../../domain/publication/index.ts';
import { indicateursPublies } from '../../domain/referentiels/index.ts';
import type { CodeIndicateur } from '../../domain/referentiels/types.ts';
import { BaseIndisponible } from '../store/index.ts';
import type { CommentairePublic } from '../store/index.ts';
import type { Dependances } from './dependances.ts';
import { Introuvable } from './erreurs.ts';
import type { LieuPublication } from './publication-preparation.ts';
import { requireDepartement } from './roster.ts';

export interface DemandeCommentaire extends LieuPublication {
  readonly indicateur: CodeIndicateur;
  /** Empty takes the comment away: the sites' are shown again. */
  readonly texte: string;
  readonly auteur?: string | undefined;
  readonly compte?: string | undefined;
  /** Revision of the comment that the writer saw, 0 for none; absent: whatever is there. */
  readonly revisionConnue?: number | undefined;
}

export type ResultatCommentaire =
  | {
      readonly etat: 'ecrit' | 'inchange';
      /** Null once taken away. */
      readonly commentaire: CommentairePublic | null;
    }
  | { readonly etat: 'refuse'; readonly message: string }
  /** Somebody else wrote meanwhile: theirs is given, and nothing was written. */
  | { readonly etat: 'conflit'; readonly message: string; readonly commentaire: CommentairePublic | null };

const TOURS = 20;

/**
 * Writes the public comment of an indicator, for the next publication: what is already published does not change.
 * @throws Introuvable for an indicator that the département does not publish.
 */
export async function commentPublication(
  { store, clock }: Pick<Dependances, 'store' | 'clock'>,
  demande: DemandeCommentaire,
): Promise<ResultatCommentaire> {
  const { departement, trimestre, indicateur, auteur = 'référent qualité', compte, revisionConnue } = demande;
  requireIndicateur(departement, indicateur);
  const texte = cleanTexte(demande.texte);
  const refus = refuseTexte(texte);
  if (refus !== null) return { etat: 'refuse', message: typographie(refus) };
  for (let tour = 0; tour < TOURS; tour += 1) {
    const tete = await store.readTete(departement, trimestre);
    const connu = tete.commentaires[indicateur] ?? null;
    if ((connu?.texte ?? '') === texte) return { etat: 'inchange', commentaire: connu };
    if (revisionConnue !== undefined && revisionConnue !== (connu?.revision ?? 0)) return conflit(connu);
    const instant = clock().toISOString();
    const ecrit = await store.writeCommentaire({
      tete,
      departement,
      trimestre,
      indicateur,
      texte: texte || null,
      instant,
      auteur,
      compte,
    });
    if (ecrit) {
      const commentaire = texte ? { texte, instant, auteur, revision: tete.revision + 1 } : null;
      return { etat: 'ecrit', commentaire };
    }
  }
  throw new BaseIndisponible(new Error(`${departement} ${trimestre} : actes de publication simultanés`));
}

function requireIndicateur(departement: string, indicateur: CodeIndicateur): void {
  requireDepartement(departement);
  if (indicateursPublies(departement).some(({ code }) => code === indicateur)) return;
  throw new Introuvable(
    'indicateur',
    `Le département ${departement} ne publie pas l’indicateur « ${indicateur} » : commentez un indicateur du tableau.`,
  );
}

/** One way to write line ends and spaces, so that the same words are the same text. */
const cleanTexte = (texte: string): string =>
  texte
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();

function refuseTexte(texte: string): string | null {
  if (texte.length > COMMENTAIRE_MAX)
    return `Le commentaire a ${texte.length} caractères et ne peut en avoir plus de ${COMMENTAIRE_MAX} : raccourcissez-le.`;
  if (/[^\P{Cc}\n]/u.test(texte))
    return 'Le commentaire contient un caractère invisible que les fichiers ne peuvent pas porter : retapez-le au lieu de le coller.';
  return null;
}

const conflit = (commentaire: CommentairePublic | null): ResultatCommentaire => ({
  etat: 'conflit',
  commentaire,
  message: typographie(
    commentaire
      ? `Ce commentaire a été modifié par ${commentaire.auteur} pendant que vous écriviez, et le vôtre n’est pas enregistré : relisez le sien, puis enregistrez de nouveau.`
      : 'Ce commentaire a été retiré pendant que vous écriviez, et le vôtre n’est pas enregistré : enregistrez-le de nouveau.',
  ),
});
