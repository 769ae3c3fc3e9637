import { createPorteOffice } from '../../../addin/pane/connexion/porte-office.ts';
import { mount, openAcces, openAtelier } from '../../../addin/pane/monter.tsx';
import { followSysteme } from '../../../addin/ui/index.ts';
import { createHoteMemoire } from '../../fabriques/hote-memoire.ts';

// The pane as it is, around a workbook in memory instead of Excel: `?classeur=adresse`, none for a foreign workbook.
const adresse = new URLSearchParams(location.search).get('classeur');
const octets = adresse ? new Uint8Array(await (await fetch(adresse)).arrayBuffer()) : null;
const hote = createHoteMemoire(octets);
Object.assign(globalThis, { hote });
const racine = document.getElementById('racine');
if (racine) {
  followSysteme();
  const acces = openAcces(createPorteOffice(() => undefined));
  void acces.session.start();
  await mount(racine, await openAtelier(hote, 1, acces));
}
