import { mountPage } from './monter.tsx';

/** The reader and writer of files: nothing of it is needed until a workbook is opened or made. */
const load = () => import('../host/fichier/index.ts');

const racine = document.getElementById('racine');
if (racine) {
  await mountPage(racine, async (octets, nom) => (await load()).openFichier(octets, nom));
  // At rest, so that the page works when the network goes; what fails here is told when a file is opened.
  window.setTimeout(() => void load().catch(() => undefined), 300);
}
