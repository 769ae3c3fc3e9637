import { localNom, scanBalises } from '../xml/balises.ts';

/** Says which cell styles unlock their cells when the sheet is protected; a cell is locked unless it is said. */
export function readDeverrouilles(styles: string | undefined): ReadonlySet<string> {
  const deverrouilles = new Set<string>();
  let dans = false;
  let rang = -1;
  if (styles === undefined) return deverrouilles;
  scanBalises(styles, {
    open: ({ nom, attributs }) => {
      const local = localNom(nom);
      if (local === 'cellXfs') dans = true;
      else if (dans && local === 'xf') rang += 1;
      else if (dans && local === 'protection' && /^(?:0|false)$/u.test(attributs['locked'] ?? '')) {
        deverrouilles.add(String(rang));
      }
    },
    close: (nom) => {
      if (localNom(nom) === 'cellXfs') dans = false;
    },
  });
  return deverrouilles;
}
