/** A part of a chart, drawn; or, in its place, where the page has already drawn the same: `cle` tells what is the same. */
export type Partage = (cle: string, dessine: () => string) => string;

/** For the charts of one page: quarters stand at the same places in most of them, and are written once. */
export function makePartage(): Partage {
  const connus = new Map<string, string>();
  return (cle, dessine) => {
    const connu = connus.get(cle);
    if (connu !== undefined) return connu;
    const id = `g-${connus.size}`;
    connus.set(cle, `<use href="#${id}"/>`);
    return dessine().replace(' ', ` id="${id}" `);
  };
}

/** For a chart alone: all of it is drawn. */
export const sansPartage: Partage = (_, dessine) => dessine();
