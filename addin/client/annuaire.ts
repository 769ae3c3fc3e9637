import { ANNUAIRE_NATIONAL } from '../../domain/droits/annuaire-types.ts';
import type { Habilitation } from '../../domain/droits/types.ts';
import { jsonOf } from './connexion.ts';
import { request, requestJson } from './http.ts';
import type { Transport } from './http.ts';

/** Someone of a directory, as its keepers read it. */
export interface PersonneAnnuaire {
  readonly id: string;
  readonly courriel: string;
  readonly fonction: string;
  readonly habilitations: readonly Habilitation[];
  /** « invitee » until the first sign-in. */
  readonly etat: 'invitee' | 'active';
  /** What audit lines call their account; null until the first sign-in. */
  readonly compte: string | null;
}

export type FichePersonne = Pick<PersonneAnnuaire, 'fonction' | 'habilitations'>;

/** What became of someone in a change, without their address. */
export interface TracePersonne {
  readonly id: string;
  readonly fonction: string;
  readonly avant: readonly Habilitation[] | null;
  readonly apres: readonly Habilitation[] | null;
}

export interface LigneJournalAnnuaire {
  readonly instant: string;
  readonly fait: 'invitation' | 'modification' | 'retrait' | 'passation' | 'premiere-connexion';
  readonly auteur: string;
  /** Account of the author. */
  readonly par: string;
  readonly version: number;
  readonly personnes: readonly TracePersonne[];
}

/** Directories, by code: a département, or `national`. Every method rejects with `ErreurClient`, and nothing else. */
export interface ClientAnnuaire {
  personnes(annuaire: string): Promise<readonly PersonneAnnuaire[]>;
  /** Latest first. */
  journalAnnuaire(annuaire: string): Promise<readonly LigneJournalAnnuaire[]>;
  inviter(annuaire: string, invitation: FichePersonne & { readonly courriel: string }): Promise<void>;
  modifierPersonne(annuaire: string, id: string, fiche: FichePersonne): Promise<void>;
  retirerPersonne(annuaire: string, id: string): Promise<void>;
  /** The référent `de` leaves, the successor `a` takes the charge, at once. */
  passerLaMain(departement: string, de: string, a: string): Promise<void>;
}

const code = encodeURIComponent;

export function createClientAnnuaire(transport: Transport): ClientAnnuaire {
  const lieu = (annuaire: string): string =>
    annuaire === ANNUAIRE_NATIONAL ? '/national' : `/departements/${code(annuaire)}`;
  const personnes = (annuaire: string): string => `${lieu(annuaire)}/personnes`;
  const une = (annuaire: string, id: string): string => `${personnes(annuaire)}/${code(id)}`;
  // What was written is read again with the list: the answer itself is not needed.
  const send = (methode: 'POST' | 'PUT' | 'DELETE', chemin: string, corps?: object): Promise<void> =>
    request(transport, chemin, { methode, ...(corps ? jsonOf(corps) : {}) }, () => Promise.resolve());
  return {
    personnes: async (annuaire) =>
      (await requestJson<{ personnes: readonly PersonneAnnuaire[] }>(transport, personnes(annuaire)))
        .personnes,
    journalAnnuaire: async (annuaire) =>
      (
        await requestJson<{ lignes: readonly LigneJournalAnnuaire[] }>(
          transport,
          `${personnes(annuaire)}/audit`,
        )
      ).lignes,
    inviter: (annuaire, invitation) => send('POST', personnes(annuaire), invitation),
    modifierPersonne: (annuaire, id, fiche) => send('PUT', une(annuaire, id), fiche),
    retirerPersonne: (annuaire, id) => send('DELETE', une(annuaire, id)),
    passerLaMain: (departement, de, a) => send('POST', `${lieu(departement)}/passation`, { de, a }),
  };
}
