/** What only happens to a page that somebody sees, for hosts that do not tell its visibility well. */
const SIGNES = ['focus', 'pointerover', 'keydown', 'resize'] as const;

/**
 * Resolves once the pane is seen. A workbook with custom functions loads it hidden: its cells must not be marked, nor the
 * workbook so changed, before anybody opened the pane.
 */
export function whenVisible(): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      document.removeEventListener('visibilitychange', look);
      for (const signe of SIGNES) window.removeEventListener(signe, end);
      resolve();
    };
    const look = (): void => {
      if (document.visibilityState === 'visible') end();
    };
    document.addEventListener('visibilitychange', look);
    for (const signe of SIGNES) window.addEventListener(signe, end);
  });
}
