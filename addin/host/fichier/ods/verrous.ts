import { scanBalises } from '../xml/balises.ts';

interface Style {
  readonly parent: string | null;
  protection: string | null;
}

/** Says which cell styles unlock their cells when the sheet is protected; a cell is locked unless it is said. */
export function readVerrous(
  parties: readonly (string | undefined)[],
): (style: string | undefined) => boolean {
  const styles = new Map<string, Style>();
  let courant: Style | null = null;
  for (const texte of parties) {
    if (texte === undefined) continue;
    scanBalises(texte, {
      open: ({ nom, attributs }) => {
        if (nom === 'style:style' && attributs['style:family'] === 'table-cell') {
          courant = { parent: attributs['style:parent-style-name'] ?? null, protection: null };
          styles.set(attributs['style:name'] ?? '', courant);
        } else if (nom === 'style:table-cell-properties' && courant) {
          courant.protection = attributs['style:cell-protect'] ?? null;
        }
      },
      close: (nom) => {
        if (nom === 'style:style') courant = null;
      },
    });
  }
  return (style) => {
    let nom: string | null = style ?? 'Default';
    for (let hauteur = 0; nom !== null && hauteur < 8; hauteur += 1) {
      const trouve: Style | undefined = styles.get(nom);
      if (trouve?.protection != null) return !/^(?:none|formula-hidden)$/u.test(trouve.protection);
      nom = trouve?.parent ?? null;
    }
    return true;
  };
}
