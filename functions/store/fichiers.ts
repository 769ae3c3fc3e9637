/** Where the files that people sent are kept, exactly as they sent them. */
export interface FichierStore {
  /**
   * Keeps bytes under their SHA-256 in hex. Putting the same bytes again changes nothing.
   * @throws Error when the key is not the hash of the bytes.
   */
  put(cle: string, octets: Uint8Array): Promise<void>;
  /**
   * The bytes, or null when nothing is kept under the key.
   * @throws DonneeCorrompue when the bytes are no longer those of the key.
   */
  get(cle: string): Promise<Uint8Array | null>;
}
