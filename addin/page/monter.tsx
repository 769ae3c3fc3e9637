/** @jsxImportSource react */
import { render } from 'react-dom';
import { createCoffreMemoire, openCoffre } from '../client/index.ts';
import { preloadEcrans } from '../pane/ecrans/index.ts';
import { createPortePage, isComingBack } from '../pane/connexion/porte-page.ts';
import { followReseau, openAcces, openAtelier } from '../pane/monter.tsx';
import type { Acces } from '../pane/monter.tsx';
import { followSysteme, registerIconesFabric } from '../ui/index.ts';
import { createDocuments } from './document.ts';
import type { Document } from './document.ts';
import type { OpenFichier } from './hote-fichier.ts';
import { PageFichier } from './page.tsx';

/** The screens around what is open; said to the user as it goes, so it is not waited for. */
const starterOf =
  (acces: Acces) =>
  async ({ port }: Document) => {
    const atelier = await openAtelier(port, 2, acces);
    const unfollow = followReseau(atelier);
    const stop = atelier.services.start();
    return {
      atelier,
      stop: () => {
        unfollow();
        void stop.then((stopServices) => stopServices());
      },
    };
  };

/** Draws the page without Excel. */
export async function mountPage(racine: HTMLElement, openFichier: OpenFichier): Promise<void> {
  followSysteme();
  registerIconesFabric();
  const coffre = await openCoffre('transparence-page').catch(() => createCoffreMemoire());
  const documents = await createDocuments(openFichier, coffre, () => new Date());
  const acces = openAcces(createPortePage(() => documents.leave()));
  // Back from the sign-in, what was open is open again; `start` then takes what the address brings.
  if (isComingBack()) await documents.resume();
  void acces.session.start();
  render(<PageFichier documents={documents} startAtelier={starterOf(acces)} />, racine);
  window.setTimeout(() => void preloadEcrans(), 300);
}
