import { openFichier } from '../host/fichier/index.ts';
import { mountPage } from './monter.tsx';

const racine = document.getElementById('racine');
if (racine) await mountPage(racine, openFichier);
