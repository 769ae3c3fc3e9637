import type { CodeDepartement, CodeIndicateur } from '../../../domain/referentiels/types.ts';
import { toErreurClient } from '../../client/index.ts';
import type {
  ApercuPublication,
  Etape,
  LieuPublication,
  NouvelleEtape,
  VersionPubliee,
} from '../../client/index.ts';
import type { Dependances } from './dependances.ts';

/** What the server says now of a quarter's publication. Nothing is kept for when there is no network: an act is not done from memory. */
export type LecturePublication =
  | {
      readonly etat: 'lue';
      readonly apercu: ApercuPublication;
      /** Null when the reader has no right to them. */
      readonly versions: readonly VersionPubliee[] | null;
    }
  | { readonly etat: 'pas-consolide' }
  | { readonly etat: 'hors-ligne' }
  | { readonly etat: 'refusee'; readonly message: string };

/** The acts of the référent on what the public reads. None rejects: what goes wrong is announced, and the answer is false. */
export interface PublicationPane {
  read(lieu: LieuPublication): Promise<LecturePublication>;
  comment(
    lieu: LieuPublication,
    commentaire: {
      readonly indicateur: CodeIndicateur;
      readonly texte: string;
      readonly revisionConnue: number;
    },
  ): Promise<boolean>;
  /** Says of a public text that it names nobody, or takes it back. */
  saySansNom(lieu: LieuPublication, texte: string, sansNom: boolean): Promise<boolean>;
  publish(lieu: LieuPublication, apercu: ApercuPublication, motif: string): Promise<boolean>;
  withdraw(lieu: LieuPublication, motif: string): Promise<boolean>;
  /** Changes of series; null when they cannot be read, or are not for this person. */
  readEtapes(departement: CodeDepartement): Promise<readonly Etape[] | null>;
  declareEtape(departement: CodeDepartement, etape: NouvelleEtape): Promise<boolean>;
  removeEtape(departement: CodeDepartement, numero: number, motif: string): Promise<boolean>;
}

export function createPublication({ client, store }: Pick<Dependances, 'client' | 'store'>): PublicationPane {
  const act = async (faire: () => Promise<string>): Promise<boolean> => {
    try {
      store.dispatch({ type: 'annonce', texte: await faire(), ton: 'succes' });
      return true;
    } catch (cause) {
      store.dispatch({ type: 'annonce', texte: toErreurClient(cause).message, ton: 'erreur' });
      return false;
    }
  };
  return {
    read: async (lieu) => {
      try {
        const [apercu, versions] = await Promise.all([
          client.apercuPublication(lieu),
          client.versionsPubliees(lieu).catch(() => null),
        ]);
        return apercu ? { etat: 'lue', apercu, versions } : { etat: 'pas-consolide' };
      } catch (cause) {
        const erreur = toErreurClient(cause);
        return erreur.passagere ? { etat: 'hors-ligne' } : { etat: 'refusee', message: erreur.message };
      }
    },
    comment: (lieu, commentaire) =>
      act(async () => {
        await client.commenter(lieu, commentaire);
        return commentaire.texte.trim() === ''
          ? 'Commentaire public retiré.'
          : 'Commentaire public enregistré sur le serveur.';
      }),
    saySansNom: (lieu, texte, sansNom) =>
      act(async () => {
        await client.direSansNom(lieu, { texte, sansNom });
        return sansNom
          ? 'Réponse enregistrée au journal : ce texte peut être publié.'
          : 'Réponse retirée : ce texte ne sera pas publié tel quel.';
      }),
    publish: (lieu, { empreinte }, motif) =>
      act(async () => {
        const { version } = await client.publier(lieu, { empreinte, motif: motif.trim() || null });
        return `Tableau publié, version ${version}.`;
      }),
    withdraw: (lieu, motif) =>
      act(async () => {
        await client.retirer(lieu, motif);
        return 'Tableau retiré : sa page dit quand et pourquoi.';
      }),
    readEtapes: async (departement) => {
      try {
        return await (await client.etapes()).list(departement);
      } catch {
        return null;
      }
    },
    declareEtape: (departement, etape) =>
      act(async () => {
        await (await client.etapes()).declarer(departement, etape);
        return 'Changement de série déclaré.';
      }),
    removeEtape: (departement, numero, motif) =>
      act(async () => {
        await (await client.etapes()).retirer(departement, numero, motif);
        return 'Changement de série retiré.';
      }),
  };
}
