import type { Tableau } from '../../../domain/tableau/types.ts';
import { tableauLong } from '../../../test/fabriques/tableau.ts';
import { buildExempleTableau } from '../../donnees/exemple.ts';
import { renderSeule } from '../outils/imprimer.ts';
import { judgePage } from '../outils/phare.ts';
import type { Banc } from '../types.ts';

const PORT = 9333;
const PAGES: readonly (readonly [string, () => Tableau])[] = [
  ['8 indicators with ten quarters', () => buildExempleTableau()],
  ['14 indicators, long labels and comments', () => tableauLong()],
];

export const lighthouse: Banc = {
  nom: 'lighthouse',
  objet: 'the four marks of the public page, judged as on a phone',
  async *epreuves() {
    for (const [nom, build] of PAGES) {
      const html = renderSeule(build());
      const { performance, accessibility, bestPractices, seo, octets, fautes } = await judgePage(html, PORT);
      yield {
        titre: `Page of ${nom}: performance ${performance}, accessibility ${accessibility}, best practices ${bestPractices}, SEO ${seo}, out of 100; ${(octets / 1000).toFixed(1)} kB on the wire`,
        note: `Lighthouse 12, its own phone and network, in the test browser; ${fautes.length === 0 ? 'no audit failed' : `failed: ${fautes.join(', ')}`}. The time is that to draw the page judged.`,
        concurrents: [{ nom: 'page', run: () => renderSeule(build()) }],
        echauffement: 3,
        appels: 3,
        tours: 3,
      };
    }
  },
};
