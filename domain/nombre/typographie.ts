/** Narrow no-break space: before `%`, `;`, `!`, `?` and between thousands. */
export const FINE = '\u202f';
/** No-break space: before `:`, and between a figure and its unit so that neither goes to the next line alone. */
export const INSECABLE = '\u00a0';
/** The typographic minus sign, which screen readers say and which is as wide as the plus. */
export const MOINS = '\u2212';
