import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { INDRE_ET_LOIRE } from '../../../infra/local/demo/indre-et-loire.ts';
import { buildComplement, DOSSIER_COMPLEMENT } from '../../../infra/local/start/construire.ts';
import { servirDossier, servirHarnais } from '../../../test/addin/harnais/servir.ts';
import { openNavigateur } from '../../../test/fabriques/navigateur.ts';
import { fillClasseur } from '../../donnees/classeur.ts';
import { readPremierChargement, renderPlancher } from '../outils/premier-chargement.ts';
import type { PremierChargement } from '../outils/premier-chargement.ts';
import type { Banc, Concurrent, Epreuve } from '../types.ts';

const KO = 1000;
/** What the first load may weigh (scripts, compressed) and take; asked of the pane, and held against the page too. */
const LIMITE = '180 kB of scripts, 1 s';
const REGLAGE = { echauffement: 3, appels: 1, tours: 9 };

const ko = (octets: number): string => `${(octets / KO).toFixed(1)} kB`;
const weighed = ({ scriptsGz, stylesGz }: PremierChargement): string =>
  `${ko(scriptsGz)} of scripts and ${ko(stylesGz)} of styles, compressed`;

/** In the page, at each frame: whether a button of these names is drawn and can be used. */
const PRET = `(noms) => [...document.querySelectorAll('button')].some((bouton) =>
  noms.includes(bouton.textContent.trim()) && !bouton.disabled && bouton.getClientRects().length > 0)`;

/** Opens an address again and again in one window, until a button can be used; nothing is kept from one time to the next. */
async function openVisiteur(
  navigateur: Browser,
  nom: string,
  url: string,
  boutons: readonly string[],
): Promise<Concurrent> {
  const contexte = await navigateur.newContext({ viewport: { width: 320, height: 800 } });
  const page = await contexte.newPage();
  const protocole = await contexte.newCDPSession(page);
  await protocole.send('Network.enable');
  await protocole.send('Network.setCacheDisabled', { cacheDisabled: true });
  const run = async (): Promise<void> => {
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(`(${PRET})(${JSON.stringify(boutons)})`, null, { polling: 'raf' });
  };
  return { nom, run };
}

export const complement: Banc = {
  nom: 'complement',
  objet: 'first load of the pane and of the page without Excel',
  async *epreuves() {
    if ((await buildComplement()) === 'echec')
      throw new Error('Le complément ne se construit pas : npx vite build.');
    const classeur = await fillClasseur(INDRE_ET_LOIRE);
    const dossier = mkdtempSync(join(tmpdir(), 'transparence-banc-'));
    const [volet, page] = ['pane.html', 'page.html'].map((nom) =>
      readPremierChargement(DOSSIER_COMPLEMENT, nom),
    );
    const navigateur = await openNavigateur();
    const planchers = new Map<string, string>();
    const answer = (_: string, chemin: string) => {
      const html = planchers.get(chemin);
      if (html) return { status: 200, corps: html, type: 'text/html' };
      if (chemin === '/classeur.xlsx')
        return { status: 200, corps: classeur, type: 'application/octet-stream' };
      return chemin.startsWith('/api/') ? { status: 502, corps: '' } : null;
    };
    const essai = await servirHarnais(dossier, answer);
    const construit = await servirDossier(DOSSIER_COMPLEMENT, answer);
    try {
      const essaye = readPremierChargement(dossier, 'index.html');
      planchers.set('/plancher-volet.html', renderPlancher(essaye));
      if (page) planchers.set('/plancher-page.html', renderPlancher(page));
      const visit = (nom: string, url: string, ...boutons: readonly string[]) =>
        openVisiteur(navigateur, nom, url, boutons);
      const epreuves: readonly Epreuve[] = [
        {
          titre: `Pane: ${volet ? weighed(volet) : ''}, without office.js (limit: ${LIMITE}). Time until a read and checked workbook can be filed`,
          note: `Around a workbook in memory, which adds its reader of files (${weighed(essaye)}) and has no office.js to wait for. The floor takes those same files without running them.`,
          concurrents: [
            await visit(
              'pane',
              `${essai.adresse}/?classeur=/classeur.xlsx`,
              'Préparer le dépôt',
              'Justifier',
            ),
            await visit('floor', `${essai.adresse}/plancher-volet.html`, 'Prêt'),
          ],
          ...REGLAGE,
        },
        {
          titre: `Page without Excel: ${page ? weighed(page) : ''} (limit: ${LIMITE}). Time until a workbook can be opened or made`,
          note: 'As it is built. The floor takes the same files without running them.',
          concurrents: [
            await visit('page', `${construit.adresse}/page.html`, 'Nouveau classeur'),
            await visit('floor', `${construit.adresse}/plancher-page.html`, 'Prêt'),
          ],
          ...REGLAGE,
        },
      ];
      yield* epreuves;
    } finally {
      await navigateur.close();
      await essai.close();
      await construit.close();
      rmSync(dossier, { recursive: true, force: true });
    }
  },
};
