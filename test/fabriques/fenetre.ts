import type { Browser, Page } from 'playwright-core';

export interface ReglagesFenetre {
  readonly largeur: number;
  /** 900 px when absent. */
  readonly hauteur?: number;
  readonly sombre?: boolean;
  readonly javaScript?: boolean;
}

/** A page in a window of its own, as a reader with these settings has it; closed whatever happens. */
export async function withFenetre<T>(
  navigateur: Browser,
  html: string,
  reglages: ReglagesFenetre,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const contexte = await navigateur.newContext({
    viewport: { width: reglages.largeur, height: reglages.hauteur ?? 900 },
    colorScheme: reglages.sombre ? 'dark' : 'light',
    javaScriptEnabled: reglages.javaScript ?? true,
  });
  try {
    const page = await contexte.newPage();
    await page.setContent(html);
    return await use(page);
  } finally {
    await contexte.close();
  }
}
