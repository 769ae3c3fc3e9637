import { BOMBES_ARCHIVE } from './bombes-archive.ts';
import { BOMBES_CELLULES } from './bombes-cellules.ts';
import { BOMBES_CONTENU } from './bombes-contenu.ts';

/** Files made to harm, by name. Each is made when asked for: together they would fill the memory that they are about. */
export const BOMBES = { ...BOMBES_ARCHIVE, ...BOMBES_CONTENU, ...BOMBES_CELLULES };
