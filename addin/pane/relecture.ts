/** Signs that somebody looks at the pane come together: they ask for one reading. */
const GROUPE_MS = 50;
/** Longest time that a visible pane may differ from a workbook that told no change. */
export const PERIODE_MS = 30_000;

/**
 * Asks for a reading whenever the pane is seen again (visibility, focus), and now and then while it stays visible. Excel may
 * tell no change at all: a choice in a list, a colleague’s cell, a calculation, a computer that slept. Returns what stops it.
 */
export function followRegard(relire: () => void): () => void {
  let groupe: ReturnType<typeof setTimeout> | undefined;
  const isVisible = (): boolean => document.visibilityState === 'visible';
  const ask = (): void => {
    if (!isVisible()) return;
    clearTimeout(groupe);
    groupe = setTimeout(relire, GROUPE_MS);
  };
  const periode = setInterval(() => {
    if (isVisible()) relire();
  }, PERIODE_MS);
  document.addEventListener('visibilitychange', ask);
  window.addEventListener('focus', ask);
  return () => {
    clearTimeout(groupe);
    clearInterval(periode);
    document.removeEventListener('visibilitychange', ask);
    window.removeEventListener('focus', ask);
  };
}
