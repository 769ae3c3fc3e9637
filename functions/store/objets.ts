/** What is said of an object beside its bytes. */
export interface DescriptionObjet {
  readonly type?: string;
  readonly cache?: string;
  /** How a browser offers it, and under which name it is saved (RFC 6266). */
  readonly disposition?: string;
  /** Status of the error that the bytes were the answer of: a storage answers 200 whatever it keeps, and says this beside. */
  readonly erreur?: number;
  /** True: what is already under the name stays, whoever wrote it. */
  readonly siAbsent?: boolean;
}

/** The little that is asked of an object storage: so that its client can be any, and a test's a map. */
export interface Objets {
  /** The storage has checked the bytes against their SHA-256 when this returns. */
  put(nom: string, octets: Uint8Array, description?: DescriptionObjet): Promise<void>;
  /** Null when there is nothing under the name. */
  get(nom: string): Promise<Uint8Array | null>;
}
