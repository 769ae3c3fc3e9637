import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { FORMATS_AFFICHE, renderAffiche } from '../../../functions/render/affiche/index.ts';
import { openNavigateur } from '../../../test/fabriques/navigateur.ts';
import { printPage } from '../outils/imprimer.ts';
import { makeTableaux, pick } from '../outils/tableaux.ts';
import type { Banc, Epreuve } from '../types.ts';

const FROID = fileURLToPath(new URL('../froid/affiche.ts', import.meta.url));
/** Both engines are warm after some fifteen calls: before that, the JavaScript of either is still being compiled. */
const CHAUD = { echauffement: 15, appels: 3, tours: 9 };

/** A QR code is part of the work: none comes twice. */
const adresse = (tour: number): string => `https://www.exemple.gouv.fr/transparence/tableaux/${tour}`;
const DECALAGE = 10_000;

async function renderQuatre(tableau: Tableau, url: string): Promise<void> {
  for (const format of FORMATS_AFFICHE) await renderAffiche(tableau, { url, ...format });
}

/** A whole process, from its start to its end. */
function spawnFroid(moyen: 'typst' | 'chromium', tour: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const enfant = spawn(process.execPath, [FROID, moyen, String(tour)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    enfant.once('error', reject);
    enfant.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Le processus ${moyen} s’est arrêté avec le code ${String(code)}.`));
    });
  });
}

const froid: Epreuve = {
  titre: 'Poster, cold',
  note: 'A Node process from start to end, one PDF made in it; Chromium is already unpacked on disk.',
  concurrents: [
    { nom: 'poster (Typst)', run: (tour) => spawnFroid('typst', tour) },
    { nom: 'Chromium printing the page', run: (tour) => spawnFroid('chromium', tour) },
  ],
  echauffement: 1,
  appels: 1,
  tours: 5,
};

export const affiche: Banc = {
  nom: 'affiche',
  objet: 'the poster as a tagged PDF, against the browser printing the page',
  async *epreuves() {
    const tableaux = makeTableaux(CHAUD.echauffement + CHAUD.appels * CHAUD.tours);
    const navigateur = await openNavigateur();
    try {
      yield {
        titre: 'Poster, warm',
        note: 'A tableau and an address of its own for each call; compiler loaded and browser open beforehand. The last line makes four PDFs.',
        concurrents: [
          {
            nom: 'A3 poster (Typst)',
            run: (tour) => renderAffiche(pick(tableaux, tour), { url: adresse(tour) }),
          },
          {
            nom: 'Chromium printing the page',
            run: (tour) => printPage(navigateur, pick(tableaux, tour)),
          },
          {
            nom: 'the four posters (Typst)',
            run: (tour) => renderQuatre(pick(tableaux, tour), adresse(tour + DECALAGE)),
          },
        ],
        ...CHAUD,
      };
    } finally {
      await navigateur.close();
    }
    yield froid;
  },
};
