import type { Browser } from 'playwright-core';

/** A picture of something for the web, in the window and with the settings of a reader. */
export interface Prise {
  readonly nom: string;
  readonly html: string;
  readonly largeur: number;
  readonly hauteur: number;
  readonly sombre?: boolean;
  readonly gris?: boolean;
  readonly papier?: boolean;
  /** Only this element; the window from its top when absent. */
  readonly element?: string;
}

/** A picture as PNG, one pixel for one CSS pixel. */
export async function shootPrise(navigateur: Browser, prise: Prise): Promise<Buffer> {
  const contexte = await navigateur.newContext({
    viewport: { width: prise.largeur, height: prise.hauteur },
    colorScheme: prise.sombre ? 'dark' : 'light',
  });
  try {
    const fenetre = await contexte.newPage();
    await fenetre.setContent(prise.html);
    if (prise.papier) await fenetre.emulateMedia({ media: 'print' });
    if (prise.gris) await fenetre.addStyleTag({ content: 'html{filter:grayscale(1)}' });
    return prise.element === undefined
      ? await fenetre.screenshot({ type: 'png' })
      : await fenetre.locator(prise.element).first().screenshot({ type: 'png' });
  } finally {
    await contexte.close();
  }
}
