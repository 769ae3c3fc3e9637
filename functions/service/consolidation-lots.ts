import type { Versions } from '../store/index.ts';

/** Sites of one lot: what the engine gives back in one request. */
export const SITES_PAR_LOT = 100;
/** Lots on their way at once: while one is added up, the next is being read. Bounds the memory too. */
const LOTS_A_LA_FOIS = 3;

/** Départements put together until a request is full. */
export function cutLots<T extends { readonly versions: Versions }>(
  etats: readonly T[],
): readonly (readonly T[])[] {
  const lots: T[][] = [];
  let place = 0;
  for (const etat of etats) {
    const sites = Object.keys(etat.versions).length;
    const lot = lots.at(-1);
    if (lot && sites <= place) lot.push(etat);
    else {
      lots.push([etat]);
      place = SITES_PAR_LOT;
    }
    place -= sites;
  }
  return lots;
}

/** Runs `faire` on each, a few at a time; the first failure stops what has not begun. */
export async function forEachOf<T>(liste: readonly T[], faire: (element: T) => Promise<void>): Promise<void> {
  const suite = liste.values();
  const work = async (): Promise<void> => {
    for (const element of suite) await faire(element);
  };
  await Promise.all(Array.from({ length: LOTS_A_LA_FOIS }, work));
}
