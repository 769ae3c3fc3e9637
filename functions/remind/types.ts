import type { Sujet } from '../../domain/rappels/index.ts';

/** A mail as it leaves: MIME bytes, and where it goes. */
export interface Message {
  readonly a: string;
  readonly objet: string;
  readonly octets: Uint8Array;
}

/** What carries the mails: a folder of .eml files, or the cloud's service. */
export interface Courrier {
  /** @throws when the mail was not taken: the day is given back, and another run may write to the person. */
  send(message: Message): Promise<void>;
}

export interface ReglagesCourrier {
  /** « Transparence <qualite@exemple.fr> ». */
  readonly expediteur: string;
  /** Where the service is reached, without final slash; null when it has no address: mails then have no link. */
  readonly adresse: string | null;
}

/** Where a subject is refused in one click; null for a mail without address. */
export type LienRefus = (sujet: Sujet) => string | null;
