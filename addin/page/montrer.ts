/** Shows a cell of the tables: a field takes the focus, a cell that is only read is scrolled to. */
export function showCellule(feuille: string, cellule: string): void {
  const element = document.querySelector<HTMLElement>(
    `[data-cellule="${CSS.escape(`${feuille}!${cellule}`)}"]`,
  );
  element?.scrollIntoView({ block: 'center', inline: 'center' });
  element?.focus({ preventScroll: true });
}
