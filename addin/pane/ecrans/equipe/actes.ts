import { typographie } from '../../../../domain/controle/outils/phrase.ts';
import { toErreurClient } from '../../../client/index.ts';
import type {
  ClientAnnuaire,
  FichePersonne,
  LigneJournalAnnuaire,
  PersonneAnnuaire,
} from '../../../client/index.ts';
import type { Session } from '../../connexion/types.ts';
import type { StorePane } from '../../services/index.ts';

/** What the server says now of a directory. Nothing of it is kept on the post: it holds addresses. */
export type LectureEquipe =
  | {
      readonly etat: 'lue';
      readonly personnes: readonly PersonneAnnuaire[];
      readonly journal: readonly LigneJournalAnnuaire[];
    }
  | { readonly etat: 'non-connecte' }
  | { readonly etat: 'refusee'; readonly message: string };

/** Why a change was not made, in French; null when it was. */
export type Refus = string | null;

/** The directory of a département, for who keeps it. None of these rejects. */
export interface EquipePane {
  read(annuaire: string): Promise<LectureEquipe>;
  invite(annuaire: string, invitation: FichePersonne & { readonly courriel: string }): Promise<Refus>;
  change(annuaire: string, id: string, fiche: FichePersonne): Promise<Refus>;
  remove(annuaire: string, personne: PersonneAnnuaire): Promise<Refus>;
  handOver(departement: string, de: string, a: PersonneAnnuaire): Promise<Refus>;
}

const NON_CONNECTE =
  'Rien n’a été enregistré : votre session a pris fin. Reconnectez-vous, puis recommencez ; ce que vous avez saisi est resté en place.';

/** What the screen acts on. `annuaire`: the client of directories, loaded when it is first called. */
export interface DependancesEquipe {
  readonly annuaire: () => Promise<ClientAnnuaire>;
  readonly store: StorePane;
  readonly session: Pick<Session, 'refresh'>;
}

export function createEquipe({ annuaire: open, store, session }: DependancesEquipe): EquipePane {
  const act = async (faire: (client: ClientAnnuaire) => Promise<void>, fait: string): Promise<Refus> => {
    try {
      await faire(await open());
      store.dispatch({ type: 'annonce', texte: typographie(fait), ton: 'succes' });
      return null;
    } catch (cause) {
      const erreur = toErreurClient(cause);
      return erreur.nonConnecte ? typographie(NON_CONNECTE) : erreur.message;
    }
  };
  return {
    read: async (annuaire) => {
      try {
        const client = await open();
        const [personnes, journal] = await Promise.all([
          client.personnes(annuaire),
          client.journalAnnuaire(annuaire),
        ]);
        return { etat: 'lue', personnes, journal };
      } catch (cause) {
        const erreur = toErreurClient(cause);
        return erreur.nonConnecte ? { etat: 'non-connecte' } : { etat: 'refusee', message: erreur.message };
      }
    },
    invite: (annuaire, invitation) =>
      act(
        (client) => client.inviter(annuaire, invitation),
        `Invitation enregistrée : ${invitation.courriel} pourra se connecter.`,
      ),
    change: (annuaire, id, fiche) =>
      act((client) => client.modifierPersonne(annuaire, id, fiche), `Fiche enregistrée : ${fiche.fonction}.`),
    remove: (annuaire, { id, fonction }) =>
      act(
        (client) => client.retirerPersonne(annuaire, id),
        `Personne retirée : ${fonction}. Ses droits ont pris fin.`,
      ),
    handOver: (departement, de, a) =>
      act(async (client) => {
        await client.passerLaMain(departement, de, a.id);
        // It may be one's own charge that was handed over.
        await session.refresh();
      }, `La main est passée : ${a.fonction} est référent.`),
  };
}
