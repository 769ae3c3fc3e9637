import { createHash } from 'node:crypto';

/** A dot of this radius that a line draws where it turns. */
const repere = (id: string, rayon: number): string =>
  `<marker id="${id}" markerUnits="userSpaceOnUse" overflow="visible"><circle class="g-point" r="${rayon}"/></marker>`;

// Beside what it leads to, and not in the style sheet: from another file, some browsers would look for the dots there.
const STYLE =
  '.g-courbe .g-trait{marker:url(#g-r);marker-end:url(#g-f)}.g-sparkline .g-trait{marker-end:url(#g-p)}' +
  '.g-courbe .g-suite{marker-end:url(#g-r)}.g-sparkline .g-suite{marker:none}.g-courbe .g-points{marker:none}';

/** The one style that a served page may hold: the policy of the cache names it by its hash, and refuses any other. */
export const STYLE_PERMIS = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** The dots of every chart of a page, drawn once: quarters and the last one, of the detail charts and of the small ones. */
export const REPERES: string = [
  '<svg class="g-reperes" width="0" height="0" aria-hidden="true">',
  repere('g-r', 3),
  repere('g-f', 5),
  repere('g-p', 3.5),
  `<style>${STYLE}</style></svg>`,
].join('');
