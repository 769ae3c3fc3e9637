import { cutPage, joinPage } from '../outils/gabarit.ts';
import { renderSeule } from '../outils/imprimer.ts';
import { makeTableaux, pick } from '../outils/tableaux.ts';
import type { Banc } from '../types.ts';

const REGLAGE = { echauffement: 60, appels: 20, tours: 9 };
/** Times that every tableau is drawn before anything is timed. */
const PASSES = 6;
const encode = new TextEncoder();

export const page: Banc = {
  nom: 'page',
  objet: 'the public page as one HTML file',
  async *epreuves() {
    const tableaux = makeTableaux(REGLAGE.echauffement + REGLAGE.appels * REGLAGE.tours);
    const pages = tableaux.map(renderSeule);
    const gabarits = pages.map(cutPage);
    const infidele = pages.findIndex((html, i) => joinPage(gabarits[i] ?? []) !== html);
    if (infidele !== -1) throw new Error(`Le gabarit de la page ${infidele} ne rend pas les mêmes octets.`);
    // Both until JavaScript's compiler has settled: the first hundreds of calls time the compiler, and not the page.
    for (let passe = 0; passe < PASSES; passe += 1) {
      for (const [i, tableau] of tableaux.entries()) {
        encode.encode(renderSeule(tableau));
        encode.encode(joinPage(gabarits[i] ?? []));
      }
    }
    const taille = encode.encode(pages[0]).length;
    yield {
      titre: `Page of ${tableaux[0]?.indicateurs.length ?? 0} indicators with ten quarters, ${Math.round(taille / 1024)} kB with its styles`,
      note: 'The floor escapes the texts of the very same page, joins them to its ready-made markup and charts, and encodes.',
      concurrents: [
        { nom: 'page', run: (tour) => encode.encode(renderSeule(pick(tableaux, tour))) },
        { nom: 'floor', run: (tour) => encode.encode(joinPage(gabarits[tour] ?? [])) },
      ],
      ...REGLAGE,
    };
  },
};
