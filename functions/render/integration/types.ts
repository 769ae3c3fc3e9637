/** Addresses of the embeddable version. Relative ones are enough for the file itself, not for the snippet to paste. */
export interface OptionsIntegration {
  /** The whole page that the frame leads to. */
  readonly adressePage: string;
  /** Base address of `integration.css`, without final slash; '' or absent puts the styles in the file. */
  readonly assets?: string;
}
