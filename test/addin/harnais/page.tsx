import { mountPage } from '../../../addin/page/monter.tsx';
import { createHoteMemoire } from '../../fabriques/hote-memoire.ts';

// The page as it is, over a workbook in memory: no formula is computed.
const racine = document.getElementById('racine');
if (racine) {
  await mountPage(racine, (octets) => {
    const hote = createHoteMemoire(octets, { hote: 'fichier', api: null });
    return Promise.resolve({ ...hote, type: (...args) => Promise.resolve(hote.type(...args)) });
  });
}
