import type { ClasseurAttendu, Sujet } from '../../domain/rappels/index.ts';

/** A mail as it leaves: MIME bytes, and where it goes. */
export interface Message {
  readonly a: string;
  readonly objet: string;
  readonly octets: Uint8Array;
}

/** A file that a mail brings. */
export interface Piece {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** The workbooks of a mail, in the order of the sites that it says they are of; and those that its link alone leads to. */
export interface ClasseursJoints {
  readonly joints: readonly ClasseurAttendu[];
  readonly pieces: readonly Piece[];
  readonly parLien: readonly ClasseurAttendu[];
}

/** What carries the mails: a folder of .eml files, or the cloud's service. */
export interface Courrier {
  /**
   * @throws IssueInconnue when nothing tells whether the mail was taken; any other error when it was not: the day is then given
   * back, and another run may write to the person.
   */
  send(message: Message): Promise<void>;
}

/** The mail may have left, or not: writing again could be a second mail on the same day. */
export class IssueInconnue extends Error {
  override readonly name = 'IssueInconnue';
}

export interface ReglagesCourrier {
  /** « Transparence <qualite@exemple.fr> ». */
  readonly expediteur: string;
  /** Where the service is reached, without final slash; null when it has no address: mails then have no link. */
  readonly adresse: string | null;
}

/** What a link refuses: one subject, or every subject that may be refused. */
export type ObjetRefus = Sujet | 'tout';

/**
 * Where something is refused in one click, in the directories that these entries (`37/<id>`) are of; null for a mail without
 * address.
 */
export type LienRefus = (objet: ObjetRefus, personnes: readonly string[]) => string | null;
