/** Addresses of the embeddable version. Relative ones are enough for the file itself, not for the snippet to paste. */
export interface OptionsIntegration {
  /** The whole page that the frame leads to. */
  readonly adressePage: string;
}
