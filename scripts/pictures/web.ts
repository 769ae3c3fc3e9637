import type { Prise } from './prise.ts';
import { prisesAutres, prisesEcran } from './prises-autres.ts';
import { prisesListes } from './prises-listes.ts';
import { prisesPage } from './prises-page.ts';

export { shootPrise } from './prise.ts';
export type { Prise } from './prise.ts';
export { makePoints } from './prises-autres.ts';

/** Every picture that is kept and compared. */
export const makePrises = (): readonly Prise[] => [
  ...prisesPage(),
  ...prisesEcran(),
  ...prisesAutres(),
  ...prisesListes(),
];
